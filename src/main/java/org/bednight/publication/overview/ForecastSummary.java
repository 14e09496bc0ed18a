package org.bednight.publication.overview;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One authority's forecast in a line. All figures are null where the forecast cannot be computed.
 *
 * @param rangeLow the cost that is not exceeded with a chance of 10 %; null where there is no range
 * @param rangeHigh the cost that is not exceeded with a chance of 90 %
 * @param publication the number of the year's latest standing publication that is as at the same day or before; null where there is none
 * @param movement the variance less that of the publication; null where either is not known
 * @param lastImport when episodes of the authority were last put on record; null where there are none
 * @param problem why there is no forecast; null where there is one
 * @param rating as that of the forecast
 */
@Schema(description = "One authority's forecast in a line")
public record ForecastSummary(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2018-19") @Nullable
        FinancialYear financialYear,

        @Nullable LocalDate asAt,

        @Schema(implementation = Double.class, examples = "715612.00") @Nullable
        Money budget,

        @Schema(implementation = Double.class, examples = "1739619.00") @Nullable
        Money outturn,

        @Schema(
                implementation = Double.class,
                description = "Outturn less budget; positive is an overspend",
                examples = "1024007.00")
        @Nullable
        Money variance,

        @Schema(description = "Variance in per cent of the budget", examples = "143.1") @Nullable
        BigDecimal variancePercent,

        @Schema(examples = "overspend") @Nullable String position,

        @Schema(description = "Chance that the cost exceeds the budget, from 0 to 1", examples = "0.8312") @Nullable
        BigDecimal probabilityOfOverspend,

        @Schema(implementation = Double.class, description = "Low end of the 80 % range of the year's cost") @Nullable
        Money rangeLow,

        @Schema(implementation = Double.class, description = "High end of the 80 % range of the year's cost") @Nullable
        Money rangeHigh,

        @Schema(
                description = "Number of the year's latest publication as at the same day or before",
                examples = "2018-19 P02 v1")
        @Nullable
        String publication,

        @Schema(implementation = Double.class, description = "Variance less that of the publication") @Nullable
        Money movement,

        @Schema(description = "When episodes of the authority were last recorded") @Nullable
        Instant lastImport,

        @Schema(description = "What is doubtful, in sentences")
        List<String> warnings,

        @Schema(description = "Why there is no forecast, where there is none") @Nullable
        String problem,

        @Schema(
                enumeration = {"green", "amber", "red", "not-rated"},
                description =
                        "The worse of two ratings by the thresholds of the authority's house style: by the variance, and by the chance of an overspend",
                examples = "red")
        @Nullable
        String rating,

        @Schema(description = "Why it is rated so, in a sentence") @Nullable
        String ratingReason) {

    public ForecastSummary {
        warnings = List.copyOf(warnings);
    }
}
