package org.bednight.publication.export;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.paper.ChartKind;

/** Makes the problems with files of publications. */
final class ExportProblems {

    private ExportProblems() {}

    /** A chart was asked for of which a publication has nothing to draw. */
    static Problem nothingToDraw(PublicationId id, ChartKind kind) {
        return Problem.of(
                Kind.UNKNOWN,
                "nothing-to-draw",
                "%s has no chart %s: it was the first of its year, or what it would show is withheld."
                        .formatted(id, kind),
                Map.of("chart", kind.toString()));
    }
}
