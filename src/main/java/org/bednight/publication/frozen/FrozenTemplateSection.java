package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A section of the template of a publication: what the council puts into it. */
public final class FrozenTemplateSection extends FrozenPart {

    FrozenTemplateSection(JsonNode node, Place place) {
        super(node, place);
    }

    /** Says whether public copies show the heading and the text. */
    public boolean isInPublic() {
        return node().path("inPublic").asBoolean();
    }

    /** Returns the places of the heading and the text, each of which a section may lack. */
    public List<Place> textPlaces() {
        return Stream.of("heading", "text").map(this::optionalPlace).toList();
    }
}
