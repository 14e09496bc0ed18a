package org.bednight.remand.nights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bednight.calendar.ExactNights;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a sector, or of all, in a month or a year: METHOD §1.
 *
 * @param cost null where a night that was slept has no price, which a warning names
 * @param bedNights whole, or to two decimals where only the totals of months are known
 * @param children those with at least one night in it; null, as are episodes and remanded, where only totals are known
 * @param episodes those with at least one night in it
 * @param remanded children who were admitted in it, also those who spent no night
 */
@Schema(description = "What is counted of a sector, or of all, in a month or a year")
public record BedNightFigures(
        @Schema(examples = "5418") BigDecimal bedNights,

        @Schema(implementation = Double.class, examples = "1581022.00") @Nullable
        Money cost,

        @Schema(implementation = Double.class, examples = "291.81") @Nullable
        Money averagePrice,

        @Schema(
                description = "Children with at least one night; null where only the totals of months are known",
                examples = "84")
        @Nullable
        Integer children,

        @Schema(
                description = "Episodes with at least one night; null where only the totals of months are known",
                examples = "84")
        @Nullable
        Integer episodes,

        @Schema(
                description = "Children who were admitted; null where only the totals of months are known",
                examples = "73")
        @Nullable
        Integer remanded,

        @Schema(description = "Bed nights / episodes", examples = "64.50") @Nullable
        BigDecimal nightsPerEpisode,

        @Schema(description = "Bed nights / children remanded, as plans print it", examples = "74.22") @Nullable
        BigDecimal nightsPerRemanded) {

    static BedNightFigures of(ExactNights bedNights, @Nullable Charge charge, People people) {
        return new BedNightFigures(
                bedNights.counted(),
                charge == null ? null : charge.cost(),
                charge == null ? null : charge.averagePrice().orElse(null),
                people.children(),
                people.episodes(),
                people.remanded(),
                ratio(bedNights, people.episodes()),
                ratio(bedNights, people.remanded()));
    }

    /** How many children and episodes there are. */
    record People(
            @Nullable Integer children,
            @Nullable Integer episodes,
            @Nullable Integer remanded) {

        static final People UNKNOWN = new People(null, null, null);
    }

    private static @Nullable BigDecimal ratio(ExactNights nights, @Nullable Integer number) {
        return number == null || number == 0
                ? null
                : new BigDecimal(nights.numerator())
                        .divide(
                                new BigDecimal(nights.denominator()).multiply(BigDecimal.valueOf(number)),
                                2,
                                RoundingMode.HALF_UP);
    }
}
