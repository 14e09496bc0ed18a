package org.bednight.projection.accuracy;

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
 * What was forecast of a year at each month's end, and what became of it.
 *
 * @param model as it was asked for, with its settings
 * @param outturn nights and cost of the whole year; null while it is not on record to its end
 * @param months one for each period that is over, P01 first
 * @param basis what was taken as known at each of them, in sentences
 */
@Schema(description = "What was forecast of a year at each month's end, and what became of it")
record Tracking(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2017-18")
        FinancialYear financialYear,

        Instant knownAt,
        long dataVersion,

        @Schema(examples = "rolling-average (window 12, basis per-day, extension held)")
        String model,

        @Nullable Sum outturn,
        List<Month> months,
        List<String> basis) {

    Tracking {
        months = List.copyOf(months);
        basis = List.copyOf(basis);
    }

    /** Nights and cost of a year. */
    @Schema(name = "TrackedSum")
    record Sum(
            @Schema(examples = "5418") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "1581022.00")
            Money cost) {

        Sum minus(Sum other) {
            return new Sum(bedNights.subtract(other.bedNights), cost.minus(other.cost));
        }
    }

    /**
     * The year as it was forecast at the end of one month.
     *
     * @param model the model used and its settings
     * @param forecast null where none was possible, and {@code problem} says why
     * @param error forecast less outturn: positive where the forecast was too high
     * @param budget as it was known then; null where none was
     * @param forecastVariance forecast cost less that budget: positive is an overspend
     * @param outturnVariance outturn cost less that budget
     */
    @Schema(name = "TrackedMonth")
    record Month(
            @Schema(examples = "P02") String period,
            LocalDate asAt,
            @Schema(examples = "rolling-average") @Nullable String model,
            @Nullable Sum forecast,
            @Nullable Sum outturn,
            @Nullable Sum error,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) @Nullable Money forecastVariance,
            @Schema(implementation = Double.class) @Nullable Money outturnVariance,
            @Nullable String problem) {}
}
