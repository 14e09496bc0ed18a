package org.bednight.projection;

import java.time.LocalDate;
import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.InvalidSetting;
import org.bednight.ledger.DataVersion;

/** Chooses the model of a forecast by how well models have done. */
public interface Recommender {

    /**
     * Returns the model to forecast {@code year} as at {@code asAt}, with the reason; by what was known in {@code version}
     * and had happened by then, so that equal arguments choose the same.
     */
    ModelChoice choose(FinancialYear year, LocalDate asAt, DataVersion version);

    /**
     * Refuses settings, which a model that is still to be chosen cannot have.
     *
     * @throws InvalidSetting if any is stated
     */
    static void refuse(Map<String, String> settings) {
        settings.keySet().stream().findFirst().ifPresent(setting -> {
            throw new InvalidSetting(
                    setting,
                    settings.getOrDefault(setting, ""),
                    "left out where model=recommended, which brings its own settings");
        });
    }
}
