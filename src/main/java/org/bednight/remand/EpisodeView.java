package org.bednight.remand;

import java.time.LocalDate;
import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An episode as it is shown: without the birthday, which is held for charging only. */
@Schema(name = "Episode", description = "One remand of one child, without the 18th birthday")
record EpisodeView(
        @Schema(implementation = String.class, examples = "BHM-R0155")
        Reference episode,

        @Schema(implementation = String.class, examples = "BHM-C0155")
        Reference child,

        @Nullable String offenceGroup,
        @Schema(implementation = String.class) @Nullable LookedAfterStatus lookedAfterStatus,
        List<PlacementView> placements) {

    /** A placement as it is shown. */
    @Schema(name = "Placement", description = "A stay in one establishment")
    record PlacementView(
            Sector sector,
            @Nullable String establishment,
            LocalDate startDate,

            @Schema(description = "Day of departure; none while the child is there") @Nullable
            LocalDate endDate) {}

    /** Returns a submission as the episode will be shown. */
    static EpisodeView of(EpisodeSubmission submission) {
        var placements = submission.placements().stream()
                .sorted(SubmittedPlacement.BY_TIME)
                .toList();
        var first = placements.get(0);
        return new EpisodeView(
                submission.key().episode(),
                first.child(),
                first.offenceGroup(),
                first.lookedAfterStatus(),
                placements.stream()
                        .map(placement -> new PlacementView(
                                placement.sector(), placement.establishment(), placement.start(), placement.end()))
                        .toList());
    }

    static EpisodeView of(Episode episode) {
        return new EpisodeView(
                episode.reference(),
                episode.child(),
                episode.offenceGroup(),
                episode.lookedAfterStatus(),
                episode.placements().stream()
                        .map(placement -> new PlacementView(
                                placement.sector(), placement.establishment(), placement.start(), placement.end()))
                        .toList());
    }
}
