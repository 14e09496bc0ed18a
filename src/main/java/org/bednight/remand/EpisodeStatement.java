package org.bednight.remand;

import java.util.ArrayList;
import java.util.List;
import org.bednight.remand.StatedPlacement.EpisodeKey;

/** One episode as a request states it; its faults become one problem. */
final class EpisodeStatement implements Statement {

    private final EpisodeKey key;
    private final List<StatedPlacement> placements;
    private final List<String> faults = new ArrayList<>();

    EpisodeStatement(EpisodeKey key, List<StatedPlacement> placements) {
        this.key = key;
        this.placements = List.copyOf(placements);
    }

    EpisodeKey key() {
        return key;
    }

    @Override
    public List<StatedPlacement> placements() {
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
