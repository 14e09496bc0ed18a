package org.bednight.authority;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an authority whose code stands in the address. */
@Schema(description = "What is stated of an authority")
record AuthorityDetails(
        @NotNull @Schema(examples = "Sample council") String name,
        @Nullable LocalDate recordedFrom,
        @Nullable LocalDate recordedTo,
        @Nullable Integer population10To17,
        @Nullable String family,
        @Schema(implementation = String.class) @Nullable AuthorityCode successor) {

    Authority of(AuthorityCode code) {
        return InvalidRecord.unlessValid(
                () -> new Authority(code, name, recordedFrom, recordedTo, population10To17, family, successor));
    }
}
