package org.bednight.funding;

import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an allocation whose authority, year and funder stand in the address. */
@Schema(
        description =
                "What is stated of an allocation. A property that is left out stays as it is on record; one that is"
                        + " stated as null is emptied. A new allocation needs its amount and its status.")
record AllocationDetails(
        @Schema(implementation = Double.class, examples = "567615.00") @Nullable
        Money amount,

        @Schema(
                examples = "confirmed",
                enumeration = {"provisional", "confirmed"})
        @Nullable
        String status,

        @Schema(
                description =
                        "Day from which it is known; null: it always was. A funder can have several amounts for a year, known from"
                                + " different days. Left out, it means the only one on record, or the one that always was known.")
        @Nullable
        LocalDate knownFrom,

        @Nullable String source) {

    static AllocationDetails of(Allocation allocation) {
        return new AllocationDetails(
                allocation.amount(), allocation.status().toString(), allocation.knownFrom(), allocation.source());
    }

    Allocation allocation(AuthorityCode authority, FinancialYear year, String funder) {
        if (amount == null || status == null) {
            throw InvalidRecord.of("An allocation states its 'amount' in pounds and its 'status'");
        }
        return InvalidRecord.unlessValid(() ->
                new Allocation(authority, year, funder, amount, Allocation.Status.parse(status), knownFrom, source));
    }
}
