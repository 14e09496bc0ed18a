package org.bednight.extract.mapping.saved;

import java.time.Instant;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mapping under its name.
 *
 * @param version 1 for the first that was saved under the name; 0 of one that comes with the service
 * @param shipped whether it comes with the service
 * @param savedAt null of one that comes with the service
 * @param replacedAt when a later version took its place, or it was retired; null of one that stands
 * @param newKey the authority's key, in the one answer that creates it; null in every other
 */
@Schema(description = "A mapping under its name")
public record SavedMapping(
        MappingName name,

        @Schema(
                description = "1 for the first saved under the name; 0 of one that comes with the service",
                examples = "1")
        int version,

        @Schema(description = "True if it comes with the service")
        boolean shipped,

        @Schema(description = "What a mapping that comes with the service is for; null otherwise") @Nullable
        String description,

        Mapping mapping,

        @Schema(description = "Null of one that comes with the service") @Nullable
        Instant savedAt,

        @Nullable String savedBy,

        @Schema(description = "When a later version took its place, or it was retired; null of one that stands")
        @Nullable
        Instant replacedAt,

        @Nullable String retiredReason,

        @Schema(
                description =
                        "The key by which children get their references, shown once, in the answer that creates it:"
                                + " keep it safe. With it, a service that has lost its database gives children the same references."
                                + " Null in every other answer")
        @Nullable
        String newKey) {

    SavedMapping withNewKey(@Nullable String key) {
        return new SavedMapping(
                name, version, shipped, description, mapping, savedAt, savedBy, replacedAt, retiredReason, key);
    }

    /** Returns the tag of this version, which no other version of the name has. */
    public String tag() {
        return Integer.toString(version);
    }

    @Override
    public String toString() {
        return "mapping %s, version %d".formatted(name, version);
    }
}
