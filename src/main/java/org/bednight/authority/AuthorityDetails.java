package org.bednight.authority;

import java.time.LocalDate;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an authority whose code stands in the address. */
@Schema(
        description = "What is stated of an authority. A property that is left out stays as it is on record;"
                + " one that is stated as null is emptied. A new authority needs a name.")
record AuthorityDetails(
        @Schema(examples = "Sample council") @Nullable String name,

        @Nullable LocalDate recordedFrom,

        @Nullable LocalDate recordedTo,

        @Nullable Integer population10To17,

        @Nullable String family,

        @Schema(implementation = String.class) @Nullable AuthorityCode successor) {

    static AuthorityDetails of(Authority authority) {
        return new AuthorityDetails(
                authority.name(),
                authority.recordedFrom(),
                authority.recordedTo(),
                authority.population10To17(),
                authority.family(),
                authority.successor());
    }

    Authority authority(AuthorityCode code) {
        if (name == null) {
            throw InvalidRecord.of("An authority states its 'name'");
        }
        return InvalidRecord.unlessValid(
                () -> new Authority(code, name, recordedFrom, recordedTo, population10To17, family, successor));
    }
}
