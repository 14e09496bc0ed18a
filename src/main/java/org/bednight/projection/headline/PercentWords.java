package org.bednight.projection.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Words for percentages of an amount that may be tiny, as a budget of a penny is. Above 999 % the figure itself says nothing
 * beside the amount, so sentences, papers and pages say only that it is more; answers keep the number.
 */
public final class PercentWords {

    /** What stands in a table for a percentage above 999 %. */
    public static final String MORE = "over 999%";

    private static final BigDecimal LARGEST = new BigDecimal(999);

    private PercentWords() {}

    /** Returns whether the figure itself is worth stating: from −999 % to 999 %. */
    public static boolean isWorthTelling(BigDecimal percent) {
        return percent.abs().compareTo(LARGEST) <= 0;
    }

    /** Returns a percentage without its sign, to one decimal, such as {@code 44.8%} or {@code over 999%}. */
    public static String size(BigDecimal percent) {
        return isWorthTelling(percent)
                ? percent.abs().setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
                : MORE;
    }

    /** Returns what part of {@code whole} a percentage is, such as {@code 44.8% of the budget}. */
    public static String of(BigDecimal percent, String whole) {
        return isWorthTelling(percent)
                ? "%s of %s".formatted(size(percent), whole)
                : "more than 9 times %s".formatted(whole);
    }
}
