package org.bednight.funding;

import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an allocation whose authority, year and funder stand in the address. */
@Schema(description = "What is stated of an allocation")
record AllocationDetails(
        @Schema(implementation = Double.class, required = true, examples = "567615.00") @Nullable
        Money amount,

        @Schema(
                required = true,
                examples = "confirmed",
                enumeration = {"provisional", "confirmed"})
        @Nullable
        String status,

        @Schema(description = "Day from which it is known; none: always") @Nullable
        LocalDate knownFrom,

        @Nullable String source) {

    Allocation of(AuthorityCode authority, FinancialYear year, String funder) {
        if (amount == null || status == null) {
            throw new InvalidRecord("An allocation states its 'amount' in pounds and its 'status'");
        }
        return InvalidRecord.unlessValid(() ->
                new Allocation(authority, year, funder, amount, Allocation.Status.parse(status), knownFrom, source));
    }
}
