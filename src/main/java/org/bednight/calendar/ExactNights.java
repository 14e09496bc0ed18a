package org.bednight.calendar;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact number of bed nights. It is not reduced: the months of a forecast mostly share a denominator, and their sum
 * then is that of the numerators.
 *
 * @param numerator zero or more
 * @param denominator one or more
 */
public record ExactNights(BigInteger numerator, BigInteger denominator) {

    public static final ExactNights NONE = new ExactNights(BigInteger.ZERO, BigInteger.ONE);

    /** Returns the nights of {@code children} a night during {@code nights} nights. */
    public static ExactNights of(BigFraction children, int nights) {
        return new ExactNights(children.getNumerator().multiply(BigInteger.valueOf(nights)), children.getDenominator());
    }

    /** Returns a whole number of nights. */
    public static ExactNights of(int nights) {
        return nights == 0 ? NONE : new ExactNights(BigInteger.valueOf(nights), BigInteger.ONE);
    }

    /** Returns the number of nights that equals {@code nights}. */
    public static ExactNights of(double nights) {
        var exact = BigFraction.from(nights);
        return new ExactNights(exact.getNumerator(), exact.getDenominator());
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public ExactNights plus(ExactNights other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        if (denominator.equals(other.denominator)) {
            return new ExactNights(numerator.add(other.numerator), denominator);
        }
        var sum = fraction().add(other.fraction());
        return new ExactNights(sum.getNumerator(), sum.getDenominator());
    }

    /** Returns these nights without {@code other}, which are no more. */
    public ExactNights minus(ExactNights other) {
        return other.isZero() ? this : plus(new ExactNights(other.numerator.negate(), other.denominator));
    }

    /** Returns the number, reduced. */
    public BigFraction fraction() {
        return BigFraction.of(numerator, denominator);
    }

    /** Returns the nights to two decimals, half up. */
    public BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    /** Returns the nights as they are counted: whole ones without decimals, others to two, half up. */
    public BigDecimal counted() {
        var division = numerator.divideAndRemainder(denominator);
        return division[1].signum() == 0 ? new BigDecimal(division[0]) : shown();
    }

    public double doubleValue() {
        return numerator.doubleValue() / denominator.doubleValue();
    }
}
