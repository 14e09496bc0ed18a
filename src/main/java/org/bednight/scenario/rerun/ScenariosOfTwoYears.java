package org.bednight.scenario.rerun;

import java.util.List;
import java.util.Map;
import org.bednight.problem.Problem;
import org.bednight.scenario.saved.SavedScenario;

/** Scenarios of different financial years are to stand side by side. */
final class ScenariosOfTwoYears extends Problem {

    private static final long serialVersionUID = 1;

    ScenariosOfTwoYears(SavedScenario first, SavedScenario other) {
        super(
                Kind.CONFLICT,
                "scenarios-of-two-years",
                "Side by side stand scenarios of one financial year, but '%s' is of %s and '%s' of %s: name those of one year."
                        .formatted(first.name(), first.financialYear(), other.name(), other.financialYear()),
                Map.of("names", List.of(first.name().value(), other.name().value())));
    }
}
