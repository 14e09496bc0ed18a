package org.bednight.estate;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Problem;

/** A request names a price that is not on record. */
final class UnknownPrice extends Problem {

    private static final long serialVersionUID = 1;

    UnknownPrice(Sector sector, LocalDate from) {
        super(
                Kind.UNKNOWN,
                "unknown-price",
                "There is no price of %s that begins on %s: see /api/v1/bed-night-prices?sector=%s."
                        .formatted(sector, from, sector),
                Map.of("sector", sector.name(), "from", from.toString()));
    }
}
