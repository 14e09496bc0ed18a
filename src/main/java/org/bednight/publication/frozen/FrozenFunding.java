package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The year's budget by funder, against that of the year before. Amounts are in pounds. */
public final class FrozenFunding extends FrozenPart {

    FrozenFunding(JsonNode node, Place place) {
        super(node, place);
    }

    public List<Line> funders() {
        return list("funders", Line::new);
    }

    public Figure total() {
        return figure("total");
    }

    /** Returns the total of the year before; absent where nothing is known of it. */
    public Figure totalYearBefore() {
        return figure("totalYearBefore");
    }

    /** Says whether there is a year before to compare with. */
    public boolean isYearBeforeKnown() {
        return totalYearBefore().withheld() || totalYearBefore().value() != null;
    }

    public Figure variance() {
        return figure("variance");
    }

    /** What one funder gives. */
    public static final class Line extends FrozenPart {

        Line(JsonNode node, Place place) {
            super(node, place);
        }

        public String funder() {
            return text("funder");
        }

        public Figure amount() {
            return figure("amount");
        }

        public Figure yearBefore() {
            return figure("yearBefore");
        }

        public Figure variance() {
            return figure("variance");
        }
    }
}
