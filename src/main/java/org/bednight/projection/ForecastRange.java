package org.bednight.projection;

import java.util.List;
import java.util.Optional;
import org.bednight.calendar.Period;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.problem.Problem;
import org.bednight.projection.range.CostRange;
import org.bednight.projection.range.Range;

/**
 * The range beside a projection, whatever its model; or why there is none.
 *
 * @param range empty where there is none, or none was wanted
 * @param warnings why there is none
 */
record ForecastRange(Projection projection, Optional<CostRange> range, List<String> warnings) {

    ForecastRange {
        warnings = List.copyOf(warnings);
    }

    static ForecastRange of(Projection projection) {
        try {
            return new ForecastRange(projection, range(projection), List.of());
        } catch (NoPrice | TooManyPoints none) {
            return new ForecastRange(projection, Optional.empty(), List.of(reason(none)));
        }
    }

    /**
     * Finds the range; empty where none was wanted.
     *
     * @throws NoPrice if nights are expected in a sector for which no price was known
     * @throws TooManyPoints if the cost may come to too much to be worked out exactly
     */
    static Optional<CostRange> range(Projection projection) {
        var assumptions = projection.assumptions();
        var slept = projection.total().actual();
        if (assumptions.future().isEmpty()) {
            return Optional.of(CostRange.ofYearOver(slept, projection.budget()));
        }
        return assumptions.episodes() == null
                ? Optional.empty()
                : Optional.of(CostRange.of(assumptions.yearAhead(), slept, projection.budget()));
    }

    private static String reason(Problem problem) {
        return "There is no range by the episode model. " + problem.getMessage();
    }

    Optional<Range> tell() {
        return range.map(found -> found.tell(
                projection.total().cost(), projection.assumptions().model().name()));
    }

    Optional<Range.OfPeriod> tell(Period period) {
        return range.flatMap(found -> found.find(period));
    }
}
