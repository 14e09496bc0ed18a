package org.bednight.remand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bednight.ledger.Differences;
import org.bednight.remand.episode.Episode;
import org.jspecify.annotations.Nullable;

/**
 * Says what a submission changes of an episode on record.
 *
 * @param birthday the 18th birthday on record; null: none
 */
record EpisodeChanges(Optional<Episode> before, @Nullable LocalDate birthday) {

    /** Returns what is on record as a body states it, without placements: a body states those as a whole. */
    Optional<EpisodeDetails> details() {
        return before.map(episode -> EpisodeDetails.of(episode, birthday));
    }

    /** Returns a sentence for each property that differs. That of the birthday has no date, which is never given back. */
    List<String> to(EpisodeSubmission submission) {
        var changes = new ArrayList<>(Differences.between(before.map(EpisodeView::of), EpisodeView.of(submission)));
        var stated = submission.placements().get(0).turns18On();
        if (before.isPresent() && !Objects.equals(birthday, stated)) {
            changes.add("turns18On has changed.");
        }
        return changes;
    }
}
