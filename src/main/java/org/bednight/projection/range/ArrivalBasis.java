package org.bednight.projection.range;

import java.math.BigDecimal;
import org.bednight.forecast.stay.ArrivalEvidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the expected number of arrivals rests on: the level of all authorities and the share of this one.
 *
 * @param inWords both and what follows from them, as a sentence
 */
@Schema(
        name = "ArrivalEvidence",
        description = "What the expected arrivals rest on: the level of all authorities times the share of this one")
public record ArrivalBasis(
        @Schema(
                description =
                        "In how many days what is known of the level weighs half: shorter where the level moves faster",
                examples = "60")
        int levelHalfLife,

        @Schema(
                description = "Arrivals a year at an average authority, at the level of the as-at date",
                examples = "6.28")
        BigDecimal levelPerYear,

        @Schema(
                description = "The same over the last three years, or since the records begin: what is usual",
                examples = "5.81")
        BigDecimal usualPerYear,

        @Schema(
                description = "Relative standard error of the level, common to all authorities: 0.1 is a tenth",
                examples = "0.1")
        BigDecimal levelError,

        @Schema(
                description =
                        "The arrivals of all authorities that bear the level, each weighed by its age: rounded down to the ten, null where fewer than 100; exact where this authority is the only one",
                examples = "260")
        @Nullable
        BigDecimal pooledArrivals,

        @Schema(description = "In how many days what is known of the share weighs half", examples = "1460")
        int shareHalfLife,

        @Schema(description = "Arrivals at this authority for one at an average authority", examples = "1.3")
        BigDecimal share,

        @Schema(description = "Its own arrivals that bear the share, each weighed by its age", examples = "38.52")
        BigDecimal ownArrivals,

        @Schema(description = "Arrivals expected to the end of the year, without a what-if", examples = "6.2")
        BigDecimal expected,

        @Schema(
                examples =
                        "In about the last 2 months, 8 % more children than usual were remanded at the 174 authorities on record; this council has long had 1.3 times the average; from both, 6.2 more children are expected by 31 March 2019.")
        String inWords) {

    static ArrivalBasis of(ArrivalEvidence evidence) {
        return new ArrivalBasis(
                evidence.levelHalfLife(),
                DisplayRounding.number(evidence.levelPerYear()),
                DisplayRounding.number(evidence.averagePerYear()),
                DisplayRounding.number(Math.sqrt(evidence.levelVariance())),
                DisplayRounding.pooled(evidence.authorities(), evidence.pooledArrivals())
                        .orElse(null),
                evidence.shareHalfLife(),
                DisplayRounding.number(evidence.share()),
                DisplayRounding.number(evidence.ownArrivals()),
                DisplayRounding.number(evidence.expected()),
                evidence.inWords());
    }
}
