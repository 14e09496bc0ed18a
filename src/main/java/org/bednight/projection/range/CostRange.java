package org.bednight.projection.range;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.calendar.Period;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.Evidence;
import org.bednight.money.Money;
import org.bednight.remand.Charge;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of what a year costs in the end: what was slept is known, and what is to come is added to it. METHOD
 * §8.5 and §8.6. Immutable.
 */
public final class CostRange {

    private static final List<String> LEVELS =
            List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975");
    private static final List<String> CHANCES = List.of("0.5", "0.8", "0.9", "0.95");
    private static final int PENCE = 100;

    private final Charge slept;
    private final Optional<Money> budget;
    private final Distribution cost;
    private final Distribution nights;
    private final Range.Part committed;
    private final Range.Part expected;
    private final Map<Period, Range.OfPeriod> periods;
    private final List<String> assumptions;
    private final @Nullable Evidence evidence;

    private CostRange(
            Charge slept,
            Optional<Money> budget,
            Distribution cost,
            Distribution nights,
            Range.Part committed,
            Range.Part expected,
            Map<Period, Range.OfPeriod> periods,
            List<String> assumptions,
            @Nullable Evidence evidence) {
        this.slept = slept;
        this.budget = budget;
        this.cost = cost;
        this.nights = nights;
        this.committed = committed;
        this.expected = expected;
        this.periods = periods;
        this.assumptions = assumptions;
        this.evidence = evidence;
    }

    /**
     * Returns the distribution of the year's cost.
     *
     * @param slept the nights of the year so far, and what they cost
     * @param budget what the year's allocations add up to; empty where none is known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public static CostRange of(YearAhead ahead, Charge slept, Optional<Money> budget) {
        var outlook = Outlook.of(ahead.state(), ahead.rest());
        var committedCost = Money.ZERO;
        var cumulative = Money.ZERO;
        var periods = new HashMap<Period, Range.OfPeriod>();
        var remaining = ahead.listRemaining();
        for (int i = 0; i < remaining.size(); i++) {
            var month = remaining.get(i).nights();
            for (var sector : Sector.values()) {
                committedCost = committedCost.plus(ahead.committedCost(sector, month));
                cumulative = cumulative.plus(ahead.cost(sector, month));
            }
            periods.put(
                    remaining.get(i),
                    new Range.OfPeriod(new Range.Cumulative(
                            slept.cost().plus(cumulative),
                            onTopOf(slept.cost(), outlook.horizons().get(i).cost(), LEVELS))));
        }
        return new CostRange(
                slept,
                budget,
                outlook.year().cost(),
                outlook.nights(),
                new Range.Part(Shown.number(outlook.year().committed().nights()), committedCost),
                new Range.Part(Shown.number(outlook.year().expected().nights()), cumulative.minus(committedCost)),
                periods,
                ahead.assumptions(),
                ahead.state().evidence());
    }

    /** Returns the one point that the cost of a year that is over is. */
    public static CostRange ofYearOver(Charge slept, Optional<Money> budget) {
        return new CostRange(
                slept,
                budget,
                Distribution.of(Outlook.MONEY_STEP, 1),
                Distribution.of(1, 1),
                Range.Part.NONE,
                Range.Part.NONE,
                Map.of(),
                List.of("The year is over: its cost is known, and the range is that one figure."),
                null);
    }

    /**
     * Returns the distribution of what several authorities, independent of one another, cost together; their budget is
     * known where that of each is.
     *
     * @param ranges at least one
     */
    public static CostRange pooled(List<CostRange> ranges) {
        var cost = PooledSum.of(ranges.stream().map(range -> range.cost).toList());
        return new CostRange(
                ranges.stream().map(range -> range.slept).reduce(Charge.NONE, Charge::plus),
                ranges.stream().map(range -> range.budget).reduce(Optional.of(Money.ZERO), CostRange::both),
                cost,
                PooledSum.of(ranges.stream().map(range -> range.nights).toList()),
                ranges.stream().map(range -> range.committed).reduce(Range.Part.NONE, Range.Part::plus),
                ranges.stream().map(range -> range.expected).reduce(Range.Part.NONE, Range.Part::plus),
                Map.of(),
                List.of(
                        "The authorities are independent of one another, given what all on record teach together: what changes for all at once is not in the range.",
                        "The chances stand on a lattice of £%d.".formatted(cost.step() / PENCE)),
                null);
    }

