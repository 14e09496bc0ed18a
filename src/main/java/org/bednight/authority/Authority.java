package org.bednight.authority;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A council that pays for the children who are remanded to the secure estate with it as their designated authority.
 *
 * @param recordedFrom the first night for which its records are complete; null: the first day of its first placement
 * @param recordedTo the last such night; null: no limit is stated
 * @param population10To17 children of 10 to 17 years in its area
 * @param family the group of authorities with which it compares itself
 * @param successor the authority that has taken over its liabilities
 */
@Schema(description = "A local authority")
public record Authority(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode code,

        @Schema(examples = "Birmingham") String name,

        @Schema(description = "First night for which the records are complete") @Nullable
        LocalDate recordedFrom,

        @Schema(description = "Last night for which the records are complete") @Nullable
        LocalDate recordedTo,

        @Schema(description = "Children of 10 to 17 in the area", examples = "117343") @Nullable
        Integer population10To17,

        @Schema(description = "Group for comparison", examples = "core cities") @Nullable
        String family,

        @Schema(description = "Code of the authority that took over its liabilities", implementation = String.class)
        @Nullable
        AuthorityCode successor) {

    public Authority {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("An authority has a name of 1 to 200 characters");
        }
        if (recordedFrom != null && recordedTo != null && recordedTo.isBefore(recordedFrom)) {
            throw new IllegalArgumentException(
                    "Records end on or after the day they begin, but were stated from %s to %s"
                            .formatted(recordedFrom, recordedTo));
        }
        if (population10To17 != null && population10To17 < 0) {
            throw new IllegalArgumentException("A population is zero or more, but was " + population10To17);
        }
        if (code.equals(successor)) {
            throw new IllegalArgumentException("An authority's successor is another authority, but was itself");
        }
    }

    /** Returns this authority with records complete up to and including {@code night}. */
    public Authority withRecordedTo(LocalDate night) {
        return new Authority(code, name, recordedFrom, night, population10To17, family, successor);
    }
}
