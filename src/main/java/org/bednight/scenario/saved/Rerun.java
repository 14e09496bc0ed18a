package org.bednight.scenario.saved;

import java.util.List;
import org.bednight.scenario.Comparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a saved scenario gives now, beside what it gave when it was last run.
 *
 * @param before the last run of this version, the one of its saving at the latest
 * @param why what the figures rest on that has changed, and what that moved, in sentences
 */
@Schema(description = "What a saved scenario gives now, beside what it gave when it was last run")
public record Rerun(
        ScenarioName name,
        @Schema(examples = "1") int version,
        Comparison now,
        ScenarioRun before,
        Moved moved,

        @Schema(description = "What the figures rest on that has changed, and what that moved, in sentences")
        List<String> why) {

    public Rerun {
        why = List.copyOf(why);
    }

    /** By how much the figures of now exceed those of then: of the forecast itself, and of the what-if. */
    @Schema(name = "RerunMoved")
    public record Moved(Comparison.Difference base, Comparison.Difference scenario) {

        static Moved between(ScenarioRun before, ScenarioRun now) {
            return new Moved(
                    Comparison.Difference.between(before.base(), now.base()),
                    Comparison.Difference.between(before.scenario(), now.scenario()));
        }
    }
}
