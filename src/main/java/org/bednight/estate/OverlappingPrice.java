package org.bednight.estate;

import java.util.Map;
import org.bednight.problem.Problem;

/** A price is stated for nights of a sector that have a price on record. */
final class OverlappingPrice extends Problem {

    private static final long serialVersionUID = 1;

    OverlappingPrice(BedNightPrice stated, BedNightPrice onRecord) {
        super(
                Kind.CONFLICT,
                "overlapping-price",
                "The price of %s from %s clashes with %s.".formatted(stated.sector(), stated.from(), words(onRecord)),
                Map.of(
                        "sector",
                        onRecord.sector().name(),
                        "from",
                        onRecord.from().toString()));
    }

    /** Says what stands in the way, and how to move it. */
    static String words(BedNightPrice onRecord) {
        return "the price on record from %s to %s: end that one earlier in the same file, or retire it first"
                .formatted(onRecord.from(), onRecord.to() == null ? "no set end" : onRecord.to());
    }
}
