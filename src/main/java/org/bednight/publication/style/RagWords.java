package org.bednight.publication.style;

import java.util.Objects;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The words for a position that is within the budget, somewhat over it, far over it, and not rated. */
@Schema(name = "RagWords")
public record RagWords(String green, String amber, String red, String notRated) {

    static final RagWords DEFAULT = new RagWords("Green", "Amber", "Red", "Not rated");

    public RagWords {
        green = PlainText.required(
                "The word for green", Objects.requireNonNullElse(green, "Green"), HouseStyle.LONGEST);
        amber = PlainText.required(
                "The word for amber", Objects.requireNonNullElse(amber, "Amber"), HouseStyle.LONGEST);
        red = PlainText.required("The word for red", Objects.requireNonNullElse(red, "Red"), HouseStyle.LONGEST);
        notRated = PlainText.required(
                "The word for not rated", Objects.requireNonNullElse(notRated, "Not rated"), HouseStyle.LONGEST);
    }
}
