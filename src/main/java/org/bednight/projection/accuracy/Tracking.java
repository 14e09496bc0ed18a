package org.bednight.projection.accuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.bednight.projection.accuracy.PublishedForecasts.Published;
import org.bednight.projection.accuracy.PublishedForecasts.Sum;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is forecast of a year at each month's end, what was published then, and what became of it.
 *
 * @param model as it was asked for, with its settings
 * @param outturn nights and cost of the whole year; null while it is not on record to its end
 * @param months one for each period that is over, P01 first
 * @param published what was published of the year and not withdrawn, by as-at date, then version
 * @param basis what was taken as known at each of them, in sentences
 */
@Schema(description = "What is forecast of a year at each month's end, what was published then, and what became of it")
public record Tracking(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2017-18")
        FinancialYear financialYear,

        Instant knownAt,
        long dataVersion,

        @Schema(examples = "rolling-average (window 12, basis per-day, extension held)")
        String model,

        @Nullable Sum outturn,
        List<Month> months,

        @Schema(description = "What was published of the year and not withdrawn, by as-at date, then version")
        List<Published> published,

        List<String> basis) {

    static final String AS_KNOWN = "as-known-then";
    static final String CORRECTED = "with-corrections";

    public Tracking {
        months = List.copyOf(months);
        published = List.copyOf(published);
        basis = List.copyOf(basis);
    }

    /**
     * The year as it was forecast at the end of one month.
     *
     * @param basis which facts the forecast is computed from
     * @param model the model used and its settings
     * @param forecast null where none was possible, and {@code problem} says why
     * @param error forecast less outturn: positive where the forecast was too high
     * @param budget as it was known then; null where none was
     * @param forecastVariance forecast cost less that budget: positive is an overspend
     * @param outturnVariance outturn cost less that budget
     * @param published the last version that was published as at a day of the period; null where there is none
     * @param publishedError published less outturn: positive where the published forecast was too high
     */
    @Schema(name = "TrackedMonth")
    public record Month(
            @Schema(examples = "P02") String period,
            LocalDate asAt,

            @Schema(
                    enumeration = {AS_KNOWN, CORRECTED},
                    description =
                            "Which facts the forecast is computed from: those on record at the close of the as-at date, or, where the data of that day were not kept, today's with the corrections made since")
            String basis,

            @Schema(examples = "rolling-average") @Nullable String model,
            @Nullable Sum forecast,
            @Nullable Sum outturn,
            @Nullable Sum error,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) @Nullable Money forecastVariance,
            @Schema(implementation = Double.class) @Nullable Money outturnVariance,
            @Nullable Published published,
            @Nullable Sum publishedError,
            @Nullable String problem) {

        /** Returns what was published set beside the forecast. */
        Month with(@Nullable Published found) {
            var error =
                    found == null || outturn == null ? null : found.outturn().minus(outturn);
            return new Month(
                    period,
                    asAt,
                    basis,
                    model,
                    forecast,
                    outturn,
                    this.error,
                    budget,
                    forecastVariance,
                    outturnVariance,
                    found,
                    error,
                    problem);
        }
    }
}
