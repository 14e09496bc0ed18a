package org.bednight.forecast.accuracy;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well a contender stated how uncertain it was of the remaining nights, over all trials in which it did.
 *
 * @param origins these trials
 * @param crps the mean continuous ranked probability score, in nights; that of a certain forecast is its absolute error
 * @param pinball the mean pinball loss of the quantiles from 2.5 % to 97.5 %, in nights
 * @param coverage80 the share of trials whose nights came to lie from the 10 % to the 90 % quantile
 * @param coverage95 the same from the 2.5 % to the 97.5 % quantile
 * @param budgets the trials in which a budget and all prices were known, so that the chance of an overspend could be stated
 * @param overspends those of them whose year cost more than its budget
 * @param brier the mean of its squared distance from what came, 1 or 0; empty where there is no such trial
 */
public record Uncertainty(
        int origins,
        double crps,
        double pinball,
        double coverage80,
        double coverage95,
        int budgets,
        int overspends,
        OptionalDouble brier) {

    static Uncertainty of(List<Placing> placings) {
        var stated = placings.stream()
                .flatMap(placing -> placing.overspend().stream())
                .toList();
        return new Uncertainty(
                placings.size(),
                placings.stream().mapToDouble(Placing::crps).average().orElseThrow(),
                placings.stream().mapToDouble(Placing::pinball).average().orElseThrow(),
                share(placings.stream().filter(Placing::within80).count(), placings.size()),
                share(placings.stream().filter(Placing::within95).count(), placings.size()),
                stated.size(),
                (int) stated.stream().filter(StatedOverspend::came).count(),
                stated.stream().mapToDouble(StatedOverspend::brier).average());
    }

    private static double share(long part, int whole) {
        return (double) part / whole;
    }
}
