package org.bednight.estate;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Makes the problems with prices and establishments. */
final class EstateProblems {

    private EstateProblems() {}

    /** No establishment of this name is on record. */
    static Problem unknownEstablishment(String name) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-establishment",
                "There is no establishment '%s': see /api/v1/establishments.".formatted(Echo.of(name)),
                Map.of("name", Echo.of(name)));
    }

    /** A request names a price that is not on record. */
    static Problem unknownPrice(Sector sector, LocalDate from) {
        return Problem.of(
                Kind.UNKNOWN,
                "unknown-price",
                "There is no price of %s that begins on %s: see /api/v1/bed-night-prices?sector=%s."
                        .formatted(sector, from, sector),
                Map.of("sector", sector.name(), "from", from.toString()));
    }

    /** A price is stated for nights of a sector that have a price on record. */
    static Problem overlappingPrice(BedNightPrice stated, BedNightPrice onRecord) {
        return Problem.of(
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
