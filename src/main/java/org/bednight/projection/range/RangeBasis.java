package org.bednight.projection.range;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.bednight.forecast.stay.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * On how many cases the range rests.
 *
 * @param priorYears how many years of own record the expectation is worth; null where own arrivals do not move it
 */
@Schema(name = "RangeEvidence", description = "On how many cases the range rests")
public record RangeBasis(
        @Schema(description = "Authorities with records by the as-at date, this one included", examples = "174")
        int authorities,

        @Schema(
                description =
                        "Stays of all of them that ended in the last 540 nights: rounded down to the ten, null where fewer than 100; exact where this authority is the only one",
                examples = "1680")
        @Nullable
        Integer pooledStays,

        @Schema(description = "Those of this authority", examples = "41")
        int ownStays,

        @Schema(
                enumeration = {"pool", "pool-and-own", "published-durations"},
                description = "Where the lengths of stay come from")
        String staysFrom,

        @Schema(description = "Children who arrived in the nights on record, 365 at most", examples = "23")
        int ownArrivals,

        @Schema(examples = "365") int nightsOnRecord,

        @Schema(description = "Arrivals a year expected before this authority's own are counted", examples = "6.28")
        BigDecimal priorArrivals,

        @Schema(
                description =
                        "What that expectation weighs, in years of own record; null where own arrivals do not move it",
                examples = "0.06")
        @Nullable
        BigDecimal priorYears,

        @Schema(
                enumeration = {"pool", "common-rate", "assumed", "own"},
                description = "Where that expectation comes from")
        String arrivalsFrom,

        @Schema(description = "How many own arrivals the pooled shares of the sectors are worth", examples = "10")
        BigDecimal sectorPriorCases,

        @Schema(description = "What the expected arrivals rest on; null in what was published before this was stated")
        @Nullable
        ArrivalBasis levelAndShare,

        @Schema(
                description =
                        "The groups of offences whose lengths of stay differ; left out where none differ by more than chance, or too few stays are on record")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        OffenceBasis staysByOffence) {

    /** Returns what the episode model rests on, as it is answered. */
    public static RangeBasis of(Evidence evidence) {
        return new RangeBasis(
                evidence.authorities(),
                DisplayRounding.pooled(evidence.authorities(), evidence.pooledStays())
                        .map(BigDecimal::intValueExact)
                        .orElse(null),
                evidence.ownStays(),
                switch (evidence.stays()) {
                    case POOL -> "pool";
                    case POOL_AND_OWN -> "pool-and-own";
                    case PUBLISHED -> "published-durations";
                },
                evidence.ownArrivals(),
                evidence.nightsOnRecord(),
                DisplayRounding.number(evidence.priorArrivals()),
                Double.isInfinite(evidence.priorYears()) ? null : DisplayRounding.number(evidence.priorYears()),
                switch (evidence.arrivals()) {
                    case POOL -> "pool";
                    case COMMON_RATE -> "common-rate";
                    case ASSUMED -> "assumed";
                    case OWN -> "own";
                },
                DisplayRounding.number(evidence.sectorPriorCases()),
                evidence.levelAndShare() == null ? null : ArrivalBasis.of(evidence.levelAndShare()),
                evidence.offences() == null ? null : OffenceBasis.of(evidence.offences()));
    }
}
