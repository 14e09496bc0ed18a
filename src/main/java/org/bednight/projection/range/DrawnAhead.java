package org.bednight.projection.range;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.calendar.Period;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.path.DrawnSums;
import org.bednight.forecast.path.PastErrors;
import org.bednight.money.Money;

/**
 * Ways that the rest of a year may go where only the totals of months are known: each drawn from the errors of a past
 * forecast, priced month by month and added up. METHOD §16.
 */
public final class DrawnAhead {

    private final List<MonthAhead> months;
    private final PathEvidence evidence;

    /** By path, the nights of each month. */
    private final double[][] nights;

    private DrawnAhead(List<MonthAhead> months, PathEvidence evidence, double[][] nights) {
        this.months = List.copyOf(months);
        this.evidence = evidence;
        this.nights = nights;
    }

    /**
     * Draws the months to come, from that after the as-at date on.
     *
     * @param model the name of the model by which they are expected
     */
    public static DrawnAhead of(PastErrors errors, String model, List<MonthAhead> months) {
        double[] expected = months.stream().mapToDouble(MonthAhead::nights).toArray();
        return new DrawnAhead(
                months,
                PathEvidence.of(model, errors, months.size()),
                errors.draw(expected, PastErrors.DRAWN, PastErrors.SEED));
    }

    /** Returns what each way costs, in pence. */
    public double[] costs() {
        return sums(months.size(), MonthAhead::pence);
    }

    /** Returns how likely each cost is. */
    public Distribution cost() {
        return DrawnSums.distribution(costs(), Outlook.MONEY_STEP);
    }

    /** Returns what a range says of the months to come. */
    public CostAhead ahead() {
        var cost = cost();
        var ofNights = DrawnSums.distribution(sums(months.size(), month -> 1), 1);
        return new CostAhead(
                cost,
                ofNights,
                Range.Part.NONE,
                new Range.Part(DisplayRounding.number(ofNights.mean()), pence(cost.mean())),
                periods(),
                evidence.assumptions(),
                null,
                evidence);
    }

    private Map<Period, Range.Cumulative> periods() {
        var periods = new HashMap<Period, Range.Cumulative>();
        costByPeriod()
                .forEach((period, cost) -> periods.put(
                        period, new Range.Cumulative(pence(cost.mean()), CostAhead.quantiles(cost, CostAhead.LEVELS))));
        return periods;
    }

    /** Returns how likely each cost of the nights to come is up to the end of each period. */
    public Map<Period, Distribution> costByPeriod() {
        var costs = new HashMap<Period, Distribution>();
        for (int month = 0; month < months.size(); month++) {
            var period = months.get(month).period();
            if (period != null) {
                costs.put(period, DrawnSums.distribution(sums(month + 1, MonthAhead::pence), Outlook.MONEY_STEP));
            }
        }
        return costs;
    }

    private static Money pence(double pence) {
        return new Money(Math.round(pence));
    }

    private interface Worth {
        double of(MonthAhead month);
    }

    /** Adds up the first {@code count} months of each path, those before the year left out. */
    private double[] sums(int count, Worth worth) {
        double[] sums = new double[nights.length];
        for (int month = 0; month < count; month++) {
            if (months.get(month).period() != null) {
                double of = worth.of(months.get(month));
                for (int path = 0; path < sums.length; path++) {
                    sums[path] += nights[path][month] * of;
                }
            }
        }
        return sums;
    }
}
