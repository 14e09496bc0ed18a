package org.bednight.remand.nights;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.NoPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;

/**
 * Bed nights that were slept, and what they cost.
 *
 * @param bedNights zero or more
 */
public record Charge(int bedNights, Money cost) {

    public static final Charge NONE = new Charge(0, Money.ZERO);

    /**
     * Returns the charge of the nights of {@code part} that {@code slept} counts in {@code sector}.
     *
     * @param prices the prices of {@code part}, in order
     * @throws NoPrice if a night that was slept has no price
     */
    public static Charge of(Sector sector, NightCounts slept, List<PricedNights> prices, DateRange part) {
        int bedNights = slept.total(part);
        if (bedNights == 0) {
            return NONE;
        }
        int priced = 0;
        long pence = 0;
        for (var price : prices) {
            int nights = slept.total(part.intersect(price.nights()));
            priced += nights;
            pence = Math.addExact(pence, Math.multiplyExact(price.price().pence(), nights));
        }
        if (priced < bedNights) {
            throw NoPrice.slept(sector, unpriced(slept, prices, part));
        }
        return new Charge(bedNights, new Money(pence));
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
                .filter(gap -> slept.total(gap) > 0)
                .map(gap -> sleptPart(gap, slept))
                .toList();
    }

    /** Returns the part of {@code gap} from the first night that somebody slept to the last. */
    private static DateRange sleptPart(DateRange gap, NightCounts slept) {
        var first = gap.start();
        while (slept.on(first) == 0) {
            first = first.plusDays(1);
        }
        var last = gap.last();
        while (slept.on(last) == 0) {
            last = last.minusDays(1);
        }
        return DateRange.ofNights(first, last);
    }

    public Charge plus(Charge other) {
        return new Charge(bedNights + other.bedNights, cost.plus(other.cost));
    }

    /** Returns the cost of a night on average, to the penny, half up; none where there is no night. */
    public Optional<Money> averagePrice() {
        return bedNights == 0 ? Optional.empty() : Optional.of(cost.times(1, bedNights, RoundingMode.HALF_UP));
    }
}
