package org.bednight.remand.monthly;

import java.math.BigDecimal;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of a month's total whose authority, month and sector stand in the address. */
@Schema(
        name = "MonthlyTotalDetails",
        description =
                "What is stated of a month's total. A property that is left out stays as it is on record; one that is stated"
                        + " as null is emptied. A new total needs its nights.")
record MonthlyTotalDetails(
        @Schema(description = "Bed nights, with two decimals at most", examples = "30") @Nullable
        BigDecimal nights,

        @Schema(examples = "monthly return") @Nullable String source) {

    static MonthlyTotalDetails of(MonthlyTotal total) {
        return new MonthlyTotalDetails(total.nights(), total.source());
    }

    MonthlyTotal total(MonthlyTotal.Key key) {
        if (nights == null) {
            throw InvalidRecord.of("A month's total states its 'nights'");
        }
        return InvalidRecord.unlessValid(
                () -> new MonthlyTotal(key.authority(), key.month(), key.sector(), nights, source));
    }
}
