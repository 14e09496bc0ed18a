package org.bednight.remand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of an episode whose authority and reference stand in the address. */
@Schema(
        description =
                "What is stated of an episode. A property that is left out stays as it is on record; one that is stated"
                        + " as null is emptied. The placements are stated as a whole. A new episode needs its child.")
record EpisodeDetails(
        @Schema(implementation = String.class, examples = "BHM-C0999") @Nullable
        Reference child,

        @Nullable @Schema(examples = "robbery") String offenceGroup,

        @Nullable @Schema(implementation = String.class, examples = "became looked after on remand")
        LookedAfterStatus lookedAfterStatus,

        @Nullable @Schema(description = "The 18th birthday, for charging only; never given back")
        LocalDate turns18On,

        @Schema(required = true, minItems = 1, maxItems = EpisodeDetails.MOST_PLACEMENTS)
        List<@Nullable Stated> placements) {

    static final int MOST_PLACEMENTS = 200;
    private static final int LONGEST_TEXT = 500;

    EpisodeDetails(
            @Nullable Reference child,
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

    /** Returns what is on record of an episode, but for its placements, which each request states as a whole. */
    static EpisodeDetails of(Episode episode, @Nullable LocalDate turns18On) {
        return new EpisodeDetails(
                episode.child(), episode.offenceGroup(), episode.lookedAfterStatus(), turns18On, List.of());
    }

    EpisodeSubmission submission(EpisodeKey key) {
        if (child == null) {
            throw InvalidRecord.of("An episode states its 'child'");
        }
        if (placements.isEmpty() || placements.size() > MOST_PLACEMENTS) {
            throw InvalidRecord.of("An episode states its 'placements', from 1 to %d, but there were %d"
                    .formatted(MOST_PLACEMENTS, placements.size()));
        }
        return submission(key, child);
    }

    private EpisodeSubmission submission(EpisodeKey key, Reference ofChild) {
        var stated = new ArrayList<SubmittedPlacement>();
        for (var placement : placements) {
            stated.add(InvalidRecord.unlessValid(() -> stated(key, ofChild, stated.size() + 1, placement)));
        }
        return new EpisodeSubmission(key, stated);
    }

    private SubmittedPlacement stated(EpisodeKey key, Reference ofChild, int number, @Nullable Stated placement) {
        if (placement == null || placement.sector() == null || placement.startDate() == null) {
            throw InvalidRecord.of("Placement %d states its sector and its startDate".formatted(number));
        }
        try {
            return new SubmittedPlacement(
                    number,
                    key,
                    ofChild,
                    Sector.parse(placement.sector()),
                    PlainText.optional("its establishment", placement.establishment(), LONGEST_TEXT),
                    placement.startDate(),
                    placement.endDate(),
                    PlainText.optional("the offence group", offenceGroup, LONGEST_TEXT),
                    lookedAfterStatus,
                    turns18On);
        } catch (IllegalArgumentException refused) {
            throw InvalidRecord.of("Placement %d: %s".formatted(number, refused.getMessage()));
        }
    }
}
