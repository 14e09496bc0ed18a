package org.bednight.extract.mapping;

import java.util.Objects;
import org.bednight.extract.table.FormNames;
import org.jspecify.annotations.Nullable;

/**
 * A form of extract that a mapping describes.
 *
 * @param name of the mapping, which is that of the form
 */
public record MappedForm(MappingName name, Mapping mapping) implements FormNames {

    @Override
    public String columnOf(String column) {
        var columns = mapping.named();
        return switch (column) {
            case "child" -> columns.child() == null ? String.join(", ", mapping.identifying()) : columns.child();
            case "start_date" -> first(columns.placementStart(), columns.remandStart());
            case "end_date" -> first(columns.placementEnd(), columns.remandEnd());
            case "turns_18_on" -> first(columns.turns18On(), columns.dateOfBirth());
            default -> "";
        };
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, Objects.requireNonNullElse(other, ""));
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
