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
                "The price of %s from %s covers nights that have %s."
                        .formatted(stated.sector(), stated.from(), words(onRecord)),
                Map.of(
                        "sector",
                        onRecord.sector().name(),
                        "from",
                        onRecord.from().toString()));
    }

    /** Says what was expected in place of a row's first night, which price prevents it, and how to mend it. */
    static String expectedInsteadOf(BedNightPrice onRecord) {
        return "nights of this sector without a price; some have " + words(onRecord);
    }

    private static String words(BedNightPrice onRecord) {
        return "the price on record from %s%s: end that one earlier, or retire it, first"
                .formatted(onRecord.from(), onRecord.to() == null ? " with no end" : " to " + onRecord.to());
    }
}
