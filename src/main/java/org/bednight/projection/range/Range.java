package org.bednight.projection.range;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.money.Money;
import org.bednight.projection.headline.YearPosition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the cost of the whole year may come out from what is expected, the cost so far included.
 *
 * @param centre which of mean and median stands first; null in a year that is over, and in what was published before
 * @param mean the expected cost
 * @param median the cost that is as likely exceeded as not
 * @param quantiles by level: the smallest cost that is not exceeded with that chance
 * @param probabilityOfOverspend the chance that the cost exceeds the budget; null where no allocation is known
 * @param expectedOverspend the expected overspend, where an underspend counts as zero
 * @param budgetFor by chance: the budget that would hold with it
 * @param reserveFor by chance: what the budget lacks of that, nothing where it is enough
 * @param committed what children who are in by the as-at date will still cause; null, as is {@code expected}, where only the
 *     totals of months are known
 * @param expected what children not yet seen will cause
 * @param evidence what it rests on; null in a year that is over, whose cost is known, where only the totals of months are known,
 *     and of several authorities together, each of which has its own
 * @param paths what it rests on where only the totals of months are known; null otherwise
 */
@Schema(name = "CostRange", description = "How far the year's cost may come out, by the episode model")
public record Range(
        @Schema(examples = "episode") String model,

        @Schema(
                description =
                        "Which of mean and median stands first; null for a year that is over, and in what was published before this was stated")
        @Nullable
        Centre centre,

        @Schema(implementation = Double.class, description = "Expected cost of the year", examples = "1184342.17")
        Money mean,

        @Schema(implementation = Double.class) Money median,

        @Schema(
                ref = "MoneyByLevel",
                description = "By level, 0.025 to 0.975: the smallest cost that is not exceeded with that chance")
        Map<String, Money> quantiles,

        @Schema(
                description =
                        "Chance that the cost exceeds the budget; 0 and 1 only where it is certain; null where no allocation is known",
                examples = "0.8312")
        @Nullable
        BigDecimal probabilityOfOverspend,

        @Schema(
                implementation = Double.class,
                description = "Expected overspend, an underspend being none; null where no allocation is known")
        @Nullable
        Money expectedOverspend,

        @Schema(ref = "MoneyByLevel", description = "By chance, 0.5 to 0.95: the budget that would hold with it")
        Map<String, Money> budgetFor,

        @Schema(
                ref = "MoneyByLevel",
                description = "By chance: the reserve that the budget lacks of it; null where no allocation is known")
        @Nullable
        Map<String, Money> reserveFor,

        @Schema(
                description =
                        "What children who are in will still cause; null where only the totals of months are known")
        @Nullable
        Part committed,

        @Schema(description = "What children not yet seen will cause; null where only the totals of months are known")
        @Nullable
        Part expected,

        Nights nights,

        @Nullable RangeBasis evidence,

        @Schema(
                description =
                        "What the range rests on where only the totals of months are known; absent where episodes are")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        PathEvidence paths,

        @Schema(description = "What the range takes for granted, in sentences")
        List<String> assumptions,

        @Schema(description = "What is doubtful about the range, in sentences")
        List<String> warnings) {

    /** The name of a range that rests on the totals of months alone. */
    public static final String MONTHLY_TOTALS = "monthly-totals";

    public Range {
        quantiles = ordered(quantiles);
        budgetFor = ordered(budgetFor);
        reserveFor = reserveFor == null ? null : ordered(reserveFor);
        assumptions = List.copyOf(assumptions);
        warnings = List.copyOf(warnings);
    }

    /** Returns what a headline needs of this range. */
    public YearPosition.Range ofPosition() {
        return new YearPosition.Range(
                pounds("0.1"),
                pounds("0.9"),
                probabilityOfOverspend,
                centre != null && centre.prefersMedian() ? median.pounds() : null,
                paths != null);
    }

    private @Nullable BigDecimal pounds(String level) {
        var cost = quantiles.get(level);
        return cost == null ? null : cost.pounds();
    }

    private static <T> Map<String, T> ordered(Map<String, T> byLevel) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(byLevel));
    }

    /** The single figure to look at first, and why. */
    @Schema(name = "RangeCentre", description = "Which of mean and median stands first, and why")
    public record Centre(
            @Schema(
                    enumeration = {"median", "mean"},
                    examples = "mean")
            String measure,

            @Schema(description = "Why, in sentences") String inWords) {

        private static final String MEDIAN = "median";

        /** A year that is expected to hold fewer nights than this is one of a few children. METHOD §8.6. */
        private static final int FEW_NIGHTS = 220;

        /** Returns what stands first in a year that is expected to hold so many bed nights. */
        static Centre ofYear(double expectedNights) {
            return expectedNights < FEW_NIGHTS
                    ? new Centre(
                            MEDIAN,
                            "The median stands first: half of the outcomes cost no more. The year is expected to hold fewer than %d bed nights, so one long remand moves the mean far, and for a single council the median misses by less. It leaves the rare dear year out: to add up several councils, or several years, use the mean."
                                    .formatted(FEW_NIGHTS))
                    : new Centre(
                            "mean",
                            "The mean stands first: it is the average of all outcomes, and the figure to add up over several councils. The year is expected to hold %d bed nights or more, so the median lies near it."
                                    .formatted(FEW_NIGHTS));
        }

        public boolean prefersMedian() {
            return measure.equals(MEDIAN);
        }
    }

    /** Amounts by level, rising. */
    @Schema(
            name = "MoneyByLevel",
            type = SchemaType.OBJECT,
            additionalProperties = Double.class,
            description = "Amounts by level")
    interface MoneyByLevel {}

    /** Expected nights to come, to two decimals, and their expected cost. */
    @Schema(name = "RangePart")
    public record Part(
            @Schema(examples = "1204.17") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "421733.02")
            Money cost) {

        static final Part NONE = new Part(DisplayRounding.number(0), Money.ZERO);

        Part plus(Part other) {
            return new Part(bedNights.add(other.bedNights), cost.plus(other.cost));
        }
    }

    /** The bed nights of the whole year. */
    @Schema(name = "RangeNights", description = "How many bed nights the whole year may have")
    public record Nights(@Schema(examples = "4107.31") BigDecimal mean, long median, Map<String, Long> quantiles) {

        public Nights {
            quantiles = ordered(quantiles);
        }
    }

    /** The cost from 1 April to a period's end. */
    @Schema(name = "PeriodRange", description = "How far the cost up to a period's end may come out")
    public record OfPeriod(Cumulative cumulativeCost) {}

    /** An expected cost and its quantiles. */
    @Schema(name = "CumulativeCostRange")
    public record Cumulative(
            @Schema(implementation = Double.class) Money mean,
            @Schema(ref = "MoneyByLevel") Map<String, Money> quantiles) {

        public Cumulative {
            quantiles = ordered(quantiles);
        }
    }
}
