package org.bednight.web.data;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.web.form.Held;

/** A file is confirmed that the service has forgotten, or never had. */
public final class NoLongerHeld extends Problem {

    private static final long serialVersionUID = 1;

    public NoLongerHeld() {
        super(
                Kind.UNKNOWN,
                "file-no-longer-held",
                "This file is no longer held: a file waits %d minutes to be confirmed, and less where there are many. Nothing of it was stored. Choose it again on the Data page."
                        .formatted(Held.MINUTES),
                Map.of());
    }
}
