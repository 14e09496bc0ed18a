package org.bednight.remand.confirmation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stated of a confirmation whose episode stands in the address. */
@Schema(name = "Confirmation", description = "Somebody has checked that a child was in custody")
record ConfirmationDetails(
        @NotNull
        @Schema(
                description =
                        "The last night on which the child is known to have been in custody, yesterday at the latest",
                examples = "2018-05-31")
        LocalDate inCustodyOn) {}
