package org.bednight.projection.range;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bednight.forecast.draw.Course;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.money.Money;
import org.bednight.projection.prospect.OtherCost;
import org.jspecify.annotations.Nullable;

/**
 * How likely each cost of a whole year is: the nights slept, those to come, and what is spent or saved beside them.
 * What-ifs compare these. Immutable.
 */
public final class YearCost {

    private final Money least;
    private final Distribution more;
    private final @Nullable Course course;

    private YearCost(Money least, Distribution more, @Nullable Course course) {
        this.least = least;
        this.more = more;
        this.course = course;
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
                new Course(ahead.state(), ahead.restToYearEnd(), lumps(others)));
    }

    /**
     * Returns the same from ways that were drawn where only the totals of months are known.
     *
     * @param spent what the nights so far cost, and what is spent on alternatives
     */
    public static YearCost of(DrawnAhead drawn, Money spent, List<OtherCost> others) {
        return of(
                spent,
                drawn.cost(),
                others.stream().filter(other -> other.chance().signum() > 0).toList(),
                null);
    }

    private static YearCost of(Money spent, Distribution nights, List<OtherCost> others, @Nullable Course course) {
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
        return new YearCost(least, more, course);
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

    /** Finds how the rest of the year may go, to be drawn beside another; empty where no single children are known. */
    public Optional<Course> findCourse() {
        return Optional.ofNullable(course);
    }
}
