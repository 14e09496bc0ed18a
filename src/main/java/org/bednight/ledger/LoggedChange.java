package org.bednight.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log, whole.
 *
 * @param version the data version that the change made
 * @param action what was done, as {@link Change#action} says it
 * @param authority the code of the authority that the change concerns, null if it is none or many
 * @param sourceDigest the SHA-256 of the file that brought the change, null if there was none
 * @param reason why a fact was retired, null otherwise
 * @param summary how many records were added, changed and so on; null where none were counted
 */
public record LoggedChange(
        long version,
        Instant recordedAt,
        String recordedBy,
        String action,
        @Nullable String authority,
        @Nullable String sourceDigest,
        @Nullable String reason,
        @Nullable String summary) {}
