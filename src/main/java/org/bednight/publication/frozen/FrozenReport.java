package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** What one publication of the year forecast. Amounts are in pounds. */
public final class FrozenReport extends FrozenPart {

    FrozenReport(JsonNode node, Place place) {
        super(node, place);
    }

    public PublicationId id() {
        return PublicationId.parse(text("id"));
    }

    public LocalDate asAt() {
        return date("asAt");
    }

    public Figure outturn() {
        return figure("outturn");
    }

    public Place outturnPlace() {
        return place("outturn");
    }

    public Place outturnInPublicPlace() {
        return optionalPlace("outturnInPublic");
    }

    public Figure budget() {
        return figure("budget");
    }

    public Place budgetPlace() {
        return place("budget");
    }

    public Place variancePlace() {
        return place("variance");
    }
}
