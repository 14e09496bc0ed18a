package org.bednight.web.form;

import java.util.Map;
import org.bednight.problem.Problem;

/** Makes the problems with forms. */
public final class FormProblems {

    private static final String OUTDATED = "outdated-form";

    private FormProblems() {}

    /** A record was to be changed that is another now than the form showed: that had the state {@code seen}. */
    static Problem outdatedForm(String seen) {
        return Problem.of(
                Problem.Kind.OUTDATED,
                OUTDATED,
                seen.equals(StateTag.NONE)
                        ? "There is such a record already, so nothing was stored. Compare both, then save yours over it, or leave it as it is."
                        : "Somebody else has changed this record since you opened the form, so nothing was stored. Compare both, then save yours over it, or leave it as it is now.",
                Map.of());
    }

    /** A record was to be retired that is another now than the form showed. */
    static Problem outdatedRetirement() {
        return Problem.of(
                Problem.Kind.OUTDATED,
                OUTDATED,
                "Somebody else has changed this record since you opened the form, so nothing was stored. Look at it first; then retire it all the same, or leave it as it is now.",
                Map.of());
    }

    /** Returns whether a change was refused since its record is another now than the form showed. */
    public static boolean isOutdated(Problem refused) {
        return refused.type().equals(OUTDATED);
    }
}
