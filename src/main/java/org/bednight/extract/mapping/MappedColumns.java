package org.bednight.extract.mapping;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet is what: each by its heading.
 *
 * <p>Of several columns with one heading the second from the left is called {@code Start (2)}; a column without a heading is
 * called {@code column C}.
 */
@Schema(
        description =
                "Which column is what, by its heading. Of columns with one heading the second from the left is called"
                        + " 'Start (2)'; one without a heading 'column C'. Under two rows of headings the names are put together:"
                        + " 'Remand Start'")
public record MappedColumns(
        @Schema(description = "Reference of the child; left out where childFrom names it", examples = "Case ID")
        @Nullable
        String child,

        @Schema(description = "Day on which the remand starts", examples = "Remand start") @Nullable
        String remandStart,

        @Schema(description = "Day on which the remand ends", examples = "Remand end") @Nullable
        String remandEnd,

        @Schema(description = "Day on which the placement starts", examples = "Date placed") @Nullable
        String placementStart,

        @Schema(description = "Day on which the placement ends", examples = "Date left") @Nullable
        String placementEnd,

        @Schema(description = "Sector, in words that places explain", examples = "Type") @Nullable
        String sector,

        @Schema(description = "Name of the establishment", examples = "Unit") @Nullable
        String establishment,

        @Schema(description = "Social care URN of the establishment", examples = "URN") @Nullable
        String urn,

        @Schema(description = "Postcode of the establishment, never that of a home", examples = "Unit postcode")
        @Nullable
        String postcode,

        @Schema(description = "Legal status, in words that legalStatuses explains", examples = "Remand type") @Nullable
        String legalStatus,

        @Schema(description = "Date of birth, of which the 18th birthday is kept", examples = "DOB") @Nullable
        String dateOfBirth,

        @Schema(description = "18th birthday", examples = "Turns 18") @Nullable
        String turns18On,

        @Schema(description = "Nights of the row, which the dates are compared with", examples = "Nights") @Nullable
        String nights) {

    /** Returns the columns by what they are. */
    public static MappedColumns of(Map<ColumnRole, String> names) {
        return new MappedColumns(
                names.get(ColumnRole.CHILD),
                names.get(ColumnRole.REMAND_START),
                names.get(ColumnRole.REMAND_END),
                names.get(ColumnRole.PLACEMENT_START),
                names.get(ColumnRole.PLACEMENT_END),
                names.get(ColumnRole.SECTOR),
                names.get(ColumnRole.ESTABLISHMENT),
                names.get(ColumnRole.URN),
                names.get(ColumnRole.POSTCODE),
                names.get(ColumnRole.LEGAL_STATUS),
                names.get(ColumnRole.DATE_OF_BIRTH),
                names.get(ColumnRole.TURNS_18),
                names.get(ColumnRole.NIGHTS));
    }

    /** Returns the name of a column; null where the mapping states none. */
    public @Nullable String of(ColumnRole role) {
        return switch (role) {
            case CHILD -> child;
            case REMAND_START -> remandStart;
            case REMAND_END -> remandEnd;
            case PLACEMENT_START -> placementStart;
            case PLACEMENT_END -> placementEnd;
            case SECTOR -> sector;
            case ESTABLISHMENT -> establishment;
            case URN -> urn;
            case POSTCODE -> postcode;
            case LEGAL_STATUS -> legalStatus;
            case DATE_OF_BIRTH -> dateOfBirth;
            case TURNS_18 -> turns18On;
            case NIGHTS -> nights;
        };
    }

    /** Returns the columns that are stated, by what they are. */
    public Map<ColumnRole, String> stated() {
        var stated = new EnumMap<ColumnRole, String>(ColumnRole.class);
        for (var role : ColumnRole.values()) {
            var name = of(role);
            if (name != null) {
                stated.put(role, name);
            }
        }
        return stated;
    }

    /** Returns the names of the columns that have dates. */
    Set<String> dates() {
        var dates = new LinkedHashSet<String>();
        stated().forEach((role, name) -> {
            if (role.isDate()) {
                dates.add(name);
            }
        });
        return dates;
    }
}
