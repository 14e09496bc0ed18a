package org.bednight.remand.nights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bednight.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a sector, or of all, in a month or a year: METHOD §1.
 *
 * @param cost null where a night that was slept has no price, which a warning names
 * @param children those with at least one night in it
 * @param episodes those with at least one night in it
 * @param remanded children who were admitted in it, also those who spent no night
 */
@Schema(description = "What is counted of a sector, or of all, in a month or a year")
public record BedNightFigures(
        @Schema(examples = "5418") int bedNights,

        @Schema(implementation = Double.class, examples = "1581022.00") @Nullable
        Money cost,

        @Schema(implementation = Double.class, examples = "291.81") @Nullable
        Money averagePrice,

        @Schema(description = "Children with at least one night", examples = "84")
        int children,

        @Schema(description = "Episodes with at least one night", examples = "84")
        int episodes,

        @Schema(description = "Children who were admitted", examples = "73")
        int remanded,

        @Schema(description = "Bed nights / episodes", examples = "64.50") @Nullable
        BigDecimal nightsPerEpisode,

        @Schema(description = "Bed nights / children remanded, as plans print it", examples = "74.22") @Nullable
        BigDecimal nightsPerRemanded) {

    static BedNightFigures of(int bedNights, @Nullable Charge charge, People people) {
        return new BedNightFigures(
                bedNights,
                charge == null ? null : charge.cost(),
                charge == null ? null : charge.averagePrice().orElse(null),
                people.children(),
                people.episodes(),
                people.remanded(),
                ratio(bedNights, people.episodes()),
                ratio(bedNights, people.remanded()));
    }

    /** How many children and episodes there are. */
    record People(int children, int episodes, int remanded) {}

    private static @Nullable BigDecimal ratio(int nights, int number) {
        return number == 0
                ? null
                : BigDecimal.valueOf(nights).divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
    }
}
