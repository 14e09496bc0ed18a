package org.bednight.extract;

import java.util.Map;
import org.bednight.capacity.Heap;
import org.bednight.problem.Problem;

/** What can be wrong with an upload of extracts, beside what stands in its files. */
final class ExtractProblems {

    private ExtractProblems() {}

    /** The files would not be read beside what the service holds already. */
    static Problem tooLarge(long bytes, long most) {
        return Problem.of(
                Problem.Kind.TOO_LARGE,
                "too-large",
                ("The files of an upload have at most %d bytes together, as the memory of the service allows (-Xmx, now %d MB), but"
                                + " these have %d: send them one by one, split them, or start the service with more memory.")
                        .formatted(most, Heap.size() / Heap.MEGABYTE, bytes),
                Map.of());
    }
}
