package org.bednight.web.form;

import java.util.Map;
import org.bednight.problem.Problem;

/** A record was to be changed that is another now than its form showed. */
public final class OutdatedForm extends Problem {

    private static final long serialVersionUID = 1;

    private OutdatedForm(String detail) {
        super(Kind.OUTDATED, "outdated-form", detail, Map.of());
    }

    /** Returns the problem of a form that showed the state {@code seen}. */
    static OutdatedForm of(String seen) {
        return new OutdatedForm(
                seen.equals(StateTag.NONE)
                        ? "There is such a record already, so nothing was stored. Compare both, then save yours over it, or leave it as it is."
                        : "Somebody else has changed this record since you opened the form, so nothing was stored. Compare both, then save yours over it, or leave it as it is now.");
    }
}
