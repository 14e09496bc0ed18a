package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A what-if of a publication, and what it moves. Amounts are in pounds. */
public final class FrozenWhatIf extends FrozenPart {

    FrozenWhatIf(JsonNode node, Place place) {
        super(node, place);
    }

    public String name() {
        return text("name");
    }

    public Place namePlace() {
        return place("name");
    }

    /** Returns the year's figures with the what-if. */
    public Year figures() {
        return part("figures", Year::new);
    }

    /** Returns the same less those of the forecast. */
    public Year difference() {
        return part("difference", Year::new);
    }

    public List<Step> steps() {
        return list("steps", Step::new);
    }

    public List<Other> others() {
        return list("others", Other::new);
    }

    /** Nights, cost and chance. */
    public static class Figures extends FrozenPart {

        Figures(JsonNode node, Place place) {
            super(node, place);
        }

        public Figure bedNights() {
            return figure("bedNights");
        }

        public Place bedNightsPlace() {
            return place("bedNights");
        }

        public Figure outturn() {
            return figure("outturn");
        }

        public Place outturnPlace() {
            return place("outturn");
        }

        public Figure budget() {
            return figure("budget");
        }

        public Place budgetPlace() {
            return place("budget");
        }

        public Figure variance() {
            return figure("variance");
        }

        public Place variancePlace() {
            return place("variance");
        }

        public Figure probabilityOfOverspend() {
            return figure("probabilityOfOverspend");
        }

        public Place probabilityOfOverspendPlace() {
            return place("probabilityOfOverspend");
        }

        /** Returns the places of all that rests on nights: all but the budget. */
        public List<Place> amountPlaces() {
            return Stream.of("bedNights", "costOfNights", "outturn", "variance", "probabilityOfOverspend")
                    .map(this::optionalPlace)
                    .toList();
        }
    }

    /** The figures of a year, or how they differ from those of the forecast. */
    public static final class Year extends Figures {

        Year(JsonNode node, Place place) {
            super(node, place);
        }

        public Place costOfNightsPlace() {
            return place("costOfNights");
        }

        public Place positionPlace() {
            return place("position");
        }

        /** Returns the place of the position in sentences, which forms before headlines lack. */
        public Place headlinePlace() {
            return optionalPlace("headline");
        }

        /** Returns the place of how far the difference may go, which not every what-if has. */
        public Place rangePlace() {
            return optionalPlace("range");
        }
    }

    /** What one adjustment moves on top of those before it. */
    public static final class Step extends Figures {

        Step(JsonNode node, Place place) {
            super(node, place);
        }

        public String words() {
            return text("words");
        }

        public Place wordsPlace() {
            return place("words");
        }

        public Place breakEvenNightsPlace() {
            return place("breakEvenNights");
        }
    }

    /** What is spent or saved that is no night. */
    public static final class Other extends FrozenPart {

        Other(JsonNode node, Place place) {
            super(node, place);
        }

        public String name() {
            return text("name");
        }

        public Place namePlace() {
            return place("name");
        }

        public Figure cost() {
            return figure("cost");
        }

        public Place costPlace() {
            return place("cost");
        }
    }
}
