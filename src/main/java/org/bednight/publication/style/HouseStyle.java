package org.bednight.publication.style;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bednight.estate.Sector;
import org.bednight.forecast.InvalidSetting;
import org.bednight.language.Choice;
import org.bednight.projection.headline.RatingThresholds;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.template.PaperTemplate;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an authority writes its papers. All of it may be left out: then it is as most English councils print it.
 *
 * <p>Decided: {@code paper} and {@code publicTotal} are left out where they are not set. A publication freezes its style as
 * it is written here, and one that states neither is frozen as it was before they came.
 *
 * @param sign whether an overspend is printed as a positive or as a negative amount
 * @param negatives whether a negative amount stands in brackets or after a minus
 * @param decimals of an amount in its units, from 0 to 3
 * @param amberFrom from how many per cent of the budget an overspend is amber, zero or more
 * @param redFrom from how many per cent it is red, {@code amberFrom} or more
 * @param amberFromChance from what chance of an overspend a position is amber, from 0 to 1
 * @param redFromChance from what chance it is red, {@code amberFromChance} or more
 * @param redFromAmount from how many pounds an overspend is red where the budget is nil or negative; null for none
 * @param sectors the names of the sectors
 * @param smallestCount the smallest count of children that public exports show, from 2 to 20
 * @param board what the paper calls those whom it is for
 * @param marking what stands at the head of an export that is not public
 * @param headlineModel the model of a headline for which none is named, such as {@code rolling-average}
 * @param logo above the title of a paper; null for none
 * @param paper which sections papers have, and with what texts; null for the usual ones
 * @param publicTotal to how many pounds the public is told the outturn of a year whose figures are all withheld, 10,000 or
 *     50,000; null for not at all
 */
@Schema(
        description =
                "How an authority writes its papers; what is null is as most English councils print it. An answer leaves out paper and publicTotal where they are not set")
