package org.bednight.projection.range;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bednight.forecast.stay.PooledCount;

/** How nights and chances are rounded where they are shown. */
public final class DisplayRounding {

    private static final int DECIMALS_OF_NIGHTS = 2;
    private static final int DECIMALS_OF_CHANCES = 4;
    private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS_OF_CHANCES);

    private DisplayRounding() {}

    /** Returns a number to two decimals, half up. */
    public static BigDecimal number(double value) {
        return new BigDecimal(value).setScale(DECIMALS_OF_NIGHTS, RoundingMode.HALF_UP);
    }

    /** Returns a count of all authorities, rounded by {@link PooledCount}; empty if it is too small to be shown. */
    static Optional<BigDecimal> pooled(int authorities, double count) {
        var rounded = PooledCount.rounded(authorities, count);
        return rounded.isPresent() ? Optional.of(number(rounded.getAsDouble())) : Optional.empty();
    }

    /** Returns a chance to four decimals; what is not certain is never shown as 0 or 1. */
    public static BigDecimal chance(double value) {
        if (value <= 0 || value >= 1) {
            return value <= 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        var rounded = new BigDecimal(value).setScale(DECIMALS_OF_CHANCES, RoundingMode.HALF_UP);
        return rounded.max(LEAST).min(BigDecimal.ONE.subtract(LEAST));
    }
}
