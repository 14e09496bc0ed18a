package org.bednight.projection.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.rest.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The children who are in at the close of an as-at date, those longest in first.
 *
 * @param committed what all of them are expected to add to the year, as in the range of a forecast
 * @param shareOfVariance their part of the variance of the year's cost, from 0 to 1; the rest is that of children not yet
 *     seen
 */
@Schema(description = "The children who are in, one by one, the longest in first")
public record OpenCaseList(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,
        OpenCase.Further committed,

        @Schema(description = "Of all of them together, from 0 to 1; the rest is of children not yet seen")
        BigDecimal shareOfVariance,

        Page<OpenCase> cases,

        @Schema(description = "What is taken for granted, in sentences")
        List<String> assumptions) {

    public OpenCaseList {
        assumptions = List.copyOf(assumptions);
    }
}
