package org.bednight.projection;

import java.util.Map;
import java.util.Optional;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.HistoryTooShort;
import org.bednight.money.Money;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.range.CostRange;

/** Sets a model that the service chose beside the twelve-month average that plans print. */
final class PlansAverage {

    private PlansAverage() {}

    /**
     * Finds the sentence that the two lie further apart than the middle half of the range is wide; empty where they do not,
     * where the caller named the model, and where an average cannot be formed.
     */
    static Optional<String> findDifference(Projection projection, ForecastRange range) {
        if (projection.assumptions().model().reason() == null) {
            return Optional.empty();
        }
        return range.range().flatMap(found -> ofPlan(projection).flatMap(plan -> sentence(projection, plan, found)));
    }

    private static Optional<Money> ofPlan(Projection projection) {
        try {
            var average = ModelChoice.of(ModelChoice.DEFAULT, Map.of());
            return Optional.of(Projection.of(projection.assumptions().withModel(average))
                    .total()
                    .cost());
        } catch (HistoryTooShort | NoPrice none) {
            return Optional.empty();
        }
    }

    private static Optional<String> sentence(Projection projection, Money plan, CostRange range) {
        var outturn = projection.total().cost();
        var low = range.quantile("0.25");
        var high = range.quantile("0.75");
        var apart = outturn.compareTo(plan) > 0 ? outturn.minus(plan) : plan.minus(outturn);
        return apart.compareTo(high.minus(low)) > 0
                ? Optional.of(
                        "The model that the service chose, %s, and the twelve-month average that plans print differ by %s (%s and %s), by more than the middle half of the outcomes is wide (%s to %s)."
                                .formatted(
                                        projection.assumptions().model().name(),
                                        exact(apart),
                                        exact(outturn),
                                        exact(plan),
                                        exact(low),
                                        exact(high)))
                : Optional.empty();
    }

    private static String exact(Money amount) {
        return HeadlineWords.exact(amount.pounds());
    }
}
