package org.bednight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** A number that somebody has typed into a field: at most nine digits before the point and four after it. */
public record FieldNumber(BigDecimal value) {

    public static final FieldNumber NONE = new FieldNumber(BigDecimal.ZERO);

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

    /**
     * Reads a number such as {@code 12}, {@code -7.5} or {@code 1,000}.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static FieldNumber parse(String text) {
        var digits = text.strip().replace(",", "");
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("A number is written like 12 or -7.5, but was '%s'"
                    .formatted(text.substring(0, Math.min(40, text.length()))));
        }
        return new FieldNumber(new BigDecimal(digits));
    }

    boolean isNone() {
        return value.signum() == 0;
    }

    /** Returns the factor of a change in per cent: 1.15 of 15. */
    BigDecimal factor() {
        return BigDecimal.ONE.add(share());
    }

    /** Returns the part of one: 0.2 of 20. */
    BigDecimal share() {
        return value.movePointLeft(2);
    }

    /** Returns the whole number that is nearest. */
    long rounded() {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
