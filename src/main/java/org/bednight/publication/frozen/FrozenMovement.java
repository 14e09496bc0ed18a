package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.bednight.language.Choice;

/** What moved the variance since another publication. Amounts are in pounds. */
public final class FrozenMovement extends FrozenPart {

    private static final String RANGE = "range";

    FrozenMovement(JsonNode node, Place place) {
        super(node, place);
    }

    public PublicationId against() {
        return PublicationId.parse(text("against"));
    }

    /** Returns the number of the other publication, such as {@code 2018-19 P01 v1}. */
    public String againstNumber() {
        return text("againstNumber");
    }

    public Figure outturnBefore() {
        return figure("outturnBefore");
    }

    public Place outturnBeforePlace() {
        return place("outturnBefore");
    }

    public Place outturnPlace() {
        return place("outturn");
    }

    public Figure budgetBefore() {
        return figure("budgetBefore");
    }

    public Place budgetBeforePlace() {
        return place("budgetBefore");
    }

    public Figure budget() {
        return figure("budget");
    }

    public Place budgetPlace() {
        return place("budget");
    }

    public Figure varianceBefore() {
        return figure("varianceBefore");
    }

    public Place varianceBeforePlace() {
        return place("varianceBefore");
    }

    public Figure variance() {
        return figure("variance");
    }

    public Place variancePlace() {
        return place("variance");
    }

    public Place changePlace() {
        return place("change");
    }

    public List<Step> steps() {
        return list("steps", Step::new);
    }

    public String sentence() {
        return text("sentence");
    }

    public Place sentencePlace() {
        return place("sentence");
    }

    /** Finds what moved the range, in a sentence; forms before that was computed lack it. */
    public Optional<String> findRangeSentence() {
        return findPart(RANGE, OfRange::new).map(OfRange::sentence);
    }

    public Place rangePlace() {
        return optionalPlace(RANGE);
    }

    /** One cause, and what it has moved. */
    public static final class Step extends FrozenPart {

        Step(JsonNode node, Place place) {
            super(node, place);
        }

        /** Returns the cause, such as {@code allocations}; forms before values were written with hyphens have capitals. */
        public String cause() {
            return Choice.hyphened(text("cause"));
        }

        public String words() {
            return text("words");
        }

        public Figure amount() {
            return figure("amount");
        }

        /** Returns the parts by sector; of allocations there are none. */
        public List<OfSector> sectors() {
            return list("sectors", OfSector::new);
        }
    }

    /** What a cause has moved in a sector. */
    public static final class OfSector extends FrozenPart {

        OfSector(JsonNode node, Place place) {
            super(node, place);
        }

        public String sector() {
            return text("sector");
        }

        public Figure amount() {
            return figure("amount");
        }
    }

    private static final class OfRange extends FrozenPart {

        OfRange(JsonNode node, Place place) {
            super(node, place);
        }

        String sentence() {
            return text("sentence");
        }
    }
}
