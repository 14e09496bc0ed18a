package org.bednight.projection;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.FittedModel;
import org.bednight.remand.Charge;
import org.jspecify.annotations.Nullable;

/**
 * One sector's year: what was slept and what is expected in each period.
 *
 * @param fitted what the model has learned; null in a year that is over, for which none is needed
 * @param children the children expected per night in each period; zero in those that are past
 * @param slept the prices of the nights that are past
 * @param expected the prices of the nights to come
 * @param periods the outturn of each period, P01 to P12
 * @param total their sum
 */
record SectorProjection(
        Sector sector,
        @Nullable FittedModel fitted,
        List<BigFraction> children,
        List<PricedNights> slept,
        List<PricedNights> expected,
        List<Outturn> periods,
        Outturn total) {

    SectorProjection {
        children = List.copyOf(children);
        slept = List.copyOf(slept);
        expected = List.copyOf(expected);
        periods = List.copyOf(periods);
    }

    static SectorProjection of(Sector sector, Assumptions assumptions) {
        var future = assumptions.future();
        var fitted = future.isEmpty() ? null : fit(sector, assumptions);
        var children = fitted == null ? past(assumptions) : expect(fitted, assumptions);
        var slept = assumptions.prices().slept(sector, assumptions.past());
        var expected = assumptions.prices().expected(sector, future, assumptions.asAt(), assumptions.uplift());
        var periods = new ArrayList<Outturn>();
        for (var period : assumptions.year().periods()) {
            var nights = period.nights();
            periods.add(new Outturn(
                    Charge.of(sector, assumptions.slept(sector), slept, nights.intersect(assumptions.past())),
                    ExpectedCharge.of(sector, children.get(period.number() - 1), nights.intersect(future), expected)));
        }
        var total = periods.stream().reduce(Outturn.NONE, Outturn::plus);
        return new SectorProjection(sector, fitted, children, slept, expected, periods, total);
    }

    private static FittedModel fit(Sector sector, Assumptions assumptions) {
        return assumptions.model().model().fit(assumptions.slept(sector).from(assumptions.recordedFrom()));
    }

    private static List<BigFraction> past(Assumptions assumptions) {
        return assumptions.year().periods().stream()
                .map(period -> BigFraction.ZERO)
                .toList();
    }

    private static List<BigFraction> expect(FittedModel fitted, Assumptions assumptions) {
        var first = YearMonth.from(assumptions.asAt().plusDays(1));
        var last = assumptions.year().periods().get(11).month();
        var expected = fitted.expect((int) first.until(last, ChronoUnit.MONTHS) + 1);
        return assumptions.year().periods().stream()
                .map(Period::month)
                .map(month -> (int) first.until(month, ChronoUnit.MONTHS))
                .map(ahead -> ahead < 0 ? BigFraction.ZERO : expected.get(ahead))
                .toList();
    }

    Outturn of(Period period) {
        return periods.get(period.number() - 1);
    }

    /** Returns the nights to come of a period in which children are expected; empty where none are. */
    DateRange expectedNights(Period period, Assumptions assumptions) {
        var nights = period.nights().intersect(assumptions.future());
        boolean none = children.get(period.number() - 1).getNumerator().signum() == 0;
        return none ? new DateRange(nights.start(), nights.start()) : nights;
    }
}
