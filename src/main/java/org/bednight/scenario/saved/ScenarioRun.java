package org.bednight.scenario.saved;

import java.time.Instant;
import java.time.LocalDate;
import org.bednight.scenario.Comparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a version of a saved scenario gave when it was run.
 *
 * @param version of the scenario
 * @param dataVersion the state of the facts from which the figures were computed
 * @param software name and version of what computed them
 */
@Schema(description = "What a version of a saved scenario gave when it was run")
public record ScenarioRun(
        @Schema(examples = "1") int version,
        @Schema(examples = "7") long dataVersion,
        LocalDate asAt,
        String software,
        Instant runAt,
        String runBy,
        Comparison.Figures base,
        Comparison.Figures scenario) {

    static ScenarioRun of(RunFact fact, JsonTexts json) {
        return new ScenarioRun(
                fact.scenario.number,
                fact.dataVersion,
                fact.asAt,
                fact.software,
                fact.runAt,
                fact.runBy,
                json.figures(fact.base),
                json.figures(fact.whatIf));
    }
}
