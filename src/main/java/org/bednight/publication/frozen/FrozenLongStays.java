package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/** On how many children the cost to date rests, by how long they have been in. */
public final class FrozenLongStays extends FrozenPart {

    FrozenLongStays(JsonNode node, Place place) {
        super(node, place);
    }

    public List<Band> bands() {
        return list("bands", Band::new);
    }

    public Total total() {
        return part("total", Total::new);
    }

    /** Children, their nights of the year and their cost in pounds. */
    public static class Children extends FrozenPart {

        Children(JsonNode node, Place place) {
            super(node, place);
        }

        public Figure children() {
            return figure("children");
        }

        public Figure bedNights() {
            return figure("bedNights");
        }

        public Figure cost() {
            return figure("cost");
        }
    }

    /** The children whose stay so far is as long as the band says. */
    public static final class Band extends Children {

        Band(JsonNode node, Place place) {
            super(node, place);
        }

        /** Returns the nights of the shortest stay. */
        public int from() {
            return number("from");
        }

        /** Returns the nights of the longest stay; empty in the last band. */
        public OptionalInt to() {
            return has("to") ? OptionalInt.of(number("to")) : OptionalInt.empty();
        }
    }

    /** All children. */
    public static final class Total extends Children {

        Total(JsonNode node, Place place) {
            super(node, place);
        }

        /** Returns the least number of children who account for half of the cost. */
        public Figure halfRestsOn() {
            return figure("halfRestsOn");
        }
    }
}
