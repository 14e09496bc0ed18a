package org.bednight.demonstration;

import java.util.List;
import org.bednight.demonstration.ForecastFolder.Step;

/**
 * How far the demonstration is on record, by the audit log.
 *
 * @param steps all files of the demonstration in order, at least one
 * @param recorded what the first changes on record did, as many as there are steps
 */
record Progress(List<Step> steps, List<String> recorded) {

    Progress {
        steps = List.copyOf(steps);
        recorded = List.copyOf(recorded);
    }

    /** Says whether there are facts of another source beside a demonstration that is incomplete, or none at all. */
    boolean isDisturbed() {
        var actions = steps.stream().map(Step::action).toList();
        return !recorded.contains(actions.get(actions.size() - 1)) && !actions.containsAll(recorded);
    }

    /** Lists the steps after the last that is on record; those before it are on record too, or altered nothing. */
    List<Step> missing() {
        int next = steps.size();
        while (next > 0 && !recorded.contains(steps.get(next - 1).action())) {
            next--;
        }
        return steps.subList(next, steps.size());
    }
}
