package org.bednight.authority;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.Stated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an authority whose code stands in the address. */
@Schema(
        description = "What is stated of an authority. A property that is left out stays as it is on record;"
                + " one that is stated as null is emptied.")
record AuthorityDetails(
        @NotNull @Schema(examples = "Sample council") String name,

        @Schema(implementation = LocalDate.class) @Nullable Stated<LocalDate> recordedFrom,

        @Schema(implementation = LocalDate.class) @Nullable Stated<LocalDate> recordedTo,

        @Schema(implementation = Integer.class) @Nullable Stated<Integer> population10To17,

        @Schema(implementation = String.class) @Nullable Stated<String> family,

        @Schema(implementation = String.class) @Nullable Stated<AuthorityCode> successor) {

    /** Returns the authority as it is after the change, given what is on record of it. */
    Authority of(AuthorityCode code, Optional<Authority> onRecord) {
        var before = onRecord.orElseGet(() -> new Authority(code, code.value(), null, null, null, null, null));
        return InvalidRecord.unlessValid(() -> new Authority(
                code,
                name,
                Stated.or(recordedFrom, before.recordedFrom()),
                Stated.or(recordedTo, before.recordedTo()),
                Stated.or(population10To17, before.population10To17()),
                Stated.or(family, before.family()),
                Stated.or(successor, before.successor())));
    }
}
