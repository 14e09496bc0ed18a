package org.bednight.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An amount in pounds, to the penny; negative where money comes back.
 *
 * @param pence the amount in whole pence
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern FORM = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    private static final int LONGEST_SHOWN = 40;

    private static final Pattern OTHER_FORM = Pattern.compile(
            " *(?<open>\\()? *(?<before>-)? *(?:\u00A3|GBP)? *(?<sign>-)? *(?<number>\\d{1,3}(?:[, ]\\d{3})*(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?) *(?:GBP)? *(?<after>-|CR)? *(?<close>\\))? *");

    /** Without what stands behind a number, such as CR, and with blanks nowhere within it. */
    private static final Pattern SPREADSHEET_FORM = Pattern.compile(
            " *(?<open>\\()? *(?<before>-)? *\u00A3? *(?<sign>-)? *(?<number>\\d{1,3}(?:,\\d{3})*(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?)(?<after>-)?(?<close>\\))? *");

    /** Returns a whole number of pounds. */
    public static Money pounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100));
    }

    /**
     * Returns {@code pounds} exactly.
     *
     * @throws ArithmeticException if it has a fraction of a penny
     */
    public static Money of(BigDecimal pounds) {
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    /** Returns {@code pounds} to the penny. */
    public static Money of(BigDecimal pounds, RoundingMode rounding) {
        return of(pounds.setScale(2, rounding));
    }

    /**
     * Returns the quotient of two numbers of pence, rounded once to the penny.
     *
     * @param denominator greater than zero
     */
    public static Money ofPence(BigInteger numerator, BigInteger denominator, RoundingMode rounding) {
        return new Money(new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, rounding)
                .longValueExact());
    }

    /**
     * Reads pounds with at most two decimals, such as {@code 678.70}, {@code 610} or {@code -13015}.
     *
     * @throws IllegalArgumentException if the text has another form, such as thousands commas or a third decimal
     */
    public static Money parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "An amount is a number of pounds with at most two decimals, like 678.70%s, but was '%s'"
                            .formatted(hint(text), text));
        }
        return of(new BigDecimal(text));
    }

    /** Returns how to write an amount that has another usual form, in brackets after a blank; else nothing. */
    private static String hint(String text) {
        return usual(text, OTHER_FORM)
                .map(number -> " (write %s as %s)".formatted(text.strip(), number))
                .orElse("");
    }

    /**
     * Finds how {@link #parse} reads an amount that a spreadsheet writes with a pound sign, commas between thousands, or
     * brackets around what is negative; empty where the text may mean another thing too.
     */
    public static Optional<String> usualForm(String text) {
        return usual(text, SPREADSHEET_FORM);
    }

    private static Optional<String> usual(String text, Pattern form) {
        if (text.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        var other = form.matcher(text.replace('\u2212', '-').replace('\u00A0', ' '));
        if (!other.matches() || (other.group("open") == null) != (other.group("close") == null)) {
            return Optional.empty();
        }
        long signs = Stream.of("open", "before", "sign", "after")
                .filter(name -> other.group(name) != null)
                .count();
        var number = (signs > 0 ? "-" : "") + other.group("number").replaceAll("[, ]", "");
        return signs < 2 && FORM.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(pence, factor));
    }

    /** Returns {@code numerator / denominator} of this amount, rounded once to the penny. */
    public Money times(long numerator, long denominator, RoundingMode rounding) {
        return ofPence(
                BigInteger.valueOf(pence).multiply(BigInteger.valueOf(numerator)),
                BigInteger.valueOf(denominator),
                rounding);
    }

    /** Returns the amount in pounds, with two decimals. */
    public BigDecimal pounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    public boolean isNegative() {
        return pence < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** Returns the pounds with two decimals, as {@link #parse} reads them. */
    @Override
    public String toString() {
        long pounds = pence / 100;
        long rest = Math.abs(pence % 100);
        return (pounds == 0 && pence < 0 ? "-" : "") + pounds + (rest < 10 ? ".0" : ".") + rest;
    }
}
