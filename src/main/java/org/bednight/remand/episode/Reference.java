package org.bednight.remand.episode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.bednight.exchange.Cells;
import org.bednight.exchange.KeyText;

/**
 * What a child or an episode is called on record: never a name, never a date of birth.
 *
 * @param value 1 to 32 letters, digits, {@code - _ / .}, at least one of them a digit; compared as {@link KeyText#of} writes it
 */
public record Reference(@JsonValue String value) implements Comparable<Reference> {

    private static final String REDUCED = "reduced-";

    public Reference {
        value = Cells.reference(KeyText.of(value));
    }

    /**
     * Reads a reference, blanks around it forgiven.
     *
     * @throws IllegalArgumentException if the text is no reference, or looks like a name or a date
     */
    @JsonCreator
    public static Reference parse(String text) {
        return new Reference(text.strip());
    }

    /** Returns a reference that leads nowhere, for an episode, or a child, of whom nothing else is on record any more. */
    public static Reference reduced(long number) {
        return new Reference("%s%012d".formatted(REDUCED, number));
    }

    /** Says whether this is such a reference. */
    public boolean isReduced() {
        return value.startsWith(REDUCED);
    }

    @Override
    public int compareTo(Reference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
