package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** What price, volume and mix have added to the cost of the year before. Amounts are in pounds. */
public class FrozenEffects extends FrozenPart {

    FrozenEffects(JsonNode node, Place place) {
        super(node, place);
    }

    public Figure price() {
        return figure("price");
    }

    public Figure volume() {
        return figure("volume");
    }

    public Figure mix() {
        return figure("mix");
    }

    /** Returns price, volume and mix. */
    public List<Figure> effects() {
        return List.of(price(), volume(), mix());
    }

    public List<Place> effectPlaces() {
        return Stream.of("price", "volume", "mix").map(this::place).toList();
    }

    public Figure difference() {
        return figure("difference");
    }

    public Place differencePlace() {
        return place("difference");
    }

    /** The effects of the whole service. */
    public static final class OfYear extends FrozenEffects {

        OfYear(JsonNode node, Place place) {
            super(node, place);
        }

        public List<OfSector> sectors() {
            return list("sectors", OfSector::new);
        }
    }

    /** The effects of a sector. */
    public static final class OfSector extends FrozenEffects {

        OfSector(JsonNode node, Place place) {
            super(node, place);
        }

        public String sector() {
            return text("sector");
        }

        public Place nightsPlace() {
            return place("nights");
        }

        public Place nightsBeforePlace() {
            return place("nightsBefore");
        }

        public Place costPlace() {
            return place("cost");
        }

        public Place costBeforePlace() {
            return place("costBefore");
        }
    }
}
