package org.bednight.projection.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of an authority's record somebody should look at.
 *
 * @param asAt the last night that was looked at
 * @param recordedTo the last night for which the record is complete; null: the authority states none
 * @param nightsBehind the nights from then to yesterday of which nothing is on record; 0 where no limit is stated
 * @param lastEvent the last day on which a placement started or ended; null: no placement is on record
 * @param yearWithoutBudget the year of {@code asAt} if no allocation for it is on record; null if there is one
 */
@Schema(name = "DataQuality", description = "What of an authority's record somebody should look at")
public record DataQualityReport(
        NamedAuthority authority,
        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(description = "Last night for which the record is complete; null if the authority states none")
        @Nullable
        LocalDate recordedTo,

        @Schema(description = "Nights from recordedTo to yesterday, of which nothing is on record", examples = "12")
        int nightsBehind,

        @Schema(description = "Last day on which a placement started or ended") @Nullable
        LocalDate lastEvent,

        @Schema(
                implementation = String.class,
                description = "The year of asAt if it has no allocation on record; otherwise null")
        @Nullable
        FinancialYear yearWithoutBudget,

        List<Unpriced> nightsWithoutPrice,

        @Schema(description = "Open stays to be confirmed or closed, the longest unconfirmed first")
        List<Unconfirmed> staysToConfirm,

        @Schema(description = "Nights between two placements of one episode, which are not charged")
        List<Gap> gaps) {

    public DataQualityReport {
        nightsWithoutPrice = List.copyOf(nightsWithoutPrice);
        staysToConfirm = List.copyOf(staysToConfirm);
        gaps = List.copyOf(gaps);
    }

    /** Nights that were slept and have no price, from the first to the last. */
    @Schema(name = "NightsWithoutPrice", description = "Nights that were slept and have no price")
    public record Unpriced(Sector sector, LocalDate from, LocalDate to, BigDecimal bedNights) {}

    /**
     * An open stay that somebody should confirm or close.
     *
     * @param reasons why forecasts warn of it; empty while they do not yet
     */
    @Schema(name = "StayToConfirm", description = "An open stay that somebody should confirm or close")
    public record Unconfirmed(
            @Schema(implementation = String.class, examples = "BHM-R0155")
            Reference episode,

            LocalDate startDate,

            @Schema(description = "Last night on which the child is known to have been in custody") @Nullable
            LocalDate confirmedOn,

            @Schema(description = "Nights since then, or since admission")
            int unconfirmedNights,

            @Schema(description = "Why forecasts warn of it; empty while they do not")
            List<String> reasons) {

        public Unconfirmed {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nights between two placements of one episode. */
    @Schema(name = "GapInEpisode", description = "Nights between two placements of one episode")
    public record Gap(
            @Schema(implementation = String.class, examples = "BHM-R0155")
            Reference episode,

            @Schema(description = "First night that is missing")
            LocalDate from,

            @Schema(description = "Last night that is missing")
            LocalDate to,

            int nights) {}

    /** Returns how many things there are to look at. */
    public int findings() {
        return nightsWithoutPrice.size()
                + staysToConfirm.size()
                + gaps.size()
                + (nightsBehind > 0 ? 1 : 0)
                + (yearWithoutBudget == null ? 0 : 1);
    }
}
