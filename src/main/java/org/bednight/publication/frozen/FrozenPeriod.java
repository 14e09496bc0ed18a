package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A month of the forecast. */
public final class FrozenPeriod extends FrozenOutturn {

    FrozenPeriod(JsonNode node, Place place) {
        super(node, place);
    }

    /** Returns the period's code, such as {@code P02}. */
    public String period() {
        return text("period");
    }

    public YearMonth month() {
        return YearMonth.parse(text("month"));
    }

    /** Returns whether the nights are {@code actual}, {@code projected}, or {@code part} of each. */
    public String status() {
        return text("status");
    }

    /** Says whether all nights of the month are past. */
    public boolean isActual() {
        return status().equals("actual");
    }

    /** Says whether all nights of the month are to come. */
    public boolean isProjected() {
        return status().equals("projected");
    }

    /** Returns the cost from 1 April to the end of the month, in pounds. */
    public Figure cumulativeCost() {
        return figure("cumulativeCost");
    }

    public Place cumulativeCostPlace() {
        return place("cumulativeCost");
    }

    /** Returns the budget from 1 April to the end of the month, in pounds; absent where none is known. */
    public Figure cumulativeBudget() {
        return figure("cumulativeBudget");
    }

    public List<OfSector> sectors() {
        return list("sectors", OfSector::new);
    }

    public Place sectorsPlace() {
        return place("sectors");
    }

    /** Finds how far the cumulative cost may come out; empty for a year that is over, and for months that are past. */
    public Optional<FrozenRange> findCumulativeRange() {
        return findPart("range", Holder::new).map(Holder::cumulativeCost);
    }

    /** Returns the place of all that is said of the month's range. */
    public Place rangePlace() {
        return optionalPlace("range");
    }

    private static final class Holder extends FrozenPart {

        Holder(JsonNode node, Place place) {
            super(node, place);
        }

        FrozenRange cumulativeCost() {
            return part("cumulativeCost", FrozenRange::new);
        }
    }
}
