package org.bednight.projection.expectation;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;

/**
 * Bed nights that are expected, and what they will cost: the children per night, times the sum of the nights' prices,
 * rounded once, half up, to the penny.
 *
 * @param bedNights zero or more
 */
public record ExpectedCharge(ExactNights bedNights, Money cost) {

    public static final ExpectedCharge NONE = new ExpectedCharge(ExactNights.NONE, Money.ZERO);

    /**
     * Returns the charge of {@code children} a night for each of {@code nights}.
     *
     * @param prices the prices of the nights, in order
     * @throws NoPrice if children are expected on a night that has no price
     */
    static ExpectedCharge of(Sector sector, BigFraction children, DateRange nights, List<PricedNights> prices) {
        if (nights.isEmpty() || children.getNumerator().signum() == 0) {
            return NONE;
        }
        int priced = 0;
        long pence = 0;
        for (var price : prices) {
            int length = price.nights().intersect(nights).length();
            priced += length;
            pence = Math.addExact(pence, Math.multiplyExact(price.price().pence(), length));
        }
        if (priced < nights.length()) {
            throw NoPrice.expected(sector, PriceList.gaps(nights, within(nights, prices)));
        }
        return new ExpectedCharge(ExactNights.of(children, nights.length()), product(children, pence));
    }

    /** Returns those of {@code prices} that have a night among {@code nights}. */
    static List<PricedNights> within(DateRange nights, List<PricedNights> prices) {
        return prices.stream()
                .filter(price -> !price.nights().intersect(nights).isEmpty())
                .toList();
    }

    /** Returns {@code factor} times {@code pence}, rounded once, half up, to the penny. */
    static Money product(BigFraction factor, long pence) {
        return Money.ofPence(
                factor.getNumerator().multiply(BigInteger.valueOf(pence)),
                factor.getDenominator(),
                RoundingMode.HALF_UP);
    }

    public ExpectedCharge plus(ExpectedCharge other) {
        return new ExpectedCharge(bedNights.plus(other.bedNights), cost.plus(other.cost));
    }
}
