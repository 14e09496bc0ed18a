package org.bednight.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.exchange.FileDigest;
import org.bednight.projection.expectation.Assumptions;

/** Identifies the facts that a publication rests on. */
final class DataDigest {

    private DataDigest() {}

    /** Returns the digest of the facts that a projection is computed from: nights by sector, prices, allocations. */
    static String of(Assumptions assumptions) {
        var text = new StringBuilder();
        assumptions.slept().forEach((sector, counts) -> {
            text.append(sector).append(' ').append(counts.nights().start());
            for (var night = counts.nights().start();
                    night.isBefore(counts.nights().endExclusive());
                    night = night.plusDays(1)) {
                text.append(' ').append(counted(counts, night));
            }
            text.append('\n');
        });
        text.append(assumptions.recordedFrom()).append('\n');
        assumptions.prices().rows().forEach(row -> text.append(words(row)).append('\n'));
        assumptions.budget().allocations().forEach(row -> text.append(row).append('\n'));
        return FileDigest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Children are written as they were before there were totals of months. */
    private static String counted(NightCounts counts, LocalDate night) {
        return counts.isByMonth()
                ? counts.total(DateRange.ofNights(night, night)).fraction().toString()
                : String.valueOf(counts.on(night));
    }

    /** A price that is not provisional has the words that it had before there were provisional ones. */
    private static String words(BedNightPrice price) {
        return "BedNightPrice[sector=%s, from=%s, to=%s, price=%s, announced=%s, source=%s%s]"
                .formatted(
                        price.sector(),
                        price.from(),
                        price.to(),
                        price.price(),
                        price.announced(),
                        price.source(),
                        price.provisional() ? ", provisional" : "");
    }
}
