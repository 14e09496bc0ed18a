package org.bednight.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.money.Money;
import org.bednight.projection.Projection;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.projection.headline.RatingThresholds;
import org.bednight.projection.headline.RatingWords;
import org.bednight.projection.headline.YearPosition;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.YearCost;

/**
 * What follows from assumptions.
 *
 * @param cost how likely each cost of the year is; empty where the episode model has no range
 */
record Outcome(Projection projection, Optional<YearCost> cost) {

    private static final HeadlineWords HEADLINE = new HeadlineWords(HeadlineWords::exact);
    private static final int PATHS = 4000;
    private static final long SEED = 1;

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

    /** Lists what casts doubt on the outturn, in sentences. */
    List<String> cautions() {
        return HEADLINE.cautions(position());
    }

    private YearPosition position() {
        return projection.position(cost.map(range -> new YearPosition.Range(
                        range.quantile(0.1).pounds(),
                        range.quantile(0.9).pounds(),
                        budget().map(range::probabilityOfOverspend).orElse(null)))
                .orElse(null));
    }

    Comparison.Figures figures() {
        return new Comparison.Figures(
                projection.bedNights(),
                projection.costOfNights(),
                projection.cost(),
                projection.budget().orElse(null),
                projection.variance().orElse(null),
                projection.variance().map(Projection::position).orElse(null),
                HEADLINE.headline(position()),
                cost.flatMap(range -> budget().map(range::probabilityOfOverspend))
                        .orElse(null),
                null,
                null);
    }

    /** Returns the figures rated by {@code thresholds}. */
    Comparison.Figures figures(RatingThresholds thresholds) {
        return figures().rated(RatingWords.of(position(), thresholds));
    }

    /** Returns what {@code after} has more than this, and how far that may go in the year's cost. */
    Comparison.Difference differenceTo(Outcome after) {
        return Comparison.Difference.between(figures(), after.figures())
                .withRange(drawnTo(after).orElse(null));
    }

    private Optional<Comparison.DrawnRange> drawnTo(Outcome after) {
        return cost.flatMap(before -> after.cost.flatMap(other -> before.differencesTo(other, SEED, PATHS)))
                .map(years -> {
                    var quantiles = new LinkedHashMap<String, Money>();
                    CostAhead.LEVELS.forEach(
                            level -> quantiles.put(level, new Money(years.quantile(Double.parseDouble(level)))));
                    return new Comparison.DrawnRange(
                            new Money(Math.round(years.mean())),
                            quantiles,
                            new BigDecimal(years.shareBelowZero()).setScale(4, RoundingMode.HALF_UP),
                            years.paths(),
                            SEED);
                });
    }
}
