package org.bednight.web.form;

import java.util.Map;
import org.bednight.problem.Problem;

/** A record was to be changed that somebody else has changed since its form was opened. */
public final class OutdatedForm extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedForm() {
        super(
                Kind.OUTDATED,
                "outdated-form",
                "Somebody else has changed this record since you opened the form, so nothing was stored. Compare both below, then"
                        + " save yours over it, or leave it as it is now.",
                Map.of());
    }
}
