package org.bednight.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bednight.calendar.Period;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.problem.Problem;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.CostRange;
import org.bednight.projection.range.Range;

/**
 * The range beside a projection, whatever its model; or why there is none.
 *
 * @param range empty where there is none
 * @param warnings why there is none
 */
record ForecastRange(Projection projection, Optional<CostRange> range, List<String> warnings) {

    ForecastRange {
        warnings = List.copyOf(warnings);
    }

    /** Returns the range that follows from what is {@code ahead}, or that this is a problem. */
    static ForecastRange of(Projection projection, Function<Assumptions, CostAhead> ahead) {
        try {
            var range = new CostRange(
                    projection.total().actual(), projection.budget(), ahead.apply(projection.assumptions()));
            return new ForecastRange(projection, Optional.of(range), List.of());
        } catch (NoPrice | TooManyPoints none) {
            return new ForecastRange(projection, Optional.empty(), List.of(reason(none)));
        }
    }

    private static String reason(Problem problem) {
        return "There is no range by the episode model. " + problem.getMessage();
    }

    Optional<Range> report() {
        return range.map(found -> found.report(
                projection.total().cost(), projection.assumptions().model().name()));
    }

    Optional<Range.OfPeriod> report(Period period) {
        return range.flatMap(found -> found.find(period));
    }
}
