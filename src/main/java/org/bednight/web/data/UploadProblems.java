package org.bednight.web.data;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.web.form.Held;

/** Makes the problems with files that wait to be confirmed. */
public final class UploadProblems {

    private UploadProblems() {}

    /** A file is confirmed that the service has forgotten, or never had. */
    public static Problem noLongerHeld() {
        return Problem.of(
                Kind.UNKNOWN,
                "file-no-longer-held",
                "This file is no longer held: a file waits %d minutes to be confirmed, and less where there are many. Nothing of it was stored. Choose it again on the Data page."
                        .formatted(Held.MINUTES),
                Map.of());
    }
}