    private static Optional<Money> both(Optional<Money> one, Optional<Money> other) {
        return one.flatMap(amount -> other.map(amount::plus));
    }

    /** Returns what the year's allocations add up to; empty where none is known. */
    public Optional<Money> budget() {
        return budget;
    }

    /** Returns the expected cost of the year. */
    public Money mean() {
        return slept.cost().plus(committed.cost()).plus(expected.cost());
    }

    /** Finds the range of the cost up to the end of {@code period}; empty where all of its nights are slept. */
    public Optional<Range.OfPeriod> find(Period period) {
        return Optional.ofNullable(periods.get(period));
    }

    /** Returns the cost that is not exceeded with the chance {@code level}, such as {@code 0.975}. */
    Money quantile(String level) {
        return slept.cost().plus(new Money(cost.quantile(Double.parseDouble(level))));
    }

    /**
     * Tells the range beside a point forecast.
     *
     * @param outturn the year's cost by the chosen model
     * @param model its name
     */
    public Range tell(Money outturn, String model) {
        var budgetFor = onTopOf(slept.cost(), cost, CHANCES);
        return new Range(
                EpisodeModel.NAME,
                mean(),
                quantile("0.5"),
                onTopOf(slept.cost(), cost, LEVELS),
                budget.map(amount -> Shown.chance(probabilityOfOverspend(amount)))
                        .orElse(null),
                budget.map(this::expectedOverspend).orElse(null),
                budgetFor,
                budget.map(amount -> reserves(budgetFor, amount)).orElse(null),
                committed,
                expected,
                tellNights(),
                evidence == null ? null : Range.Grounds.of(evidence),
                assumptions,
                warnings(outturn, model));
    }

    double probabilityOfOverspend(Money amount) {
        return cost.probabilityAbove(amount.minus(slept.cost()).pence());
    }

    /** Where an overspend is certain, it is the mean less the budget to the penny, and never expected to be less. */
    private Money expectedOverspend(Money amount) {
        var least = mean().minus(amount);
        long left = amount.minus(slept.cost()).pence();
        var excess = new Money(Math.round(cost.expectedExcess(left)));
        return left < 0 || excess.compareTo(least) < 0 ? least : excess;
    }

    private static Map<String, Money> onTopOf(Money slept, Distribution cost, List<String> levels) {
        var byLevel = new LinkedHashMap<String, Money>();
        for (var level : levels) {
            byLevel.put(level, slept.plus(new Money(cost.quantile(Double.parseDouble(level)))));
        }
        return byLevel;
    }

    private static Map<String, Money> reserves(Map<String, Money> budgetFor, Money amount) {
        var reserves = new LinkedHashMap<String, Money>();
        budgetFor.forEach((chance, needed) ->
                reserves.put(chance, needed.compareTo(amount) > 0 ? needed.minus(amount) : Money.ZERO));
        return reserves;
    }

    private Range.Nights tellNights() {
        var byLevel = new LinkedHashMap<String, Long>();
        for (var level : LEVELS) {
            byLevel.put(level, slept.bedNights() + nights.quantile(Double.parseDouble(level)));
        }
        return new Range.Nights(
                Shown.number(slept.bedNights() + nights.mean()), slept.bedNights() + nights.median(), byLevel);
    }

    private List<String> warnings(Money outturn, String model) {
        var warnings = new ArrayList<String>();
        if (evidence != null) {
            warnings.addAll(evidence.warnings());
        }
        var low = quantile("0.025");
        var high = quantile("0.975");
        if (outturn.compareTo(low) < 0 || outturn.compareTo(high) > 0) {
            warnings.add("The outturn by %s, £%s, lies %s the 95 %% range, £%s to £%s."
                    .formatted(model, outturn, outturn.compareTo(low) < 0 ? "below" : "above", low, high));
        }
        return warnings;
    }
}
