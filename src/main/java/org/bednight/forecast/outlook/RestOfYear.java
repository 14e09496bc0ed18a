package org.bednight.forecast.outlook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The nights that a forecast has before it, from the night after the as-at date on.
 *
 * @param prices the price of each night, in pence, by sector in the order that the episodes use; all of one length
 * @param countedFrom the first night that counts; above zero where the year has not begun by the as-at date
 * @param ends the ends (exclusive) of the periods to which results are given cumulatively, rising, none beyond the
 *     last night; the last is the end of the year
 */
public record RestOfYear(List<PricePath> prices, int countedFrom, List<Integer> ends) {

    public RestOfYear {
        prices = List.copyOf(prices);
        ends = List.copyOf(ends);
        if (prices.isEmpty() || ends.isEmpty()) {
            throw new IllegalArgumentException("A rest of the year has at least one sector and one period's end");
        }
        int nights = prices.get(0).nights();
        if (prices.stream().anyMatch(path -> path.nights() != nights)) {
            throw new IllegalArgumentException("All sectors have prices for the same nights, but had for %s"
                    .formatted(prices.stream().map(PricePath::nights).toList()));
        }
        var listed = ends;
        boolean rising = IntStream.range(1, ends.size()).allMatch(i -> listed.get(i) > listed.get(i - 1));
        if (!rising || ends.get(0) < 0 || ends.get(ends.size() - 1) > nights || countedFrom < 0) {
            throw new IllegalArgumentException(
                    "Periods end one after another within %d nights and count from night 0 or later, but end at %s and count from %d"
                            .formatted(nights, ends, countedFrom));
        }
    }

    /** Returns the nights to the end of the year. */
    public int nights() {
        return ends.get(ends.size() - 1);
    }

    /** Returns the prices, with nothing for nights that do not count. */
    public List<PricePath> counted() {
        return countedFrom == 0
                ? prices
                : prices.stream().map(path -> path.startingAt(countedFrom)).toList();
    }

    /** Returns paths that count each night as one instead of its price. */
    List<PricePath> nightsOnly() {
        var one = PricePath.constant(1, nights()).startingAt(countedFrom);
        return prices.stream().map(path -> one).toList();
    }
}
