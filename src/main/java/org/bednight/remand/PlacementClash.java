package org.bednight.remand;

import java.util.List;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.remand.StatedPlacement.EpisodeKey;

/** The placements of an episode clash with one another, or with what is on record for the child. */
final class PlacementClash extends Problem {

    private static final long serialVersionUID = 1;

    PlacementClash(EpisodeKey key, List<String> clashes) {
        super(
                Kind.CONFLICT,
                "placement-clash",
                "Episode %s of %s cannot be put on record: %s."
                        .formatted(key.episode(), key.authority(), String.join("; ", clashes)),
                Map.of("clashes", List.copyOf(clashes)));
    }
}
