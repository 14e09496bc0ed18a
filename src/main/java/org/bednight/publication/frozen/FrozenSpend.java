package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;

/** Nights and their cost. */
public class FrozenSpend extends FrozenPart {

    FrozenSpend(JsonNode node, Place place) {
        super(node, place);
    }

    public Figure bedNights() {
        return figure("bedNights");
    }

    public Place bedNightsPlace() {
        return place("bedNights");
    }

    /** Returns the cost in pounds. */
    public Figure cost() {
        return figure("cost");
    }

    public Place costPlace() {
        return place("cost");
    }

    /** Returns the average price of a night in pounds; absent where there are no nights. */
    public Figure averagePrice() {
        return figure("averagePrice");
    }

    public Place averagePricePlace() {
        return place("averagePrice");
    }
}
