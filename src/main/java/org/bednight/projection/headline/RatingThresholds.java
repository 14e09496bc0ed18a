package org.bednight.projection.headline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From where on a position is amber or red, each threshold included. The rating is the worse of two: by how much the
 * outturn exceeds the budget, and how likely an overspend is. In a year that is over only the first counts.
 *
 * @param amberFrom an overspend in per cent of the budget
 * @param redFrom the same, {@code amberFrom} or more
 * @param amberFromChance a chance of an overspend, from 0 to 1
 * @param redFromChance the same, {@code amberFromChance} or more
 * @param redFromAmount an overspend in pounds, which counts where the budget is nil or negative; null where none is set
 */
public record RatingThresholds(
        BigDecimal amberFrom,
        BigDecimal redFrom,
        BigDecimal amberFromChance,
        BigDecimal redFromChance,
        @Nullable BigDecimal redFromAmount) {

    /**
     * Rates a position. An overspend of a nil or negative budget is never green: it is amber or red where an amount or a
     * chance is known to rate it by, and otherwise not rated.
     */
    public Rating rate(YearPosition position) {
        if (position.budget() == null) {
            return Rating.NOT_RATED;
        }
        var byChance = position.chance().map(this::byChance).orElse(Rating.NOT_RATED);
        var variance = position.variance().orElseThrow();
        return position.variancePercent()
                .map(percent -> byPercent(variance, percent))
                .orElseGet(() -> byAmount(variance, byChance))
                .orWorse(byChance);
    }

    private Rating byChance(BigDecimal chance) {
        if (chance.compareTo(amberFromChance) < 0) {
            return Rating.GREEN;
        }
        return chance.compareTo(redFromChance) < 0 ? Rating.AMBER : Rating.RED;
    }

    private Rating byPercent(BigDecimal variance, BigDecimal percent) {
        if (variance.signum() <= 0 || percent.compareTo(amberFrom) < 0) {
            return Rating.GREEN;
        }
        return percent.compareTo(redFrom) < 0 ? Rating.AMBER : Rating.RED;
    }

    private Rating byAmount(BigDecimal variance, Rating byChance) {
        if (variance.signum() <= 0 || (redFromAmount == null && byChance == Rating.NOT_RATED)) {
            return Rating.NOT_RATED;
        }
        return redFromAmount == null || variance.compareTo(redFromAmount) < 0 ? Rating.AMBER : Rating.RED;
    }
}
