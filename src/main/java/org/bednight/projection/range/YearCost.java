package org.bednight.projection.range;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.calendar.Period;
import org.bednight.forecast.draw.CostDifferences;
import org.bednight.forecast.draw.Course;
import org.bednight.forecast.draw.DrawnCourse;
import org.bednight.forecast.draw.PairedYears;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.money.Money;
import org.bednight.projection.prospect.OtherCost;

/**
 * How likely each cost of a whole year is: the nights slept, those to come, and what is spent or saved beside them.
 * What-ifs compare these. Immutable.
 */
public final class YearCost {

    private final Money least;
    private final Distribution more;
    private final Ways ways;

    private YearCost(Money least, Distribution more, Ways ways) {
        this.least = least;
        this.more = more;
        this.ways = ways;
    }

    /** How the rest of the year may go, to be drawn beside another. */
    private interface Ways {

        /** Returns what {@code other} costs more; empty where one knows single children, and the other does not. */
        Optional<CostDifferences> to(Ways other, long seed, int paths);
    }

    /** How the year may go up to a period's end is not drawn beside another. */
    private static final Ways NONE = (other, seed, paths) -> Optional.empty();

    private record OfChildren(Course course) implements Ways {

        @Override
        public Optional<CostDifferences> to(Ways other, long seed, int paths) {
            return other instanceof OfChildren that
                    ? Optional.of(PairedYears.draw(course, that.course, seed, paths))
                    : Optional.empty();
        }
    }

    private record OfMonths(DrawnCourse course) implements Ways {

        /** @param paths not needed: those that the range has drawn are compared */
        @Override
        public Optional<CostDifferences> to(Ways other, long seed, int paths) {
            return other instanceof OfMonths that ? Optional.of(course.to(that.course, seed)) : Optional.empty();
        }
    }

    /**
     * Returns the distribution of a year's cost.
     *
     * @param slept what the nights so far cost
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public static YearCost of(YearAhead ahead, Money slept) {
        var others = ahead.prospects().otherCosts().stream()
                .filter(other -> other.chance().signum() > 0)
                .toList();
        return of(
                slept,
                ahead.outlookToYearEnd().year().cost(),
                others,
                new OfChildren(new Course(ahead.state(), ahead.restToYearEnd(), lumps(others))));
    }

    /**
     * Returns the same from ways that were drawn where only the totals of months are known.
     *
     * @param spent what the nights so far cost, and what is spent on alternatives
     * @param beside what may be spent or saved beside the nights
     */
    public static YearCost of(DrawnAhead drawn, Money spent, List<OtherCost> beside) {
        var others =
                beside.stream().filter(other -> other.chance().signum() > 0).toList();
        return of(spent, drawn.cost(), others, new OfMonths(new DrawnCourse(drawn.costs(), lumps(others))));
    }

    /**
     * Returns how likely each cost is up to the end of each period that has nights to come; what is spent or saved beside the
     * nights counts from its date on.
     *
     * @param slept what the nights so far cost
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public static Map<Period, YearCost> byPeriod(YearAhead ahead, Money slept) {
        var horizons = ahead.outlook().horizons();
        var remaining = ahead.listRemaining();
        var costs = new HashMap<Period, Distribution>();
        for (int i = 0; i < remaining.size(); i++) {
            costs.put(remaining.get(i), horizons.get(i).cost());
        }
        return byPeriod(costs, slept, ahead.prospects().otherCosts());
    }

    /**
     * Returns the same from ways that were drawn where only the totals of months are known.
     *
     * @param beside what may be spent or saved beside the nights
     */
    public static Map<Period, YearCost> byPeriod(DrawnAhead drawn, Money slept, List<OtherCost> beside) {
        return byPeriod(drawn.costByPeriod(), slept, beside);
    }

    private static Map<Period, YearCost> byPeriod(
            Map<Period, Distribution> nights, Money slept, List<OtherCost> beside) {
        var costs = new HashMap<Period, YearCost>();
        nights.forEach((period, cost) -> {
            var others = beside.stream()
                    .filter(other -> other.chance().signum() > 0)
                    .filter(other -> !other.date().isAfter(period.nights().last()))
                    .toList();
            costs.put(period, of(slept, cost, others, NONE));
        });
        return costs;
    }

    private static YearCost of(Money spent, Distribution nights, List<OtherCost> others, Ways ways) {
        var least = spent;
        var more = nights;
        for (var other : others) {
            if (other.isCertain() || other.amount().isNegative()) {
                least = least.plus(other.amount());
            }
            if (!other.isCertain()) {
                more = plus(more, other);
            }
        }
        return new YearCost(least, more, ways);
    }

    /** A saving that may not be made is one made for certain, and as much spent again with the chance that it is not. */
    private static Distribution plus(Distribution cost, OtherCost other) {
        long pence = other.amount().pence();
        double chance = other.chance().doubleValue();
        return pence < 0 ? cost.plus(-pence, 1 - chance) : cost.plus(pence, chance);
    }

    private static List<Course.LumpSum> lumps(List<OtherCost> others) {
        return others.stream()
                .map(other -> new Course.LumpSum(
                        other.amount().pence(), other.chance().doubleValue()))
                .toList();
    }

    /** Returns the chance that the year costs more than {@code budget}, from 0 to 1. */
    public double chanceAbove(Money budget) {
        return more.probabilityAbove(budget.minus(least).pence());
    }

    /** Returns the same to four decimals; what is not certain is never shown as 0 or 1. */
    public BigDecimal probabilityOfOverspend(Money budget) {
        return DisplayRounding.chance(chanceAbove(budget));
    }

    /** Returns the cost that is not exceeded with the chance {@code level}, between 0 and 1. */
    public Money quantile(double level) {
        return least.plus(new Money(more.quantile(level)));
    }

    /**
     * Finds what {@code other} costs more, year by year as drawn with the same luck on both sides: the same children, or, where
     * only the totals of months are known, the same past errors.
     *
     * @return empty where single children are known of one of the two only
     */
    public Optional<CostDifferences> differencesTo(YearCost other, long seed, int paths) {
        return ways.to(other.ways, seed, paths);
    }
}
