package org.bednight.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param action what was done, as {@link Change#action} says it
 * @param authority the code of the authority that the change concerns, null if it is none or many
 */
public record RecordedChange(String action, @Nullable String authority) {}
