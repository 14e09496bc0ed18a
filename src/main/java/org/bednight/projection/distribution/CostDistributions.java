package org.bednight.projection.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.distribution.CostDistribution.CostClass;
import org.bednight.projection.range.CostRange;

/** Cuts the distribution of a year's cost into classes. */
@ApplicationScoped
public class CostDistributions {

    private static final int MOST_CLASSES = 24;
    private static final double TAIL = 0.002;
    private static final int DECIMALS = 4;

    private final Forecasts forecasts;

    CostDistributions(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /**
     * Returns how likely each cost of the year is.
     *
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostDistribution get(Forecasts.Request request) {
        var range = forecasts.costRange(request);
        return new CostDistribution(
                NamedAuthority.of(request.authority()),
                request.dates().financialYear(),
                request.dates().asAt(),
                request.version().knownAt(),
                request.version().number(),
                range.budget().orElse(null),
                range.chanceOfOverspend().orElse(null),
                range.ahead().cost().maximum() == 0 ? List.of() : classes(range));
    }

    private static List<CostClass> classes(CostRange range) {
        long slept = range.slept().cost().pence();
        long low = slept + range.ahead().cost().quantile(TAIL);
        long high = slept + range.ahead().cost().quantile(1 - TAIL);
        long width = width(high - low);
        long from = Math.floorDiv(low, width) * width;
        var classes = new ArrayList<CostClass>();
        var before = BigDecimal.ZERO.setScale(DECIMALS);
        for (long above = from; above < high; above += width) {
            boolean last = above + width >= high;
            var upTo = last ? BigDecimal.ONE.setScale(DECIMALS) : upTo(range, above + width - slept);
            classes.add(new CostClass(new Money(above), new Money(above + width), upTo.subtract(before)));
            before = upTo;
        }
        return classes;
    }

    private static BigDecimal upTo(CostRange range, long pence) {
        return BigDecimal.valueOf(range.ahead().cost().probabilityUpTo(pence)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Returns 1, 2 or 5 times a power of ten of pence, at least £100, so that few classes hold {@code spread}. */
    private static long width(long spread) {
        long width = 100_00;
        for (int step = 0; spread / width >= MOST_CLASSES; step++) {
            width = step % 3 == 1 ? width / 2 * 5 : width * 2;
        }
        return width;
    }
}
