package org.bednight.projection.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.ModelDescription;
import org.bednight.forecast.accuracy.Backtest;
import org.bednight.forecast.accuracy.BacktestResult;
import org.bednight.ledger.DataVersion;

/** Chooses the model of a forecast by how well models have done. */
public interface Recommender {

    /** The choice of the service, as a reader chooses it. */
    ModelDescription DESCRIPTION = new ModelDescription(
            ModelChoice.RECOMMENDED,
            "Leaves the choice to the service: the episode model, which counts the children who are in, unless another erred"
                    + " less in past years of all authorities together, with as many months of the year over, in nights and in"
                    + " money and by more than chance. Where fewer than %d authorities have such years on record, it is the episode"
                            .formatted(BacktestResult.SUBJECTS_NEEDED)
                    + " model. The answer names the model and says why.",
            Backtest.MONTHS_NEEDED,
            List.of(),
            "The errors are told by /api/v1/accuracy");

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
        InvalidSetting.refuseUnknown(ModelChoice.RECOMMENDED, settings.keySet(), List.of());
    }
}
