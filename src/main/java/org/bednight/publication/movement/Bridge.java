package org.bednight.publication.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.projection.Projection;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.OtherRecords;
import org.bednight.publication.movement.Movement.Cause;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Goes from one forecast of a year to another by replacing one input at a time, and computes how much each has moved.
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
        var corrected = ownAlone(with(after, before.dates(), before));
        var slept = ownAlone(with(after, after.dates(), before));
        var informed = restsOnOthers() ? forecasts.assumptions(with(after, after.dates(), before)) : slept;
        var start = Projection.of(first);
        var mended = Projection.of(corrected.withPrices(oldPrices));
        var known = Projection.of(slept.withPrices(oldPrices));
        var atOldPrices = Projection.of(informed.withPrices(oldPrices));
        var priced = Projection.of(informed);
        var end = Projection.of(last);
        var steps = new ArrayList<>(
                List.of(step(Cause.CORRECTIONS, start, mended), actuals(mended, known), outlook(mended, known)));
        if (restsOnOthers()) {
            steps.add(step(Cause.OTHERS, known, atOldPrices));
        }
        var allocated = total(first).minus(total(last));
        steps.addAll(List.of(
                step(Cause.PRICES, atOldPrices, priced),
                step(Cause.MODEL, priced, end),
                new Movement.Step(Cause.ALLOCATIONS, Cause.ALLOCATIONS.words(), allocated, List.of())));
        return new Crossing(start, end, steps);
    }

    /** What was published by the method before counted what moved by other authorities' data as its own. */
    private boolean tellsOthersApart() {
        return after.arrivals() != ArrivalMethod.LAST_YEAR;
    }

    private boolean restsOnOthers() {
        return tellsOthersApart() && before.model().model() instanceof EpisodeModel;
    }

    /** Returns what a request is computed from while nothing more is known of other authorities than before. */
    private Assumptions ownAlone(Request request) {
        return restsOnOthers() ? forecasts.assumptions(request, othersBefore()) : forecasts.assumptions(request);
    }

    private OtherRecords othersBefore() {
        return new OtherRecords(before.version(), before.dates().asAt());
    }

    /** Says what moved the range beside the forecast; null where one of the two has none. */
    @Nullable
    RangeMovement range(String against, Wording wording) {
        if (!tellsOthersApart() || isOver(before) || isOver(after)) {
            return null;
        }
        try {
            return isLearnedAlike()
                    ? RangeMovement.of(
                            against,
                            forecasts.costRange(before),
                            forecasts.costRange(after.with(before.arrivals()), othersBefore()),
                            forecasts.costRange(after),
                            wording)
                    : null;
        } catch (NoPrice | TooManyPoints none) {
            return null;
        }
    }

    /** Says whether the range is the same by the method of the earlier publication. */
    private boolean isLearnedAlike() {
        if (before.arrivals() == after.arrivals()) {
            return true;
        }
        return before.arrivals() != ArrivalMethod.LAST_YEAR
                && RangeMovement.Point.of(forecasts.costRange(after.with(before.arrivals())))
                        .equals(RangeMovement.Point.of(forecasts.costRange(after)));
    }

    private static boolean isOver(Request request) {
        return request.dates().financialYear().isOverAt(request.dates().asAt());
    }

    /** The way from one projection to another. */
    record Crossing(Projection start, Projection end, List<Movement.Step> steps) {}

    private static Request with(Request facts, ReportingDates dates, Request model) {
        return new Request(facts.authority(), dates, model.model(), model.uplift(), facts.version(), model.arrivals());
    }

    private static Money total(Assumptions assumptions) {
        return assumptions.budget().total().orElse(Money.ZERO);
    }

    private static Movement.Step step(Cause cause, Projection before, Projection after) {
        return step(cause, sector -> after.cost(sector).minus(before.cost(sector)));
    }

    private static Movement.Step step(Cause cause, Function<Sector, Money> moved) {
        var parts = Arrays.stream(Sector.values())
                .map(sector -> new Movement.Part(sector, moved.apply(sector)))
                .toList();
        var amount = parts.stream().map(Movement.Part::amount).reduce(Money.ZERO, Money::plus);
        return new Movement.Step(cause, cause.words(), amount, parts);
    }

    /** What the nights slept since cost, less what was projected for them. */
    private Movement.Step actuals(Projection mended, Projection known) {
        return step(Cause.ACTUALS, sector -> sinceLast(sector, mended, known));
    }

    /** What the nights slept since make the same model expect of the other nights. */
    private Movement.Step outlook(Projection mended, Projection known) {
        return step(
                Cause.OUTLOOK,
                sector -> known.cost(sector).minus(mended.cost(sector)).minus(sinceLast(sector, mended, known)));
    }

    private Money sinceLast(Sector sector, Projection mended, Projection known) {
        var nights = since();
        return known.cost(sector, nights).minus(mended.cost(sector, nights));
    }

    /** Returns the nights of the year that are slept as at one date, and to come as at the other. */
    private DateRange since() {
        var one = before.dates().asAt().plusDays(1);
        var other = after.dates().asAt().plusDays(1);
        var year = before.dates().financialYear().nights();
        return one.isBefore(other)
                ? year.from(one).until(other)
                : year.from(other).until(one);
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
