package org.bednight.remand.nights;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;

/**
 * Bed nights that were slept, and what they cost. Where only the totals of months are known, nights may be fractions, and the
 * cost of a sector is rounded once a month, half up to the penny.
 *
 * @param bedNights zero or more
 */
public record Charge(ExactNights bedNights, Money cost) {

    public static final Charge NONE = new Charge(ExactNights.NONE, Money.ZERO);

    /**
     * Returns the charge of the nights of {@code part} that {@code slept} counts in {@code sector}.
     *
     * @param prices the prices of {@code part}, in order
     * @throws NoPrice if a night that was slept has no price
     */
    public static Charge of(Sector sector, NightCounts slept, List<PricedNights> prices, DateRange part) {
        var bedNights = slept.total(part);
        if (bedNights.isZero()) {
            return NONE;
        }
        var unpriced = unpriced(slept, prices, part);
        if (!unpriced.isEmpty()) {
            throw NoPrice.slept(sector, unpriced);
        }
        var cost = slept.isByMonth()
                ? part.months()
                        .map(month -> cost(slept, prices, DateRange.of(month).intersect(part)))
                        .reduce(Money.ZERO, Money::plus)
                : cost(slept, prices, part);
        return new Charge(bedNights, cost);
    }

    /** Returns what the nights cost; where they are fractions, {@code part} lies in one month, and it is rounded once. */
    private static Money cost(NightCounts slept, List<PricedNights> prices, DateRange part) {
        var pence = BigFraction.ZERO;
        for (var price : prices) {
            var nights = slept.total(part.intersect(price.nights())).fraction();
            pence = pence.add(nights.multiply(BigInteger.valueOf(price.price().pence())));
        }
        return Money.ofPence(pence.getNumerator(), pence.getDenominator(), RoundingMode.HALF_UP);
    }

    /**
     * Returns the nights of {@code part} that somebody slept and that have no price in {@code prices}, in order: of each row
     * of nights without a price from the first that was slept to the last.
     */
    public static List<DateRange> unpriced(NightCounts slept, List<PricedNights> prices, DateRange part) {
        var within = prices.stream()
                .filter(price -> !price.nights().intersect(part).isEmpty())
                .toList();
        return PriceList.gaps(part, within).stream()
                .filter(gap -> !slept.isNone(gap))
                .map(gap -> sleptPart(gap, slept))
                .toList();
    }

    /** Returns the part of {@code gap} from the first night that somebody slept to the last. */
    private static DateRange sleptPart(DateRange gap, NightCounts slept) {
        var first = gap.start();
        while (slept.isNone(DateRange.ofNights(first, first))) {
            first = first.plusDays(1);
        }
        var last = gap.last();
        while (slept.isNone(DateRange.ofNights(last, last))) {
            last = last.minusDays(1);
        }
        return DateRange.ofNights(first, last);
    }

    public Charge plus(Charge other) {
        return new Charge(bedNights.plus(other.bedNights), cost.plus(other.cost));
    }

    /** Returns the cost of a night on average, to the penny, half up; none where there is no night. */
    public Optional<Money> averagePrice() {
        return bedNights.isZero() ? Optional.empty() : Optional.of(average(cost, bedNights));
    }

    /** Returns {@code cost} divided by {@code nights}, of which there are some, half up to the penny. */
    public static Money average(Money cost, ExactNights nights) {
        return Money.ofPence(
                nights.denominator().multiply(BigInteger.valueOf(cost.pence())),
                nights.numerator(),
                RoundingMode.HALF_UP);
    }
}
