package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Nights and cost to date, to come, and both together: of the year, of a sector or of a month. */
public class FrozenOutturn extends FrozenPart {

    FrozenOutturn(JsonNode node, Place place) {
        super(node, place);
    }

    public FrozenSpend actual() {
        return part("actual", FrozenSpend::new);
    }

    public FrozenSpend projected() {
        return part("projected", FrozenSpend::new);
    }

    public FrozenSpend outturn() {
        return part("outturn", FrozenSpend::new);
    }

    /** Returns to date, to come, and both. */
    public List<FrozenSpend> spends() {
        return List.of(actual(), projected(), outturn());
    }

    /** One sector's part of a year or of a month. */
    public static final class OfSector extends FrozenOutturn {

        OfSector(JsonNode node, Place place) {
            super(node, place);
        }

        /** Returns the sector's code, such as {@code LASCH}. */
        public String sector() {
            return text("sector");
        }
    }
}
