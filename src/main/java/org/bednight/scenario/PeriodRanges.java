package org.bednight.scenario;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.bednight.calendar.Period;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.money.Money;
import org.bednight.projection.Projection;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.range.YearCost;

/**
 * How likely each cost of a what-if is up to the end of each period.
 *
 * @param slept what the nights so far cost
 * @param upTo by period with nights to come; none where there is no range
 */
public record PeriodRanges(Money slept, Map<Period, YearCost> upTo) {

    public PeriodRanges {
        upTo = Map.copyOf(upTo);
    }

    /** Finds how likely each cost is up to the end of {@code month}; empty where all of its nights are slept. */
    public Optional<YearCost> find(YearMonth month) {
        return upTo.entrySet().stream()
                .filter(each -> each.getKey().month().equals(month))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static PeriodRanges of(Assumptions assumptions) {
        var projection = Projection.of(assumptions);
        var slept = projection.costSoFar();
        try {
            return new PeriodRanges(slept, projection.costByPeriod());
        } catch (NoPrice | TooManyPoints none) {
            return new PeriodRanges(slept, Map.of());
        }
    }
}
