package org.bednight.ledger;

import java.time.Instant;

/**
 * A state of all facts: equal versions give equal figures.
 *
 * @param number 0 for an empty database, then one more for each change
 * @param knownAt the instant up to which the version was looked for, or when its change was recorded
 */
public record DataVersion(long number, Instant knownAt) {

    static final DataVersion NONE = new DataVersion(0, Instant.EPOCH);
}
