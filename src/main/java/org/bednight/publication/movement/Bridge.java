package org.bednight.publication.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.projection.Projection;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.publication.movement.Movement.Cause;

/**
 * Goes from one forecast of a year to another by replacing one input at a time, and tells what each has moved.
 *
 * <p>A night that has no price in the forecast before, as in a sector that nobody was expected in, takes that of the
 * forecast after: a price that was not there cannot have changed.
 */
final class Bridge {

    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    private final Forecasts forecasts;
    private final Request before;
    private final Request after;

    Bridge(Forecasts forecasts, Request before, Request after) {
        this.forecasts = forecasts;
        this.before = before;
        this.after = after;
    }

    /** Goes the way in the order of METHOD §11: the steps add up to the change of the variance. */
    Crossing cross() {
        var first = forecasts.assumptions(before);
        var last = forecasts.assumptions(after);
        var oldPrices = pricesOf(first, last);
        var corrected = forecasts.assumptions(with(after, before.dates(), before));
        var slept = forecasts.assumptions(with(after, after.dates(), before));
        var start = Projection.of(first);
        var mended = Projection.of(corrected.withPrices(oldPrices));
        var known = Projection.of(slept.withPrices(oldPrices));
        var priced = Projection.of(slept);
        var end = Projection.of(last);
        var allocated = total(first).minus(total(last));
        return new Crossing(
                start,
                end,
                List.of(
                        step(Cause.CORRECTIONS, start, mended),
                        step(Cause.ACTUALS, mended, known),
                        step(Cause.PRICES, known, priced),
                        step(Cause.MODEL, priced, end),
                        new Movement.Step(Cause.ALLOCATIONS, Cause.ALLOCATIONS.words(), allocated, List.of())));
    }

    /** The way from one projection to another. */
    record Crossing(Projection start, Projection end, List<Movement.Step> steps) {}

    private static Request with(Request facts, ReportingDates dates, Request model) {
        return new Request(facts.authority(), dates, model.model(), model.uplift(), facts.version());
    }

    private static Money total(Assumptions assumptions) {
        return assumptions.budget().total().orElse(Money.ZERO);
    }

    private static Movement.Step step(Cause cause, Projection before, Projection after) {
        var parts = Arrays.stream(Sector.values())
                .map(sector -> new Movement.Part(sector, after.cost(sector).minus(before.cost(sector))))
                .toList();
        var amount = parts.stream().map(Movement.Part::amount).reduce(Money.ZERO, Money::plus);
        return new Movement.Step(cause, cause.words(), amount, parts);
    }

    /** Returns the prices of the year's nights as {@code first} has them, slept or expected. */
    private static PriceList pricesOf(Assumptions first, Assumptions last) {
        var rows = new ArrayList<BedNightPrice>();
        for (var sector : Sector.values()) {
            var known = prices(sector, first);
            known.forEach(part -> rows.add(row(part.nights(), part)));
            for (var gap : PriceList.gaps(first.year().nights(), known)) {
                prices(sector, last).stream()
                        .filter(part -> !part.nights().intersect(gap).isEmpty())
                        .forEach(part -> rows.add(row(part.nights().intersect(gap), part)));
            }
        }
        return PriceList.of(rows);
    }

    private static List<PricedNights> prices(Sector sector, Assumptions assumptions) {
        var list = assumptions.prices();
        var prices = new ArrayList<>(list.slept(sector, assumptions.past()));
        prices.addAll(list.expected(sector, assumptions.future(), assumptions.asAt(), assumptions.uplift()));
        return prices;
    }

    private static BedNightPrice row(DateRange nights, PricedNights part) {
        return new BedNightPrice(part.row().sector(), nights.start(), nights.last(), part.price(), ALWAYS, null);
    }
}
