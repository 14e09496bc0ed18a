package org.bednight.projection.range;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.Period;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.outlook.Horizon;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.stay.Evidence;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How likely each cost of a year's nights to come is: what a {@link CostRange} adds to the nights that were slept.
 * Immutable.
 *
 * @param cost what they cost, in pence
 * @param nights how many they are
 * @param committed what children who are in will still cause
 * @param expected what children not yet seen will cause
 * @param periods the cost up to the end of each period that has nights to come, those slept left out; none where only
 *     the year was asked for
 * @param assumptions what is taken for granted, in sentences
 * @param evidence what it rests on; null where nothing is to come, where only the totals of months are known, and of several
 *     authorities together
 * @param paths what it rests on where only the totals of months are known; null otherwise
 */
public record CostAhead(
        Distribution cost,
        Distribution nights,
        Range.Part committed,
        Range.Part expected,
        Map<Period, Range.Cumulative> periods,
        List<String> assumptions,
        @Nullable Evidence evidence,
        @Nullable PathEvidence paths) {

    /** The levels whose quantiles are shown. */
    public static final List<String> LEVELS =
            List.of("0.025", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.975");

    /** Nothing is to come. */
    public static final CostAhead NONE = new CostAhead(
            Distribution.of(Outlook.MONEY_STEP, 1),
            Distribution.of(1, 1),
            Range.Part.NONE,
            Range.Part.NONE,
            Map.of(),
            List.of("The year is over: its cost is known, and the range is that one figure."),
            null);

    /** Returns what the episode model says, or several authorities together. */
    public CostAhead(
            Distribution cost,
            Distribution nights,
            Range.Part committed,
            Range.Part expected,
            Map<Period, Range.Cumulative> periods,
            List<String> assumptions,
            @Nullable Evidence evidence) {
        this(cost, nights, committed, expected, periods, assumptions, evidence, null);
    }

    public CostAhead {
        periods = Map.copyOf(periods);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Returns how likely each cost of the nights to come is, up to the end of each period.
     *
     * @throws org.bednight.forecast.outlook.TooManyPoints if they may come to too much to be worked out exactly
     */
    public static CostAhead of(YearAhead ahead) {
        var outlook = ahead.outlook();
        return of(ahead, outlook, periods(ahead, outlook.horizons()));
    }

    /**
     * Returns the same for the end of the year alone, without its periods.
     *
     * @throws org.bednight.forecast.outlook.TooManyPoints if they may come to too much to be worked out exactly
     */
    public static CostAhead ofYear(YearAhead ahead) {
        return of(ahead, ahead.outlookToYearEnd(), Map.of());
    }

    private static CostAhead of(YearAhead ahead, Outlook outlook, Map<Period, Range.Cumulative> periods) {
        var committed = sum(ahead, ahead::committedCost);
        return new CostAhead(
                outlook.year().cost(),
                outlook.nights(),
                new Range.Part(DisplayRounding.number(outlook.year().committed().nights()), committed),
                new Range.Part(
                        DisplayRounding.number(outlook.year().expected().nights()),
                        sum(ahead, ahead::cost).minus(committed)),
                periods,
                ahead.assumptions(),
                ahead.state().evidence());
    }

    private static Money sum(YearAhead ahead, BiFunction<Sector, DateRange, Money> cost) {
        return ahead.listRemaining().stream()
                .flatMap(period -> Arrays.stream(Sector.values()).map(sector -> cost.apply(sector, period.nights())))
                .reduce(Money.ZERO, Money::plus);
    }

    private static Map<Period, Range.Cumulative> periods(YearAhead ahead, List<Horizon> horizons) {
        var periods = new HashMap<Period, Range.Cumulative>();
        var cumulative = Money.ZERO;
        var remaining = ahead.listRemaining();
        for (int i = 0; i < remaining.size(); i++) {
            for (var sector : Sector.values()) {
                cumulative = cumulative.plus(ahead.cost(sector, remaining.get(i).nights()));
            }
            periods.put(
                    remaining.get(i),
                    new Range.Cumulative(cumulative, quantiles(horizons.get(i).cost(), LEVELS)));
        }
        return periods;
    }

    /** Returns the expected cost. */
    Money mean() {
        return committed.cost().plus(expected.cost());
    }

    /** Returns by level the cost that is not exceeded with that chance. */
    Map<String, Money> quantiles(List<String> levels) {
        return quantiles(cost, levels);
    }

    static Map<String, Money> quantiles(Distribution cost, List<String> levels) {
        var byLevel = new LinkedHashMap<String, Money>();
        for (var level : levels) {
            byLevel.put(level, new Money(cost.quantile(Double.parseDouble(level))));
        }
        return byLevel;
    }

    /** Returns what this takes in memory, in bytes, about: a point of a lattice takes 24. */
    long bytes() {
        return 24 * (cost.maximum() / cost.step() + nights.maximum() + 2) + 500L * periods.size() + 4000;
    }

    /** Returns the warnings of what it rests on. */
    List<String> warnings() {
        if (paths != null) {
            return paths.warnings();
        }
        return evidence == null ? List.of() : evidence.warnings();
    }
}
