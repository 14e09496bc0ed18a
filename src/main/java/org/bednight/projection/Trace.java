package org.bednight.projection;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.PricedNights;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.remand.episode.RemandHistory;

/** Opens a projection down to its nights: what was slept first, then what is expected. */
final class Trace {

    private final Projection projection;
    private final Assumptions assumptions;
    private final List<TraceRow> rows = new ArrayList<>();

    private Trace(Projection projection) {
        this.projection = projection;
        this.assumptions = projection.assumptions();
    }

    /** Lists the rows, whose costs add up to those of the projection. */
    static List<TraceRow> of(Projection projection, RemandHistory history) {
        var trace = new Trace(projection);
        trace.addSlept(history);
        trace.addExpected();
        return trace.rows;
    }

    private void addSlept(RemandHistory history) {
        for (var period : assumptions.year().periods()) {
            history.staysIn(period.nights(), assumptions.asAt()).forEach(stay -> assumptions
                    .prices()
                    .slept(stay.sector(), stay.nights())
                    .forEach(part -> rows.add(TraceRow.slept(place(period), stay, part))));
            projection.sectors().forEach(sector -> addTotal(period, sector));
        }
    }

    /** Nights that are known by the total of their month are priced together: the last row closes the sum. */
    private void addTotal(Period period, SectorProjection sector) {
        var slept = assumptions.slept(sector.sector());
        var nights = period.nights().intersect(assumptions.past());
        var pence = BigFraction.ZERO;
        var before = Money.ZERO;
        for (var price : sector.slept()) {
            var part = price.nights().intersect(nights);
            var bedNights = slept.byMonth(part);
            if (!bedNights.isZero()) {
                pence = pence.add(bedNights
                        .fraction()
                        .multiply(BigInteger.valueOf(price.price().pence())));
                var soFar = Money.ofPence(pence.getNumerator(), pence.getDenominator(), RoundingMode.HALF_UP);
                rows.add(TraceRow.total(
                        place(period), sector.sector(), bedNights.counted(), of(price, part), soFar.minus(before)));
                before = soFar;
            }
        }
    }

    private void addExpected() {
        for (var period : assumptions.year().periods()) {
            for (var sector : projection.sectors()) {
                addExpected(period, sector);
            }
        }
    }

    /** The first rows of a sector and month are rounded as they add up, so that the last one closes the sum. */
    private void addExpected(Period period, SectorProjection sector) {
        var nights = sector.expectedNights(period, assumptions);
        var before = Money.ZERO;
        for (var price : sector.expected()) {
            var part = price.nights().intersect(nights);
            if (part.isEmpty()) {
                continue;
            }
            var soFar = sector.expected(nights.until(part.endExclusive())).cost();
            rows.add(TraceRow.expected(
                    place(period),
                    sector.sector(),
                    sector.expectation().childrenPerNight(part),
                    sector.expected(part).bedNights().shown(),
                    of(price, part),
                    soFar.minus(before)));
            before = soFar;
        }
    }

    private static PricedNights of(PricedNights price, DateRange nights) {
        return new PricedNights(nights, price.price(), price.row(), price.basis());
    }

    private static TraceRow.Place place(Period period) {
        return new TraceRow.Place(period.toString(), period.month().toString());
    }
}
