package org.bednight.extract;

import java.util.Optional;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.table.ExtractForm;

/**
 * In which form the sender says that the files are.
 *
 * @param value {@code auto}, by their headings; {@code ssda903}; {@code ssd}; or the name of a mapping
 */
public record FormChoice(String value) {

    /** By their headings. */
    public static final FormChoice AUTO = new FormChoice("auto");

    /**
     * Reads a choice.
     *
     * @throws IllegalArgumentException if it is no known form, and cannot be the name of a mapping
     */
    public static FormChoice parse(String text) {
        var choice = new FormChoice(text);
        if (!choice.isKnown()) {
            try {
                MappingName.parse(text);
            } catch (IllegalArgumentException none) {
                throw new IllegalArgumentException(
                        "A form of an extract is auto, ssda903, ssd or the name of a mapping, such as own-sheet, but was '%s'"
                                .formatted(text),
                        none);
            }
        }
        return choice;
    }

    /** Returns the choice of a mapping. */
    public static FormChoice of(MappingName mapping) {
        return new FormChoice(mapping.value());
    }

    private boolean isKnown() {
        return value.equals("auto") || value.equals("ssda903") || value.equals("ssd");
    }

    /** Returns the name of the mapping by which the files are read; empty where they are of a known form. */
    Optional<MappingName> mapping() {
        return isKnown() ? Optional.empty() : Optional.of(new MappingName(value));
    }

    boolean allows(ExtractForm found) {
        return this.equals(AUTO) || value.equals(found.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
