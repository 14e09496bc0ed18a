package org.bednight.projection;

import java.util.ArrayList;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.FittedModel;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.Expectation;
import org.bednight.projection.expectation.ExpectedCharge;
import org.bednight.remand.nights.Charge;
import org.jspecify.annotations.Nullable;

/**
 * One sector's year: what was slept and what is expected in each period.
 *
 * @param expectation the children that the model expects in the nights to come
 * @param slept the prices of the nights that are past
 * @param expected the prices of the nights to come
 * @param periods the outturn of each period, P01 to P12
 * @param total their sum
 */
record SectorProjection(
        Sector sector,
        Expectation expectation,
        List<PricedNights> slept,
        List<PricedNights> expected,
        List<Outturn> periods,
        Outturn total) {

    SectorProjection {
        slept = List.copyOf(slept);
        expected = List.copyOf(expected);
        periods = List.copyOf(periods);
    }

    static SectorProjection of(Sector sector, Assumptions assumptions, Expectation expectation, MissingPrices missing) {
        var future = assumptions.future();
        var slept = assumptions.prices().slept(sector, assumptions.past());
        var expected = assumptions.prices().expected(sector, future, assumptions.asAt(), assumptions.uplift());
        var periods = new ArrayList<Outturn>();
        for (var period : assumptions.year().periods()) {
            var nights = period.nights();
            periods.add(new Outturn(
                    missing.gather(
                            () -> Charge.of(
                                    sector, assumptions.slept(sector), slept, nights.intersect(assumptions.past())),
                            Charge.NONE),
                    missing.gather(() -> expectation.charge(nights.intersect(future), expected), ExpectedCharge.NONE)));
        }
        var total = periods.stream().reduce(Outturn.NONE, Outturn::plus);
        return new SectorProjection(sector, expectation, slept, expected, periods, total);
    }

    /** Returns what the model has learned from the sector's nights; null where none is needed, or it learns from more. */
    @Nullable
    FittedModel fitted() {
        return expectation.fitted();
    }

    Outturn of(Period period) {
        return periods.get(period.number() - 1);
    }

    /** Returns what is expected in {@code nights} of one month, and its cost, rounded once. */
    ExpectedCharge expected(DateRange nights) {
        return expectation.charge(nights, expected);
    }

    /** Returns what {@code nights} of the year cost, as slept or as expected; expected nights are rounded once a month. */
    Money cost(DateRange nights, Assumptions assumptions) {
        return assumptions.year().periods().stream()
                .map(period -> period.nights().intersect(nights))
                .filter(part -> !part.isEmpty())
                .map(part -> Charge.of(sector, assumptions.slept(sector), slept, part.intersect(assumptions.past()))
                        .cost()
                        .plus(expected(part.intersect(assumptions.future())).cost()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Returns the nights to come of a period in which children are expected; empty where none are. */
    DateRange expectedNights(Period period, Assumptions assumptions) {
        var nights = period.nights().intersect(assumptions.future());
        return of(period).projected().bedNights().isZero() ? new DateRange(nights.start(), nights.start()) : nights;
    }
}
