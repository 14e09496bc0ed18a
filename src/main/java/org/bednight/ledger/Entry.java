package org.bednight.ledger;

import java.time.Instant;

/**
 * One change of facts while it is being made: every row that it records or supersedes carries these marks.
 *
 * @param version the data version that the change makes
 * @param recordedAt when it was recorded; later than that of every version before
 * @param recordedBy who recorded it
 */
public record Entry(long version, Instant recordedAt, String recordedBy) {}
