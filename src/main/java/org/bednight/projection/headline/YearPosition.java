package org.bednight.projection.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.language.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A year's outturn beside its budget and the range of what the year may cost. Amounts are pounds.
 *
 * @param model the name of the model that gives the outturn, such as {@code rolling-average}
 * @param budget null where no allocation is known
 * @param range null in a year that is over, and where there is no range
 */
public record YearPosition(
        String model,
        BigDecimal outturn,
        @Nullable BigDecimal budget,
        @Nullable Range range) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Amounts of the range are exact to this many pounds, METHOD §8.5: by less an outturn does not lie outside. */
    private static final BigDecimal STEP_OF_RANGE = new BigDecimal(50);

    /**
     * What the episode model, or where only the totals of months are known the past errors of the model, say of the year's cost.
     *
     * @param low the 10 % quantile; null where it is not known
     * @param high the 90 % quantile; null where it is not known
     * @param chance the chance that the cost exceeds the budget, from 0 to 1; null where it is not known
     * @param median the cost that half of the outcomes do not exceed, where it stands first; null where the mean does
     * @param ofTotals whether it is no episode model that says so, but the past errors of the model itself
     */
    public record Range(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal chance,
            @Nullable BigDecimal median,
            boolean ofTotals) {

        /** Returns what the episode model says. */
        public Range(
                @Nullable BigDecimal low,
                @Nullable BigDecimal high,
                @Nullable BigDecimal chance,
                @Nullable BigDecimal median) {
            this(low, high, chance, median, false);
        }

        /** Returns a range of the episode model whose mean stands first. */
        public Range(@Nullable BigDecimal low, @Nullable BigDecimal high, @Nullable BigDecimal chance) {
            this(low, high, chance, null);
        }
    }

    /** Returns the value of the contract for a variance: overspend, underspend or on-budget. */
    public static String value(BigDecimal variance) {
        return Choice.hyphened(word(variance));
    }

    /** Returns the words for a variance: overspend, underspend or on budget. */
    public static String word(BigDecimal variance) {
        if (variance.signum() == 0) {
            return "on budget";
        }
        return variance.signum() > 0 ? "overspend" : "underspend";
    }

    /**
     * Returns a variance in per cent of the budget, to one decimal; empty where the budget is nil or negative, of which a
     * percentage would mislead.
     */
    public static Optional<BigDecimal> percent(BigDecimal variance, BigDecimal budget) {
        return budget.signum() <= 0
                ? Optional.empty()
                : Optional.of(variance.movePointRight(2).divide(budget, 1, RoundingMode.HALF_UP));
    }

    /** Returns the outturn less the budget: positive is an overspend. */
    public Optional<BigDecimal> variance() {
        return Optional.ofNullable(budget).map(outturn::subtract);
    }

    /** Returns the variance in per cent of the budget; empty where there is no usable percentage. */
    public Optional<BigDecimal> variancePercent() {
        return Optional.ofNullable(budget).flatMap(amount -> percent(outturn.subtract(amount), amount));
    }

    /** Returns the same outturn and budget alone. */
    YearPosition withoutRange() {
        return new YearPosition(model, outturn, budget, null);
    }

    /** Returns the chance of an overspend, from 0 to 1. */
    public Optional<BigDecimal> chance() {
        return Optional.ofNullable(range).map(Range::chance);
    }

    /** Returns the median where it stands before the outturn, which is then the mean of the episode model. */
    public Optional<BigDecimal> medianFirst() {
        return Optional.ofNullable(range)
                .filter(found -> model.equals(EpisodeModel.NAME))
                .map(Range::median);
    }

    /** Says whether the range rests on the totals of months alone. */
    boolean isOfTotals() {
        return range != null && range.ofTotals();
    }

    /** Returns whether the outturn and the range fall on different sides of the budget. */
    public boolean isOnTheOtherSide() {
        return variance()
                .flatMap(over -> chance().map(chance -> disagree(over, chance)))
                .orElse(false);
    }

    /**
     * Says whether a variance and a chance of an overspend fall on different sides of the budget.
     *
     * @param chance from 0 to 1
     */
    public static boolean disagree(BigDecimal variance, BigDecimal chance) {
        int side = chance.compareTo(HALF);
        return variance.signum() > 0 ? side < 0 : side > 0;
    }

    /** Returns whether the outturn is below the 80 % range by more than the step of the range. */
    public boolean isBelowRange() {
        return range != null
                && range.low() != null
                && outturn.add(STEP_OF_RANGE).compareTo(range.low()) < 0;
    }

    /** Returns whether the outturn is above the 80 % range by more than the step of the range. */
    public boolean isAboveRange() {
        return range != null
                && range.high() != null
                && outturn.subtract(STEP_OF_RANGE).compareTo(range.high()) > 0;
    }
}