public record HouseStyle(
        @Nullable Sign sign,
        @Nullable Negatives negatives,
        @Nullable MoneyUnits units,

        @Schema(
                description = "Where they are those that the units have by themselves, they follow the units",
                examples = "0")
        @Nullable
        Integer decimals,

        @Schema(examples = "0") @Nullable BigDecimal amberFrom,
        @Schema(examples = "5") @Nullable BigDecimal redFrom,

        @Schema(description = "The chance of an overspend from which a position is amber", examples = "0.5") @Nullable
        BigDecimal amberFromChance,

        @Schema(description = "The chance of an overspend from which a position is red", examples = "0.9") @Nullable
        BigDecimal redFromChance,

        @Schema(
                description =
                        "The overspend in pounds from which a position is red where the budget is nil or negative, and so has no percentage",
                examples = "50000")
        @Nullable
        BigDecimal redFromAmount,

        @Nullable RagWords ragWords,
        @Nullable PeriodWords periodWords,
        @Nullable Map<Sector, String> sectors,
        @Schema(examples = "6") @Nullable Integer smallestCount,
        @Schema(examples = "Board") @Nullable String board,

        @Schema(examples = "Internal: contains small numbers, not for publication") @Nullable
        String marking,

        @Schema(
                description =
                        "The model of a forecast or publication that names none: one of /api/v1/models, but not recommended",
                examples = "rolling-average")
        @Nullable
        String headlineModel,

        @Schema(
                implementation = String.class,
                description = "A PNG of at most 100 KB and 2000 by 1000 pixels, as data:image/png;base64,…")
        @Nullable
        Logo logo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PaperTemplate paper,

        @Schema(
                description =
                        "Rounding of the outturn that the public copy gives where all figures of the year are withheld: to the nearest 10000 or 50000 pounds. No outturn is given where it would reveal a child's nights, or where this is null. An answer leaves it out where it is not set",
                examples = "10000")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer publicTotal) {

    private static final Map<Sector, String> SECTORS = Map.of(
            Sector.LASCH, "Secure children's home (LASCH)",
            Sector.STC, "Secure training centre",
            Sector.YOI, "Young offender institution",
            Sector.SECURE_SCHOOL, "Secure school");

    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);
    static final int LONGEST = 60;
    private static final int LONGEST_MARKING = 120;

    /** What an authority has that has stated nothing. */
    public static final HouseStyle DEFAULT = new HouseStyle(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    public HouseStyle {
        sign = Objects.requireNonNullElse(sign, Sign.OVERSPEND_POSITIVE);
        negatives = Objects.requireNonNullElse(negatives, Negatives.BRACKETS);
        units = Objects.requireNonNullElse(units, MoneyUnits.POUNDS);
        decimals = within("decimals", Objects.requireNonNullElse(decimals, units.decimals()), 0, 3);
        amberFrom = Objects.requireNonNullElse(amberFrom, BigDecimal.ZERO);
        redFrom = Objects.requireNonNullElse(redFrom, BigDecimal.valueOf(5));
        if (amberFrom.signum() < 0 || redFrom.compareTo(amberFrom) < 0 || redFrom.compareTo(new BigDecimal(1000)) > 0) {
            throw new IllegalArgumentException(
                    "amberFrom and redFrom are per cent of the budget from 0 to 1000, red not before amber, but were %s and %s"
                            .formatted(amberFrom.toPlainString(), redFrom.toPlainString()));
        }
        amberFromChance = Objects.requireNonNullElse(amberFromChance, new BigDecimal("0.5"));
        redFromChance = Objects.requireNonNullElse(redFromChance, new BigDecimal("0.9"));
        if (amberFromChance.signum() < 0
                || redFromChance.compareTo(amberFromChance) < 0
                || redFromChance.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "amberFromChance and redFromChance are chances from 0 to 1, red not before amber, but were %s and %s"
                            .formatted(amberFromChance.toPlainString(), redFromChance.toPlainString()));
        }
        if (redFromAmount != null && (redFromAmount.signum() < 0 || redFromAmount.compareTo(MOST) > 0)) {
            throw new IllegalArgumentException("redFromAmount is from 0 to %s pounds, but was %s"
                    .formatted(MOST.toPlainString(), redFromAmount.toPlainString()));
        }
        ragWords = Objects.requireNonNullElse(ragWords, RagWords.DEFAULT);
        periodWords = Objects.requireNonNullElse(periodWords, PeriodWords.MONTH);
        sectors = named(sectors);
        publicTotal = told(publicTotal);
        headlineModel = model(Objects.requireNonNullElse(headlineModel, ModelChoice.DEFAULT));
        smallestCount = within("smallestCount", Objects.requireNonNullElse(smallestCount, 6), 2, 20);
        board = PlainText.required("The board's name", Objects.requireNonNullElse(board, "Board"), LONGEST);
        marking = PlainText.required(
                "The marking",
                Objects.requireNonNullElse(marking, "Internal: contains small numbers, not for publication"),
                LONGEST_MARKING);
    }

    private static @Nullable Integer told(@Nullable Integer pounds) {
        if (pounds != null && pounds != 10_000 && pounds != 50_000) {
            throw new IllegalArgumentException("publicTotal is 10000 or 50000 pounds, but was " + pounds);
        }
        return pounds;
    }

    /** Says whether amounts have the decimals that their units have by themselves. */
    boolean hasDecimalsOfUnits() {
        return Objects.requireNonNull(decimals) == Objects.requireNonNull(units).decimals();
    }

    /** Returns which sections papers have. */
    @JsonIgnore
    public PaperTemplate template() {
        return Objects.requireNonNullElse(paper, PaperTemplate.USUAL);
    }

    /** Returns this style with another template. */
    public HouseStyle withPaper(PaperTemplate other) {
        return new HouseStyle(
                sign,
                negatives,
                units,
                decimals,
                amberFrom,
                redFrom,
                amberFromChance,
                redFromChance,
                redFromAmount,
                ragWords,
                periodWords,
                sectors,
                smallestCount,
                board,
                marking,
                headlineModel,
                logo,
                other,
                publicTotal);
    }

    /** Returns from where on a position is amber or red. */
    @JsonIgnore
    public RatingThresholds thresholds() {
        return new RatingThresholds(
                Objects.requireNonNull(amberFrom),
                Objects.requireNonNull(redFrom),
                Objects.requireNonNull(amberFromChance),
                Objects.requireNonNull(redFromChance),
                redFromAmount);
    }

    /** Whether an overspend is printed as a positive or as a negative amount. */
    @Schema(name = "VarianceSign")
    public enum Sign {
        OVERSPEND_POSITIVE,
        OVERSPEND_NEGATIVE;

        @JsonValue
        @Override
        public String toString() {
            return Choice.hyphened(name());
        }
    }

    /** How a negative amount is printed. */
    @Schema(name = "NegativeAmounts")
    public enum Negatives {
        BRACKETS,
        MINUS;

        @JsonValue
        @Override
        public String toString() {
            return Choice.hyphened(name());
        }
    }

    private static String model(String name) {
        try {
            return ModelChoice.of(name, Map.of()).name();
        } catch (InvalidSetting unknown) {
            throw new IllegalArgumentException("headlineModel: " + unknown.getMessage(), unknown);
        }
    }

    private static Integer within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is from %d to %d, but was %d".formatted(what, least, most, value));
        }
        return value;
    }

    private static Map<Sector, String> named(@Nullable Map<Sector, String> stated) {
        var names = new EnumMap<Sector, String>(SECTORS);
        if (stated != null) {
            stated.forEach((sector, name) -> {
                if (name != null) {
                    names.put(sector, PlainText.required("A sector's name", name, LONGEST));
                }
            });
        }
        return Collections.unmodifiableMap(names);
    }
}
