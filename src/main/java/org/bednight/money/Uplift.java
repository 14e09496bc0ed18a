package org.bednight.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An assumed rise of a price, in per cent a year; negative for a fall.
 *
 * @param percent from −50 to 100, with at most four decimals
 */
public record Uplift(BigDecimal percent) {

    private static final BigDecimal LOWEST = BigDecimal.valueOf(-50);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private static final Pattern FORM = Pattern.compile("-?\\d{1,3}(\\.\\d{1,8})?");

    public static final Uplift NONE = new Uplift(BigDecimal.ZERO);

    public Uplift {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        if (percent.compareTo(LOWEST) < 0 || percent.compareTo(HIGHEST) > 0 || percent.scale() > 4) {
            throw new IllegalArgumentException(
                    "An uplift is from -50 to 100 per cent, with at most four decimals, but was "
                            + percent.toPlainString());
        }
    }

    /**
     * Reads a number of per cent, such as {@code 3.5}.
     *
     * @throws IllegalArgumentException if the text is no number, or out of range
     */
    public static Uplift parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An uplift is a number of per cent from -50 to 100, like 3.5%s, but was '%s'"
                            .formatted(hint(text), text));
        }
        return new Uplift(new BigDecimal(text));
    }

    private static String hint(String text) {
        var number = text.strip().replaceFirst("^\\+", "").replaceFirst(" ?(%|per cent|percent)$", "");
        return !number.equals(text) && FORM.matcher(number).matches()
                ? " (write %s as %s)".formatted(text.strip(), number)
                : "";
    }

    public boolean isNone() {
        return percent.signum() == 0;
    }

    /** Returns {@code price} raised {@code times} times, compounding, rounded once, half up, to the penny. */
    public Money apply(Money price, int times) {
        if (times == 0 || isNone()) {
            return price;
        }
        var factor = BigDecimal.ONE.add(percent.movePointLeft(2)).pow(times);
        return Money.of(price.pounds().multiply(factor), RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return percent.toPlainString();
    }
}
