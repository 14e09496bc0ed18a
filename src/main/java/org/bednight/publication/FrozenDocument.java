package org.bednight.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bednight.funding.FundingTable;
import org.bednight.projection.Forecast;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.movement.YearOnYear;
import org.bednight.publication.style.HouseStyle;
import org.bednight.remand.nights.BedNights;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a publication freezes. Its JSON is the publication; everything else is made of it.
 *
 * @param form the form of this document, so that later software knows how to read it
 * @param learnedFrom the children who slept in the nights that the model learned from, on which projected figures rest
 * @param activity the year's bed nights so far, beside those of the year before
 * @param activityYearBefore the same of the year before; null where a night of it has no price
 * @param funding of the year and the year before, by funder
 * @param yearOnYear why the outturn differs from the year before; null where a night of that has no price
 * @param movement why it differs from the last publication of an earlier as-at date; null where there is none, or the
 *     movement cannot be computed
 * @param noMovement why there is no movement; null where there is one
 * @param replaces the earlier version of the same period that this publication replaces; null for a first version
 * @param tracking what the publications of the year forecast, this one included, by as-at date, then version
 * @param scenarios what the what-ifs of the definition move; left out where there are none
 * @param longStays on how many children the cost to date rests; null in publications made before it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PublicationDocument", description = "All that a publication freezes")
public record FrozenDocument(
        int form,
        PublicationId id,
        @Schema(examples = "2018-19 P02 v1") String number,
        @Schema(examples = "P02") String period,
        Provenance provenance,
        Definition definition,
        HouseStyle houseStyle,
        @JsonInclude(JsonInclude.Include.ALWAYS) Forecast forecast,
        List<Learned> learnedFrom,
        BedNights activity,
        @Nullable BedNights activityYearBefore,
        FundingTable funding,
        @Nullable YearOnYear yearOnYear,
        @Nullable Movement movement,
        @Nullable String noMovement,
        @Nullable Replaced replaces,
        List<Tracked> tracking,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FrozenScenario> scenarios,
        @Nullable LongStays longStays) {

    FrozenDocument withMovement(Movement other) {
        return new FrozenDocument(
                form,
                id,
                number,
                period,
                provenance,
                definition,
                houseStyle,
                forecast,
                learnedFrom,
                activity,
                activityYearBefore,
                funding,
                yearOnYear,
                other,
                noMovement,
                replaces,
                tracking,
                scenarios,
                longStays);
    }

    /** How many children the model learned from in a sector, or in all. */
    @Schema(name = "LearnedFrom")
    public record Learned(@Schema(examples = "YOI") String sector, int children) {}

    /**
     * The version of the same period that a publication replaces.
     *
     * @param movement why the variance differs from that version; null where it cannot be computed, or where that version
     *     has an earlier as-at date and the publication's own movement compares with it
     * @param noMovement why it cannot be computed; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReplacedPublication")
    public record Replaced(
            PublicationId id,
            String number,
            @Nullable Movement movement,
            @Nullable String noMovement) {}

    /**
     * What a publication of the year said.
     *
     * @param outturnInPublic what its public version says; null where that withholds it
     */
    @Schema(name = "TrackedForecast")
    public record Tracked(
            PublicationId id,
            String number,
            String period,
            LocalDate asAt,
            BigDecimal outturn,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal variance,
            @Nullable BigDecimal outturnInPublic) {}
}
