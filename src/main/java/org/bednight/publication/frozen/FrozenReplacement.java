package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The earlier version of the same period that a publication replaces. */
public final class FrozenReplacement extends FrozenPart implements FrozenMovementHolder {

    FrozenReplacement(JsonNode node, Place place) {
        super(node, place);
    }

    public PublicationId id() {
        return PublicationId.parse(text("id"));
    }

    /** Returns the number of that version, such as {@code 2018-19 P02 v1}. */
    public String number() {
        return text("number");
    }

    @Override
    public Optional<FrozenMovement> findMovement() {
        return findPart("movement", FrozenMovement::new);
    }

    @Override
    public Optional<String> findNoMovement() {
        return findText("noMovement");
    }

    @Override
    public Place noMovementPlace() {
        return optionalPlace("noMovement");
    }
}
