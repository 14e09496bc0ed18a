package org.bednight.estate;

import java.util.Collection;
import org.bednight.calendar.DateRange;
import org.bednight.money.Money;

/**
 * Nights in a row that have one price.
 *
 * @param nights at least one night
 * @param price the price of each of them: the row's, or the row's raised by an assumed uplift
 * @param row the price row that it rests on
 * @param basis how the price came about
 */
public record PricedNights(DateRange nights, Money price, BedNightPrice row, Basis basis) {

    /** How a price came to a night. */
    public enum Basis {
        /** The row covers the night. */
        COVERED,
        /** No known row covers the night; the latest known one before it is assumed to go on. */
        CARRIED_FORWARD
    }

    /** Returns what the nights cost: each its price. */
    public Money cost() {
        return price.times(nights.length());
    }

    /** Returns the sum of the costs of {@code parts}, which may be none. */
    public static Money cost(Collection<PricedNights> parts) {
        return parts.stream().map(PricedNights::cost).reduce(Money.ZERO, Money::plus);
    }
}
