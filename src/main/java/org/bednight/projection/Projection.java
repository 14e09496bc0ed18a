package org.bednight.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.MissingPrices;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.Expectations;
import org.bednight.projection.expectation.OtherOutturn;
import org.bednight.projection.headline.YearPosition;
import org.bednight.projection.range.DrawnAhead;
import org.bednight.projection.range.SectorOrder;
import org.bednight.projection.range.YearCost;
import org.jspecify.annotations.Nullable;

/**
 * A year against its budget: nights so far, nights to come, priced. METHOD §6 to §8.
 *
 * @param sectors one for each sector, in the order of every table
 * @param periods the sectors' sum in each period, P01 to P12
 * @param total the sum of all
 * @param others what is spent beside the sectors' nights; none unless a what-if says so
 */
public record Projection(
        Assumptions assumptions,
        List<SectorProjection> sectors,
        List<Outturn> periods,
        Outturn total,
        List<OtherOutturn> others) {

    public Projection {
        sectors = List.copyOf(sectors);
        periods = List.copyOf(periods);
        others = List.copyOf(others);
    }

    /**
     * Projects the year.
     *
     * @throws org.bednight.forecast.HistoryTooShort if the model needs a longer record
     * @throws org.bednight.estate.NoPrice if nights that were slept, or are expected, have no price; it names them all
     */
    public static Projection of(Assumptions assumptions) {
        var missing = new MissingPrices();
        var expectations = missing.gather(() -> Expectations.of(assumptions), Expectations.none(assumptions));
        var sectors = Arrays.stream(Sector.values())
                .map(sector -> SectorProjection.of(
                        sector, assumptions, expectations.bySector().apply(sector), missing))
                .toList();
        missing.throwIfAny();
        var periods = assumptions.year().periods().stream()
                .map(period -> sum(sectors.stream().map(sector -> sector.of(period))))
                .toList();
        return new Projection(
                assumptions,
                sectors,
                periods,
                sum(sectors.stream().map(SectorProjection::total)),
                expectations.others());
    }

    private static Outturn sum(Stream<Outturn> parts) {
        return parts.reduce(Outturn.NONE, Outturn::plus);
    }

    /** Returns the outturn's cost of one sector. */
    public Money cost(Sector sector) {
        return sectors.stream()
                .filter(each -> each.sector() == sector)
                .map(each -> each.total().cost())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Returns what {@code nights} of the year cost in one sector, whether slept or expected. */
    public Money cost(Sector sector, DateRange nights) {
        return sectors.get(SectorOrder.indexOf(sector)).cost(nights, assumptions);
    }

    /** Returns the year's bed nights, to two decimals. */
    public BigDecimal bedNights() {
        return total.bedNights().shown();
    }

    /** Returns the year's bed nights in a sector, to two decimals. */
    public BigDecimal bedNights(Sector sector) {
        return sectors.get(SectorOrder.indexOf(sector)).total().bedNights().shown();
    }

    /** Returns the bed nights of a period, to two decimals. */
    public BigDecimal bedNights(Period period) {
        return total(period).bedNights().shown();
    }

    /** Returns what a period costs: the nights, and what is spent beside them. */
    public Money cost(Period period) {
        return others.stream()
                .map(other -> other.cost(period))
                .reduce(total(period).cost(), Money::plus);
    }

    /** Returns what the nights slept so far cost. */
    public Money costSoFar() {
        return total.actual().cost();
    }

    /** Returns what the year's nights cost. */
    public Money costOfNights() {
        return total.cost();
    }

    /** Lists what the projection assumes, in sentences. */
    public List<String> listAssumptions() {
        return AssumptionWords.assumptions(this);
    }

    /** Finds the warning that figures rest on provisional prices. */
    public Optional<String> findProvisional() {
        return AssumptionWords.findProvisional(this);
    }

    Outturn total(Period period) {
        return periods.get(period.number() - 1);
    }

    public Optional<Money> budget() {
        return assumptions.budget().total();
    }

    /** Returns what the year costs: the nights, and what is spent beside them. */
    public Money cost() {
        return others.stream().map(OtherOutturn::cost).reduce(total.cost(), Money::plus);
    }

    /**
     * Returns how likely each cost of the year is.
     *
     * @return empty where the year is over, or nothing is known of the episodes
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public Optional<YearCost> yearCost() {
        if (assumptions.errors() != null) {
            return Optional.of(YearCost.of(
                    drawn(),
                    total.actual().cost().plus(costOfAlternatives()),
                    assumptions.prospects().otherCosts()));
        }
        return assumptions.future().isEmpty() || assumptions.episodes() == null
                ? Optional.empty()
                : Optional.of(
                        YearCost.of(assumptions.yearAhead(), total.actual().cost()));
    }

    /**
     * Returns how likely each cost is up to the end of each period that has nights to come.
     *
     * @return nothing where the year is over, or nothing is known of the episodes
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public Map<Period, YearCost> costByPeriod() {
        var slept = costSoFar();
        if (assumptions.errors() != null) {
            return YearCost.byPeriod(drawn(), slept, assumptions.prospects().otherCosts());
        }
        return assumptions.future().isEmpty() || assumptions.episodes() == null
                ? Map.of()
                : YearCost.byPeriod(assumptions.yearAhead(), slept);
    }

    private Money costOfAlternatives() {
        return others.stream()
                .limit(assumptions.prospects().alternatives().size())
                .map(OtherOutturn::cost)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Draws ways that the nights to come may go from what past forecasts missed, which the assumptions hold. */
    DrawnAhead drawn() {
        return DrawnAhead.of(
                Objects.requireNonNull(assumptions.errors()),
                assumptions.model().name(),
                new MonthsAhead(assumptions, sectors).list());
    }

    /** Returns the outturn less the budget: positive is an overspend. */
    public Optional<Money> variance() {
        return budget().map(budget -> cost().minus(budget));
    }

    /** Returns what a variance is: overspend, underspend or on-budget. */
    public static String position(Money variance) {
        return YearPosition.value(variance.pounds());
    }

    /**
     * Returns the outturn beside its budget and its range.
     *
     * @param range null where there is none; ignored in a year that is over
     */
    public YearPosition position(YearPosition.@Nullable Range range) {
        return new YearPosition(
                assumptions.model().name(),
                cost().pounds(),
                budget().map(Money::pounds).orElse(null),
                assumptions.future().isEmpty() ? null : range);
    }

    /** Returns the cost so far less the budget's part for the nights so far. */
    Optional<Money> varianceToDate() {
        LocalDate end = assumptions.past().endExclusive();
        return assumptions.budget().until(end).map(profile -> total().actual()
                .cost()
                .minus(profile));
    }
}
