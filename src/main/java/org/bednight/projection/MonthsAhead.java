package org.bednight.projection;

import java.time.YearMonth;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.Period;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.MonthAhead;

/**
 * The months to come of a projection, each with its nights and what a night costs on average: as the expected nights are spread
 * over sectors; where none are expected, as those on record were; where there are none either, evenly.
 */
final class MonthsAhead {

    private final Assumptions assumptions;
    private final List<SectorProjection> sectors;

    MonthsAhead(Assumptions assumptions, List<SectorProjection> sectors) {
        this.assumptions = assumptions;
        this.sectors = sectors;
    }

    /** Lists the months from that after the as-at date to the end of the year. */
    List<MonthAhead> list() {
        var year = assumptions.year().nights();
        return new DateRange(assumptions.asAt().plusDays(1), year.endExclusive())
                .months()
                .map(this::month)
                .toList();
    }

    private MonthAhead month(YearMonth month) {
        if (!FinancialYear.containing(month.atDay(1)).equals(assumptions.year())) {
            return new MonthAhead(null, 0, 0);
        }
        var period = assumptions.year().periods().stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow();
        double nights = sectors.stream()
                .mapToDouble(sector -> sector.of(period).projected().bedNights().doubleValue())
                .sum();
        return new MonthAhead(period, nights, nights > 0 ? cost(period) / nights : usualPrice(period));
    }

    private double cost(Period period) {
        return sectors.stream()
                .mapToDouble(sector -> sector.of(period).projected().cost().pence())
                .sum();
    }

    private double usualPrice(Period period) {
        double ofRecord = mean(period, sector -> {
            var slept = assumptions.slept(sector.sector());
            return slept.count(slept.nights());
        });
        return ofRecord > 0 ? ofRecord : mean(period, sector -> 1);
    }

    /** Returns the mean price of the sectors that have one, zero where none of them weighs anything. */
    private double mean(Period period, ToDoubleFunction<SectorProjection> weight) {
        double sum = 0;
        double weights = 0;
        for (var sector : sectors) {
            double price = price(sector, period);
            double weighs = price > 0 ? weight.applyAsDouble(sector) : 0;
            sum += weighs * price;
            weights += weighs;
        }
        return weights > 0 ? sum / weights : 0;
    }

    private static double price(SectorProjection sector, Period period) {
        double pence = 0;
        int nights = 0;
        for (var price : sector.expected()) {
            int length = price.nights().intersect(period.nights()).length();
            pence += (double) price.price().pence() * length;
            nights += length;
        }
        return nights > 0 ? pence / nights : 0;
    }
}
