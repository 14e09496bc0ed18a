package org.bednight.remand;

import java.util.ArrayList;
import java.util.List;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;

/** One episode as a request states it; its faults become one problem. */
final class EpisodeSubmission implements Submission {

    private final EpisodeKey key;
    private final List<SubmittedPlacement> placements;
    private final List<String> faults = new ArrayList<>();

    EpisodeSubmission(EpisodeKey key, List<SubmittedPlacement> placements) {
        this.key = key;
        this.placements = List.copyOf(placements);
    }

    EpisodeKey key() {
        return key;
    }

    @Override
    public List<SubmittedPlacement> placements() {
        return placements;
    }

    @Override
    public void fault(int line, String column, String expected) {
        faults.add("placement %d: expected %s to be %s".formatted(line, column, expected));
    }

    @Override
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw RemandProblems.placementClash(key, faults);
        }
    }
}
