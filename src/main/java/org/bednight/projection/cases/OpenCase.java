package org.bednight.projection.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A child who is in at the close of the as-at date.
 *
 * @param start the day of admission
 * @param sector where the child sleeps
 * @param confirmedOn the last night on which the child is known to have been in custody; null: nobody has said so
 * @param unconfirmedNights nights since then, or since admission
 * @param toConfirm why somebody must confirm or close the stay
 * @param year nights of the year so far and their cost
 * @param all nights so far whatever the year, and their cost; that is null where an earlier night has no price
 * @param stillIn by month to come, the chance that the child sleeps its last night
 * @param further nights and cost that are expected in the rest of the year
 * @param standardDeviation how far that cost may be off
 * @param shareOfVariance what this child has in the variance of the year's cost, from 0 to 1
 */
@Schema(description = "A child in custody, with the nights and cost that are expected in the rest of the year")
public record OpenCase(
        @Schema(implementation = String.class, examples = "BHM-R0155")
        Reference episode,

        Sector sector,
        LocalDate start,

        @Schema(
                description =
                        "Last night on which somebody has confirmed that the child was in custody; null: nobody has")
        @Nullable
        LocalDate confirmedOn,

        @Schema(description = "Nights since confirmedOn, or since admission, up to that of asAt", examples = "31")
        int unconfirmedNights,

        @Schema(description = "Why somebody must confirm the stay or close it, in sentences; empty if there is no need")
        List<String> toConfirm,

        SoFar year,
        SoFar all,

        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Double.class,
                description = "By month to come, the chance that the child sleeps its last night",
                examples = "{\"2018-06\": 0.6667}")
        Map<String, BigDecimal> stillIn,

        Further further,

        @Schema(
                implementation = Double.class,
                description = "How far the further cost may be off",
                examples = "9120.44")
        Money standardDeviation,

        @Schema(description = "Its part of the variance of the year's cost, from 0 to 1", examples = "0.0412")
        BigDecimal shareOfVariance) {

    public OpenCase {
        toConfirm = List.copyOf(toConfirm);
        stillIn = Collections.unmodifiableMap(new LinkedHashMap<>(stillIn));
    }

    /** Nights that were slept and what they cost. */
    @Schema(name = "OpenCaseSoFar")
    public record SoFar(
            @Schema(examples = "31") int bedNights,

            @Schema(
                    implementation = Double.class,
                    description = "Null where a night of an earlier year has no price",
                    examples = "5859.00")
            @Nullable
            Money cost) {}

    /** Nights to come of the year, to two decimals, and what they are expected to cost. */
    @Schema(name = "OpenCaseFurther")
    public record Further(
            @Schema(examples = "58.31") BigDecimal bedNights,

            @Schema(implementation = Double.class, examples = "11020.59")
            Money cost) {}
}
