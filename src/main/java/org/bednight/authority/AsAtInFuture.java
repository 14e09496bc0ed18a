package org.bednight.authority;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** A report was asked for as at a day that has not closed. */
public final class AsAtInFuture extends Problem {

    private static final long serialVersionUID = 1;

    AsAtInFuture(LocalDate asAt, LocalDate today) {
        super(
                Kind.INVALID,
                "as-at-in-future",
                "asAt is yesterday, %s, at the latest, since its night must be over, but was %s."
                        .formatted(today.minusDays(1), asAt),
                Map.of("asAt", asAt.toString(), "latest", today.minusDays(1).toString()));
    }
}
