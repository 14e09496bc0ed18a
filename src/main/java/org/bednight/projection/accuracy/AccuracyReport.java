package org.bednight.projection.accuracy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far each model would have missed, with so many months of the year over. Shares are of one, to four decimals; a
 * measure that is not defined, or not stated by a model, is null.
 *
 * @param authority null where the errors of all authorities are pooled
 * @param authorities how many were tested
 * @param years the financial years that were forecast
 * @param origins the month ends at which each model forecast, each authority's counted
 * @param basis what was taken as known at each of them, in sentences
 */
@Schema(description = "How far each model would have missed, with so many months of the year over")
public record AccuracyReport(
        @Nullable NamedAuthority authority,
        @Schema(examples = "1") int authorities,
        Instant knownAt,
        long dataVersion,
        @Schema(examples = "2017-18") List<String> years,
        @Schema(examples = "12") int origins,
        List<String> basis,
        List<Measure> measures,
        List<Horizon> horizons) {

    public AccuracyReport {
        years = List.copyOf(years);
        basis = List.copyOf(basis);
        measures = List.copyOf(measures);
        horizons = List.copyOf(horizons);
    }

    /** Finds the errors with as many whole months over as at {@code asAt}; empty where none was tested. */
    public Optional<Horizon> find(FinancialYear year, LocalDate asAt) {
        int elapsed = Backtests.monthsOver(year, asAt);
        return horizons.stream()
                .filter(horizon -> horizon.monthsElapsed() == elapsed)
                .findFirst();
    }

    /** What a measure means. */
    @Schema(name = "AccuracyMeasure")
    public record Measure(
            @Schema(examples = "wapeRemainingNights") String name, String meaning) {}

    /**
     * One number of months elapsed.
     *
     * @param zeroYears the forecasts of years that turned out to have no night; they count
     * @param pricedOrigins the forecasts that count for the cost: all nights had a known price
     * @param recommended the model to use by the errors over all authorities, with the reason; null where there is none
     */
    @Schema(name = "AccuracyHorizon")
    public record Horizon(
            @Schema(examples = "2") int monthsElapsed,
            int origins,
            int years,
            int zeroYears,
            int pricedOrigins,
            @Nullable Recommended recommended,
            List<OfModel> models) {

        public Horizon {
            models = List.copyOf(models);
        }
    }

    /** The model to choose. */
    @Schema(name = "RecommendedModel")
    public record Recommended(@Schema(examples = "ses") String model, String why) {}

    /**
     * One model.
     *
     * @param overspends the same as {@code yearsBudgeted}, under the name that it had before
     */
    @Schema(name = "ModelAccuracy")
    public record OfModel(
            @Schema(examples = "rolling-average window=3") String model,
            @Nullable BigDecimal bias,
            @Nullable BigDecimal wapeRemainingNights,
            @Nullable BigDecimal wapeYearCost,

            @Schema(
                    implementation = Double.class,
                    description =
                            "At least half of the forecasts of the year's cost missed by no more than this; over priced origins",
                    examples = "182340.00")
            @Nullable
            Money medianYearCostError,

            @Nullable BigDecimal mase,
            @Nullable BigDecimal rmsse,
            @Nullable BigDecimal pinball,
            @Nullable BigDecimal crps,
            @Nullable BigDecimal coverage80,
            @Nullable BigDecimal coverage95,
            @Nullable BigDecimal brierOverspend,

            @Schema(
                    description =
                            "Not a number of overspends, but the same as yearsBudgeted; kept for those who read it before",
                    examples = "8")
            int overspends,

            @Schema(
                    description =
                            "Years, each authority's counted, of which the chance of an overspend was stated because the budget and all prices were known; one forecast for each",
                    examples = "8")
            int yearsBudgeted,

            @Schema(description = "Those of them that cost more than their budget", examples = "4")
            int yearsOverspent,

            @Nullable Compared againstLastTwoMonths,
            @Nullable Compared againstRollingYear) {}

    /**
     * How much less a model errs than a reference on the remaining nights.
     *
     * @param skill the share of the reference's error that it avoids; negative where it errs more
     * @param standardError clustered by authority, or by year where there is one authority
     * @param tellsApart whether chance alone would seldom, in one case of twenty, bring as great a difference
     */
    @Schema(name = "ModelComparison")
    public record Compared(
            BigDecimal skill, @Nullable BigDecimal standardError, int clusters, boolean tellsApart, String inWords) {}
}
