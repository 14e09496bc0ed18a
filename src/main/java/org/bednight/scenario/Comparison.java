package org.bednight.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.headline.RatingWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A forecast, a what-if, and what lies between them. Differences are what-if less base.
 *
 * @param steps what each adjustment moved, in the order of the list; they add up to the difference
 */
@Schema(description = "A forecast, a what-if, and what lies between them")
public record Comparison(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(examples = "rolling-average (window 12, basis per-day, extension held)")
        String model,

        Figures base,
        Figures scenario,
        Difference difference,
        List<Step> steps,
        List<OfSector> sectors,
        List<OfPeriod> periods,
        List<Other> others,

        @Schema(description = "What was assumed, in sentences, the adjustments first")
        List<String> assumptions,

        @Schema(description = "What is doubtful, in sentences")
        List<String> warnings) {

    public Comparison {
        steps = List.copyOf(steps);
        sectors = List.copyOf(sectors);
        periods = List.copyOf(periods);
        others = List.copyOf(others);
        assumptions = List.copyOf(assumptions);
        warnings = List.copyOf(warnings);
    }

    /**
     * A year's figures.
     *
     * @param costOfNights what the nights in the secure estate cost
     * @param outturn the same and what is spent beside them, such as on alternatives; savings taken off
     * @param headline what casts doubt on the outturn, if anything does, then the position; null in runs saved before there
     *     was one
     * @param probabilityOfOverspend by the episode model; null where there is no budget or no range
     * @param rating by the thresholds of the house style when it was worked out; null in runs saved before there was one,
     *     and in publications, whose papers rate by the style frozen with them
     */
    @Schema(name = "ScenarioFigures")
    public record Figures(
            @Schema(examples = "5874.54") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "1739619.00")
            Money costOfNights,

            @Schema(implementation = Double.class, examples = "1739619.00")
            Money outturn,

            @Schema(implementation = Double.class, examples = "715612.00") @Nullable
            Money budget,

            @Schema(implementation = Double.class, examples = "1024007.00") @Nullable
            Money variance,

            @Schema(enumeration = {"overspend", "underspend", "on-budget"}) @Nullable
            String position,

            @Schema(
                    description =
                            "The position in sentences. Where the outturn and the range disagree on the side of the budget, or the outturn lies outside the 80 % range, the first sentence says so")
            @Nullable
            String headline,

            @Schema(examples = "0.9987") @Nullable BigDecimal probabilityOfOverspend,

            @Schema(
                    enumeration = {"green", "amber", "red", "not-rated"},
                    description =
                            "The worse of two ratings by the thresholds of the house style: by the variance, and by the chance of an overspend; absent in publications",
                    examples = "red")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String rating,

            @Schema(description = "Why it is rated so, in a sentence")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String ratingReason) {

        Figures rated(RatingWords words) {
            return with(words.rating(), words.reason());
        }

        /** Returns the same figures without a rating. */
        public Figures unrated() {
            return with(null, null);
        }

        private Figures with(@Nullable String word, @Nullable String reason) {
            return new Figures(
                    bedNights,
                    costOfNights,
                    outturn,
                    budget,
                    variance,
                    position,
                    headline,
                    probabilityOfOverspend,
                    word,
                    reason);
        }
    }

    /**
     * What the what-if changes.
     *
     * @param range how far the difference of the outturn may go; null where it is not drawn
     */
    @Schema(name = "ScenarioDifference")
    public record Difference(
            BigDecimal bedNights,
            @Schema(implementation = Double.class) Money costOfNights,
            @Schema(implementation = Double.class) Money outturn,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) @Nullable Money variance,
            @Nullable BigDecimal probabilityOfOverspend,
            @Nullable DrawnRange range) {

        /** Returns what {@code after} has more than {@code before}, without a range. */
        public static Difference between(Figures before, Figures after) {
            return new Difference(
                    after.bedNights().subtract(before.bedNights()),
                    after.costOfNights().minus(before.costOfNights()),
                    after.outturn().minus(before.outturn()),
                    less(after.budget(), before.budget(), Money::minus),
                    less(after.variance(), before.variance(), Money::minus),
                    less(after.probabilityOfOverspend(), before.probabilityOfOverspend(), BigDecimal::subtract),
                    null);
        }

        Difference withRange(@Nullable DrawnRange drawn) {
            return new Difference(bedNights, costOfNights, outturn, budget, variance, probabilityOfOverspend, drawn);
        }

        private static <T> @Nullable T less(@Nullable T after, @Nullable T before, BinaryOperator<T> minus) {
            return after == null || before == null ? null : minus.apply(after, before);
        }
    }

    /**
     * How far the difference of the year's cost may go, by the episode model, with the same children and the same luck on both
     * sides; where only the totals of months are known, with the same past errors of the model on both sides.
     *
     * @param shareLower the share of the years drawn in which the what-if costs less
     */
    @Schema(
            name = "DrawnRange",
            description = "How far the difference of cost may go; drawn, so that more paths sharpen it")
    public record DrawnRange(
            @Schema(implementation = Double.class) Money mean,

            @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                    additionalProperties = Double.class)
            Map<String, Money> quantiles,

            @Schema(examples = "0.9998") BigDecimal shareLower,
            @Schema(examples = "4000") int paths,
            @Schema(examples = "1") long seed) {

        public DrawnRange {
            quantiles = Collections.unmodifiableMap(new LinkedHashMap<>(quantiles));
        }
    }

    /**
     * What one adjustment moved, on top of those before it.
     *
     * @param breakEvenNights of a diversion with a set-up cost: the diverted nights that pay for it; null
     *     where none do, or there is no such cost
     */
    @Schema(name = "ScenarioStep")
    public record Step(
            @Schema(examples = "0") int adjustment,
            @Schema(examples = "diversion") String kind,
            String words,
            BigDecimal bedNights,
            @Schema(implementation = Double.class) Money outturn,
            @Schema(implementation = Double.class) @Nullable Money budget,
            @Schema(implementation = Double.class) @Nullable Money variance,
            @Nullable BigDecimal probabilityOfOverspend,
            @Schema(examples = "64") @Nullable Long breakEvenNights) {}

    /** Nights and what they cost, base and what-if. */
    @Schema(name = "ScenarioAmounts")
    public record Amounts(
            BigDecimal bedNights,
            @Schema(implementation = Double.class) Money cost) {}

    /** One sector's year. */
    @Schema(name = "ScenarioSector")
    public record OfSector(Sector sector, Amounts base, Amounts scenario, Amounts difference) {}

    /** One period, with what is spent beside the nights. */
    @Schema(name = "ScenarioPeriod")
    public record OfPeriod(
            @Schema(examples = "P06") String period,
            @Schema(examples = "2018-09") String month,
            Amounts base,
            Amounts scenario,
            Amounts difference) {}

    /** What the what-if spends or saves beside the nights in the secure estate. */
    @Schema(name = "ScenarioOther")
    public record Other(
            String name,
            @Schema(implementation = Double.class) Money cost) {}
}
