package org.bednight.forecast.stay;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Of which group an arrival is. An authority's part in a group keeps for years and is learned from its own arrivals; how many
 * of all are of the group moves sooner and is learned from the last year of all.
 *
 * <p>The shares of an authority are the mean of a Dirichlet posterior, (x<sub>g</sub> + A·p<sub>g</sub>)/(Σx + A), with the shares
 * p of all authorities and A of them learned from how much authorities differ. Where the shares of authorities vary with
 * precision A, X² = Σ<sub>g</sub>(x<sub>g</sub> − n·p<sub>g</sub>)²/(n·p<sub>g</sub>) of one with n arrivals has the expectation
 * (K − 1)(q + (n − q)ρ), ρ = 1/(A + 1), where each arrival counts w, n = Σw and q = Σw²/n, 1 where none is discounted. Added up
 * over authorities this gives ρ by moments; where they differ no more than chance makes them, all have the same shares. The
 * discounted x are worth x/q of those that are not. Each share is then multiplied by what that of all has become, r<sub>g</sub>/p<sub>g</sub>,
 * and all are scaled to a sum of 1.
 *
 * @param pooled p, the shares of all in the discounted arrivals, by group; they sum to 1
 * @param recent r, those of the last year; they sum to 1
 * @param weight A; infinite where authorities do not differ
 * @see <a href="https://doi.org/10.1093/biomet/67.3.591">Brier, Analysis of Contingency Tables Under Cluster Sampling, 1980</a>
 */
record GroupShares(List<Double> pooled, List<Double> recent, double weight) {

    GroupShares {
        pooled = List.copyOf(pooled);
        recent = List.copyOf(recent);
    }

    /** Learns from the discounted arrivals of each authority, and from those of the last year. */
    static GroupShares learn(List<GroupArrivals> authorities, List<GroupArrivals> lastYear, int groups) {
        var pooled = shares(authorities, groups);
        double degrees = pooled.stream().filter(share -> share > 0).count() - 1.0;
        double excess = 0;
        double pairs = 0;
        for (var arrived : authorities) {
            if (arrived.all() > 0 && degrees > 0) {
                excess += arrived.distance(pooled) / degrees - arrived.each();
                pairs += arrived.all() - arrived.each();
            }
        }
        return new GroupShares(
                pooled,
                shares(lastYear, groups),
                excess > 0 && pairs > 0 ? Math.max(0, pairs / excess - 1) : Double.POSITIVE_INFINITY);
    }

    private static List<Double> shares(List<GroupArrivals> authorities, int groups) {
        return scaled(IntStream.range(0, groups)
                .mapToDouble(group -> authorities.stream()
                        .mapToDouble(arrived -> arrived.count(group))
                        .sum())
                .toArray());
    }

    private static List<Double> scaled(double[] values) {
        double all = DoubleStream.of(values).sum();
        return DoubleStream.of(values)
                .map(value -> all > 0 ? value / all : 1.0 / values.length)
                .boxed()
                .toList();
    }

    /** Returns the shares of an authority with these discounted arrivals. */
    List<Double> given(GroupArrivals arrived) {
        if (Double.isInfinite(weight) || arrived.all() == 0) {
            return recent;
        }
        double prior = weight * arrived.each();
        return scaled(IntStream.range(0, pooled.size())
                .mapToDouble(group -> pooled.get(group) == 0
                        ? 0
                        : recent.get(group) * (arrived.count(group) / pooled.get(group) + prior))
                .toArray());
    }
}
