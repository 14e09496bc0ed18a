package org.bednight.scenario.rerun;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bednight.problem.Problem;
import org.bednight.scenario.adjustment.InvalidScenario;
import org.bednight.scenario.saved.SavedScenario;

/** A saved scenario has adjustments that are no longer valid, because the facts or the as-at date have changed. */
final class ScenarioNoLongerFits extends Problem {

    private static final long serialVersionUID = 1;

    private ScenarioNoLongerFits(SavedScenario scenario, LocalDate asAt, InvalidScenario refused) {
        super(
                Kind.CONFLICT,
                "scenario-no-longer-fits",
                "The scenario '%s' (version %d) does not fit the forecast as at %s: %s Save it anew for that date, or run it with asAt or knownAt as it was made for."
                        .formatted(scenario.name(), scenario.version(), asAt, refused.getMessage()),
                members(scenario, refused));
    }

    /** Returns what {@code figures} computes of a scenario, and adds its name to the problem if it is refused. */
    static <T> T unlessRefused(SavedScenario scenario, LocalDate asAt, Supplier<T> figures) {
        try {
            return figures.get();
        } catch (InvalidScenario refused) {
            throw new ScenarioNoLongerFits(scenario, asAt, refused);
        }
    }

    private static Map<String, Object> members(SavedScenario scenario, InvalidScenario refused) {
        var members = new TreeMap<>(refused.members());
        members.put("name", scenario.name().value());
        members.put("version", scenario.version());
        return members;
    }
}
