package org.bednight.scenario;

import java.util.Optional;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.money.Money;
import org.bednight.projection.Assumptions;
import org.bednight.projection.Projection;
import org.bednight.projection.range.YearCost;

/**
 * What follows from assumptions.
 *
 * @param cost how likely each cost of the year is; empty where the episode model has no range
 */
record Outcome(Projection projection, Optional<YearCost> cost) {

    static Outcome of(Assumptions assumptions) {
        var projection = Projection.of(assumptions);
        try {
            return new Outcome(projection, projection.yearCost());
        } catch (NoPrice | TooManyPoints none) {
            return new Outcome(projection, Optional.empty());
        }
    }

    Optional<Money> budget() {
        return projection.budget();
    }

    /** Returns the chance of an overspend, from 0 to 1; empty where there is no budget or no range. */
    Optional<Double> chance() {
        return cost.flatMap(range -> budget().map(range::chanceAbove));
    }
}
