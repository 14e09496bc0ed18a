package org.bednight.forecast.outlook;

import java.util.Map;
import org.bednight.problem.Problem;

/** A distribution would reach further than can be worked out exactly. */
public final class TooManyPoints extends Problem {

    private static final long serialVersionUID = 1;

    TooManyPoints(int points, int most) {
        super(
                Kind.INVALID,
                "too-many-points",
                "A distribution has at most %,d points, but would need %,d: expect fewer arrivals, or look at fewer authorities at once."
                        .formatted(most, points),
                Map.of("points", points, "most", most));
    }
}
