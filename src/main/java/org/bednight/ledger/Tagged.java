package org.bednight.ledger;

/**
 * A record as it is read, with the entity tag by which a change can be made to rest on it.
 *
 * @param tag no other state of the record has it
 */
public record Tagged<T>(T value, String tag) {}
