package org.bednight.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.headline.RatingThresholds;
import org.bednight.projection.headline.RatingWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.projection.range.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A projection as it is answered: the figures of the year, by sector and by period, what they rest on, and what is
 * doubtful about them.
 *
 * @param variance outturn less budget: positive is an overspend; null where no allocation is known
 * @param variancePercent null where the budget is nil or negative, or not known
 * @param headline what casts doubt on the outturn, if anything does, then the position
 * @param varianceToDate cost so far less the budget's part for the nights so far
 * @param range how far the cost may come out, by the episode model; null where that cannot be said
 * @param toConfirm what of it rests on open stays that somebody must confirm or close
 * @param rating green, amber, red or not-rated; null until it is {@link #rated}
 * @param openPlacements children who slept in the secure estate in the night of the as-at date; null where only the totals of
 *     months are known
 */
@Schema(description = "The projected outturn of a year against its budget")
public record Forecast(
        NamedAuthority authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,
        Model model,

        @Schema(implementation = Double.class, examples = "715612.00") @Nullable
        Money budget,

        Figures actual,
        Figures projected,
        Figures outturn,

        @Schema(
                implementation = Double.class,
                description = "Outturn less budget; positive is an overspend",
                examples = "1024007.00")
        @Nullable
        Money variance,

        @Schema(
                description =
                        "Variance in per cent of the budget; null where the budget is nil or negative, or not known",
                examples = "143.1")
        @Nullable
        BigDecimal variancePercent,

        @Schema(
                enumeration = {"overspend", "underspend", "on-budget"},
                examples = "overspend")
        @Nullable
        String position,

        @Schema(
                description =
                        "The position in sentences. Where the outturn and the range disagree on the side of the budget, or the outturn lies outside the 80 % range, the first sentence says so",
                examples =
                        "Projected overspend of £1,024,007 (143.1% of the budget): an outturn of £1,739,619 against a budget of £715,612.")
        String headline,

        @Schema(implementation = Double.class, description = "Cost so far less the budget's part for the nights so far")
        @Nullable
        Money varianceToDate,

        @Schema(
                description =
                        "Children in the secure estate in the night of the as-at date; null where only the totals of months are known",
                examples = "17")
        @Nullable
        Integer openPlacements,

        StaysToConfirm toConfirm,

        List<OfSector> sectors,
        List<OfPeriod> periods,
        List<Funding> funding,

        @Schema(
                description =
                        "How far the cost may come out, whatever the model; null where that cannot be said, and why is a warning")
        @Nullable
        Range range,

        @Schema(description = "What was assumed, in sentences")
        List<String> assumptions,

        @Schema(description = "What is doubtful, in sentences, the warnings of the range included")
        List<String> warnings,

        @Schema(
                enumeration = {"green", "amber", "red", "not-rated"},
                description =
                        "The worse of two ratings by the thresholds of the house style: by the variance, and by the chance of an overspend; absent in a publication, whose papers rate by the style frozen with it",
                examples = "red")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String rating,

        @Schema(
                description = "Why it is rated so, in a sentence",
                examples =
                        "The outturn is 143.1% above the budget; the chance of an overspend, more than 99%, is no worse.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String ratingReason) {

    /** Returns the same forecast rated by {@code thresholds}. */
    public Forecast rated(RatingThresholds thresholds) {
        var rated = RatingWords.of(yearPosition(), thresholds);
        return new Forecast(
                authority,
                financialYear,
                asAt,
                knownAt,
                dataVersion,
                model,
                budget,
                actual,
                projected,
                outturn,
                variance,
                variancePercent,
                position,
                headline,
                varianceToDate,
                openPlacements,
                toConfirm,
                sectors,
                periods,
                funding,
                range,
                assumptions,
                warnings,
                rated.rating(),
                rated.reason());
    }

    /** In a year that is over the range is of no account. */
    private YearPosition yearPosition() {
        boolean over = financialYear.isOverAt(asAt);
        return new YearPosition(
                model.name(),
                outturn.cost().pounds(),
                budget == null ? null : budget.pounds(),
                over || range == null ? null : range.ofPosition());
    }

    /**
     * The model, its settings, and the nights that it learned from.
     *
     * @param settings such as {@code window}, as texts
     * @param from the first night; null in a year that is over, which needs no model
     */
    @Schema(name = "ForecastModel")
    public record Model(
            @Schema(examples = "rolling-average") String name,

            @com.fasterxml.jackson.annotation.JsonAnyGetter
            @Schema(description = "The model's settings, such as window, basis and extension")
            Map<String, String> settings,

            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * Bed nights and their cost.
     *
     * @param bedNights to two decimals where they are projected
     * @param averagePrice null where there are no nights
     */
    @Schema(name = "ForecastFigures")
    public record Figures(
            @Schema(examples = "1083") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "323283.00")
            Money cost,

            @Schema(implementation = Double.class, examples = "298.51") @Nullable
            Money averagePrice) {}

    /** One sector's year, or its part of a period. */
    @Schema(name = "ForecastSector")
    public record OfSector(Sector sector, Figures actual, Figures projected, Figures outturn) {}

    /**
     * One period.
     *
     * @param status {@code actual}, {@code part} or {@code projected}
     * @param cumulativeCost outturn from 1 April to the period's end
     * @param cumulativeBudget the budget's part for these nights
     * @param range of the cumulative cost; null where all its nights are slept, or there is none
     */
    @Schema(name = "ForecastPeriod")
    public record OfPeriod(
            @Schema(examples = "P01") String period,
            @Schema(examples = "2018-04") String month,

            @Schema(enumeration = {"actual", "part", "projected"})
            String status,

            Figures actual,
            Figures projected,
            Figures outturn,
            @Schema(implementation = Double.class) Money cumulativeCost,
            @Schema(implementation = Double.class) @Nullable Money cumulativeBudget,
            List<OfSector> sectors,

            @Schema(description = "Of the cost up to the period's end; null where that is known")
            Range.@Nullable OfPeriod range) {}

    /** A funder's part of the budget. */
    @Schema(name = "ForecastFunding")
    public record Funding(
            @Schema(examples = "Youth Justice Board remand grant")
            String funder,

            @Schema(implementation = Double.class, examples = "567615.00")
            Money amount,

            @Schema(enumeration = {"provisional", "confirmed"})
            String status) {}
}
