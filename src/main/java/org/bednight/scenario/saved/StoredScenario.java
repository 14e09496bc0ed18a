package org.bednight.scenario.saved;

import java.time.LocalDate;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Uplift;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a saved scenario says: the forecast that it changes, and how.
 *
 * @param asAt the as-at date that was stated; null: each run takes the latest
 * @param settings of the model by name, as JSON
 * @param document the scenario, as JSON
 */
record StoredScenario(
        FinancialYear financialYear,
        @Nullable LocalDate asAt,
        String model,
        String settings,
        Uplift uplift,
        String document) {

    /** Says whether the other states the same, whatever way its numbers are written. */
    boolean isSame(StoredScenario other, JsonTexts json) {
        return json.isSame(document, other.document)
                && new StoredScenario(financialYear, asAt, model, settings, uplift, other.document).equals(other);
    }
}
