package org.bednight.projection.expectation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.math3.fraction.BigFraction;
import org.bednight.money.Money;

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
    static ExactNights of(BigFraction children, int nights) {
        return new ExactNights(children.getNumerator().multiply(BigInteger.valueOf(nights)), children.getDenominator());
    }

    /** Returns the number of nights that equals {@code nights}. */
    static ExactNights of(double nights) {
        var exact = new BigFraction(nights);
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

    public ExactNights plus(int whole) {
        return new ExactNights(numerator.add(denominator.multiply(BigInteger.valueOf(whole))), denominator);
    }

    /** Returns the number, reduced. */
    public BigFraction fraction() {
        return new BigFraction(numerator, denominator);
    }

    /** Returns {@code cost} divided by these nights, of which there are some, half up to the penny. */
    public Money share(Money cost) {
        return Money.ofPence(denominator.multiply(BigInteger.valueOf(cost.pence())), numerator, RoundingMode.HALF_UP);
    }

    /** Returns the nights to two decimals, half up. */
    public BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }
}
