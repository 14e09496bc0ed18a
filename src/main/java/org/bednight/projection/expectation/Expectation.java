package org.bednight.projection.expectation;

import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.estate.PricedNights;
import org.bednight.forecast.FittedModel;
import org.jspecify.annotations.Nullable;

/** The children whom a model expects in one sector's nights to come. */
public interface Expectation {

    /** Expects nothing: for a year that is over. */
    Expectation NONE = (nights, prices) -> ExpectedCharge.NONE;

    /**
     * Returns the nights that are expected among {@code nights}, and their cost, rounded once.
     *
     * @param nights nights to come that lie in one month
     * @param prices the prices of the nights to come, in order
     * @throws org.bednight.estate.NoPrice if children are expected on a night that has no price
     */
    ExpectedCharge charge(DateRange nights, List<PricedNights> prices);

    /** Returns the children per night of {@code nights}, which lie in one month, as a trace shows them. */
    default String childrenPerNight(DateRange nights) {
        return "0";
    }

    /** Returns what a model has learned from the nights of the sector alone; null where it learns from more, or nothing. */
    default @Nullable FittedModel fitted() {
        return null;
    }

    /** Returns what is taken for granted, in sentences. */
    default List<String> assumptions() {
        return List.of();
    }
}
