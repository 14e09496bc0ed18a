package org.bednight.estate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.calendar.DateRange;
import org.bednight.problem.Problem;

/** Nights have no price, and none is guessed. */
public final class NoPrice extends Problem {

    private static final long serialVersionUID = 1;

    /** The first and the last of nights in a row. */
    record Nights(String from, String to) implements Serializable {}

    private NoPrice(String detail, Sector sector, List<DateRange> nights) {
        super(
                Kind.MISSING_DATA,
                "no-price",
                detail,
                Map.of(
                        "sector",
                        sector.name(),
                        "nights",
                        nights.stream()
                                .map(gap -> Map.of(
                                        "from",
                                        gap.start().toString(),
                                        "to",
                                        gap.last().toString()))
                                .toList()));
    }

    /** Nights that were slept are covered by no price on record. */
    public static NoPrice slept(Sector sector, List<DateRange> nights) {
        return new NoPrice(
                "Children slept in %s on nights without a price: %s. Add the prices at /api/v1/bed-night-prices."
                        .formatted(sector, words(nights)),
                sector,
                nights);
    }

    /** Nights are expected for which no price was known, nor any before them. */
    public static NoPrice expected(Sector sector, List<DateRange> nights) {
        return new NoPrice(
                "Nights are expected in %s for which no price was known, nor an earlier one to carry forward: %s. Add prices announced by the as-at date at /api/v1/bed-night-prices."
                        .formatted(sector, words(nights)),
                sector,
                nights);
    }

    private static String words(List<DateRange> nights) {
        return nights.stream().map(DateRange::toString).collect(Collectors.joining(", "));
    }
}
