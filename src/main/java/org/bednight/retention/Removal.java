package org.bednight.retention;

import org.bednight.ledger.Change;
import org.bednight.rest.Preconditions;
import org.jspecify.annotations.Nullable;

/**
 * How something is taken from the record.
 *
 * @param reason why; null where it is only tried
 * @param trial that it is only tried, and nothing altered
 * @param preconditions name, by its tag, the trial whose answer was looked at
 */
public record Removal(@Nullable String reason, boolean trial, Preconditions preconditions) {

    /** Only tries it. */
    public static Removal tried() {
        return new Removal(null, true, Preconditions.NONE);
    }

    /** Does it where it still is what the trial with this tag showed. */
    public static Removal of(String reason, Preconditions preconditions) {
        return new Removal(reason, false, preconditions);
    }

    Change change(String action) {
        var change = Change.of(action).withRehearsal(trial);
        return reason == null ? change : change.withReason(reason);
    }

    /** @throws org.bednight.problem.Problem if it is no trial, and rests on none, or on one of something else */
    void check(String tag) {
        if (!trial) {
            preconditions.require(tag, RetentionProblems::notTried);
        }
    }
}
