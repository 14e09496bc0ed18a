package org.bednight.projection.expectation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.FittedModel;
import org.bednight.forecast.SeriesModel;

/**
 * As many children in each night of a month as a model of nights expects.
 *
 * @param first the month of the first night to come
 * @param children the children per night of that month and those after it
 */
record SeriesExpectation(Sector sector, FittedModel fitted, YearMonth first, List<BigFraction> children)
        implements Expectation {

    SeriesExpectation {
        children = List.copyOf(children);
    }

    static SeriesExpectation of(Sector sector, SeriesModel model, Assumptions assumptions) {
        var fitted = model.fit(assumptions.slept(sector).from(assumptions.recordedFrom()));
        var first = YearMonth.from(assumptions.asAt().plusDays(1));
        var last = YearMonth.from(assumptions.year().nights().last());
        return new SeriesExpectation(
                sector, fitted, first, fitted.expect((int) first.until(last, ChronoUnit.MONTHS) + 1));
    }

    @Override
    public ExpectedCharge charge(DateRange nights, List<PricedNights> prices) {
        return nights.isEmpty() ? ExpectedCharge.NONE : ExpectedCharge.of(sector, childrenIn(nights), nights, prices);
    }

    @Override
    public String childrenPerNight(DateRange nights) {
        var perNight = childrenIn(nights);
        return perNight.getNumerator() + "/" + perNight.getDenominator();
    }

    @Override
    public List<String> assumptions() {
        return fitted.assumptions();
    }

    /** Returns the children of each of {@code count} nights. */
    double[] childrenPerNight(LocalDate firstNight, int count) {
        double[] perNight = new double[count];
        for (int night = 0; night < count; night++) {
            var date = firstNight.plusDays(night);
            perNight[night] = childrenIn(new DateRange(date, date.plusDays(1))).doubleValue();
        }
        return perNight;
    }

    private BigFraction childrenIn(DateRange nights) {
        return children.get((int) first.until(YearMonth.from(nights.start()), ChronoUnit.MONTHS));
    }
}
