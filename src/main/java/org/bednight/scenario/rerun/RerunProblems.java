package org.bednight.scenario.rerun;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bednight.problem.Problem.Kind;
import org.bednight.problem.Problem;
import org.bednight.scenario.adjustment.InvalidScenario;
import org.bednight.scenario.saved.SavedScenario;

/** Makes the problems with scenarios that are run again. */
final class RerunProblems {

    private RerunProblems() {}

    /** A saved scenario has adjustments that are no longer valid, because the facts or the as-at date have changed. */
    private static Problem scenarioNoLongerFits(SavedScenario scenario, LocalDate asAt, InvalidScenario refused) {
        return Problem.of(Kind.CONFLICT,
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
            throw scenarioNoLongerFits(scenario, asAt, refused);
        }
    }

    private static Map<String, Object> members(SavedScenario scenario, InvalidScenario refused) {
        var members = new TreeMap<>(refused.members());
        members.put("name", scenario.name().value());
        members.put("version", scenario.version());
        return members;
    }

    /** Scenarios of different financial years are to stand side by side. */
    static Problem scenariosOfTwoYears(SavedScenario first, SavedScenario other) {
        return Problem.of(Kind.CONFLICT,
                "scenarios-of-two-years",
                "Side by side stand scenarios of one financial year, but '%s' is of %s and '%s' of %s: name those of one year."
                        .formatted(first.name(), first.financialYear(), other.name(), other.financialYear()),
                Map.of("names", List.of(first.name().value(), other.name().value())));
    }
}
