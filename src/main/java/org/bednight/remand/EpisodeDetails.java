package org.bednight.remand;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.remand.StatedPlacement.EpisodeKey;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an episode whose authority and reference stand in the address. */
@Schema(description = "What is stated of an episode")
record EpisodeDetails(
        @NotNull @Schema(implementation = String.class, examples = "BHM-C0999")
        Reference child,

        @Nullable @Schema(examples = "robbery") String offenceGroup,

        @Nullable @Schema(implementation = String.class, examples = "became looked after on remand")
        LookedAfterStatus lookedAfterStatus,

        @Nullable @Schema(description = "The 18th birthday, for charging only; never given back")
        LocalDate turns18On,

        @Size(min = 1, max = 200) List<@Nullable Stated> placements) {

    private static final int LONGEST_TEXT = 500;

    EpisodeDetails(
            Reference child,
            @Nullable String offenceGroup,
            @Nullable LookedAfterStatus lookedAfterStatus,
            @Nullable LocalDate turns18On,
            @Nullable List<@Nullable Stated> placements) {
        this.child = child;
        this.offenceGroup = offenceGroup;
        this.lookedAfterStatus = lookedAfterStatus;
        this.turns18On = turns18On;
        this.placements = placements == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(placements));
    }

    /** One placement, in the order in which the child was in them. */
    @Schema(name = "SubmittedPlacement", description = "A stay in one establishment")
    record Stated(
            @Schema(implementation = String.class, examples = "YOI") @Nullable
            String sector,

            @Schema(examples = "Wetherby") @Nullable String establishment,

            @Schema(description = "Day of arrival", examples = "2018-05-22") @Nullable
            LocalDate startDate,

            @Schema(description = "Day of departure; none while the child is there") @Nullable
            LocalDate endDate) {}

    EpisodeStatement of(EpisodeKey key) {
        var stated = new ArrayList<StatedPlacement>();
        for (var placement : placements) {
            stated.add(InvalidRecord.unlessValid(() -> of(key, stated.size() + 1, placement)));
        }
        return new EpisodeStatement(key, stated);
    }

    private StatedPlacement of(EpisodeKey key, int number, @Nullable Stated placement) {
        if (placement == null || placement.sector() == null || placement.startDate() == null) {
            throw new InvalidRecord("Placement %d states its sector and its startDate".formatted(number));
        }
        try {
            return new StatedPlacement(
                    number,
                    key,
                    child,
                    Sector.parse(placement.sector()),
                    PlainText.optional("its establishment", placement.establishment(), LONGEST_TEXT),
                    placement.startDate(),
                    placement.endDate(),
                    PlainText.optional("the offence group", offenceGroup, LONGEST_TEXT),
                    lookedAfterStatus,
                    turns18On);
        } catch (IllegalArgumentException refused) {
            throw new InvalidRecord("Placement %d: %s".formatted(number, refused.getMessage()));
        }
    }
}
