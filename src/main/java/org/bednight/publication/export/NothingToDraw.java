package org.bednight.publication.export;

import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.paper.ChartKind;

/** A chart was asked for of which a publication has nothing to draw. */
final class NothingToDraw extends Problem {

    private static final long serialVersionUID = 1;

    NothingToDraw(PublicationId id, ChartKind kind) {
        super(
                Kind.UNKNOWN,
                "nothing-to-draw",
                "%s has no chart %s: it was the first of its year, or what it would show is withheld."
                        .formatted(id, kind),
                Map.of("chart", kind.toString()));
    }
}
