package org.bednight.forecast.stay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By what factor the hazard of a group's stays differs from that of all, band by band of their length.
 *
 * <p>Of D stays that end after night j, a group of which Y<sub>g</sub> of Y are at risk is expected to have D·Y<sub>g</sub>/Y
 * (the expectation of the log-rank test, whatever the hazard that all have in common). With ended d and expected e, the whole
 * group's factor is F = (d + W)/(e + W), and a band's F·(d + w)/(F·e + w): what few ends say of a band is drawn towards what
 * the group's others say, and this towards all. W and w are 1 over the variance of the true factors, between groups and between
 * the bands of a group, by moments (DerSimonian and Laird): τ² = (Σ(d − e)²/e − (k − 1))/(Σe − Σe²/Σe) for k groups. Where
 * groups differ no more than chance makes them the factor is 1. The factors of a band are scaled so that Σ e·f = Σ e: the
 * mean of all stays is kept.
 *
 * <p>A group with fewer than {@value #ENOUGH_ENDED} ended stays joins the others of its like, and where all of these have
 * fewer, their factor is 1.
 *
 * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto, Asymptotically Efficient Rank Invariant Test Procedures, 1972</a>
 * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">DerSimonian and Laird, Meta-analysis in clinical trials, 1986</a>
 */
final class GroupHazards {

    /** So many stays of a group have to have ended for it to be told apart. */
    static final int ENOUGH_ENDED = 30;

    /** {@code factors[g][b]} is the factor of group g in band b. */
    private final double[][] factors;

    private final List<Integer> apart;

    private GroupHazards(double[][] factors, List<Integer> apart) {
        this.factors = factors;
        this.apart = apart;
    }

    /** Learns the factors from what was seen. */
    static GroupHazards learn(GroupCounts seen) {
        double[][] factors = new double[seen.groups()][StayBands.count()];
        for (double[] ofGroup : factors) {
            Arrays.fill(ofGroup, 1);
        }
        var classes = classes(seen);
        if (classes.size() < 2) {
            return new GroupHazards(factors, List.of());
        }
        var factorsOfClasses = new RelativeEnds(seen, classes).factors();
        for (int index = 0; index < classes.size(); index++) {
            for (int group : classes.get(index)) {
                factors[group] = factorsOfClasses[index];
            }
        }
        return new GroupHazards(
                factors, classes.stream().flatMap(List::stream).sorted().toList());
    }

    /** Returns which groups are taken together: each of enough stays alone, and the rest if they have enough together. */
    private static List<List<Integer>> classes(GroupCounts seen) {
        var classes = new ArrayList<List<Integer>>();
        var rest = new ArrayList<Integer>();
        for (int group = 0; group < seen.groups(); group++) {
            if (seen.ended(group) >= ENOUGH_ENDED) {
                classes.add(List.of(group));
            } else {
                rest.add(group);
            }
        }
        if (rest.stream().mapToInt(seen::ended).sum() >= ENOUGH_ENDED) {
            classes.add(Collections.unmodifiableList(rest));
        }
        return classes;
    }

    /** Returns the groups that have a factor of their own or with others, in order. */
    List<Integer> apart() {
        return apart;
    }

    /** Returns the factors of {@code group} by band. */
    double[] factors(int group) {
        return factors[group].clone();
    }

    /**
     * Returns how much likelier these factors make what was seen {@code later} than equal ones do: the logarithm of the ratio
     * of Cox's partial likelihoods, in which the hazard that all have in common drops out. Ends after the same night are taken
     * one by one with all at risk (Breslow).
     *
     * @see <a href="https://doi.org/10.1093/biomet/62.2.269">Cox, Partial likelihood, 1975</a>
     */
    double gain(GroupCounts later) {
        double gain = 0;
        for (int night = 1; night <= later.lastNight() && !apart.isEmpty(); night++) {
            int band = StayBands.indexOf(night);
            double atRisk = 0;
            double weighed = 0;
            double ended = 0;
            double ofEnded = 0;
            for (int group = 0; group < factors.length; group++) {
                atRisk += later.atRisk(group, night);
                weighed += later.atRisk(group, night) * factors[group][band];
                ended += later.ended(group, night);
                ofEnded += later.ended(group, night) * Math.log(factors[group][band]);
            }
            gain += ended == 0 ? 0 : ofEnded - ended * Math.log(weighed / atRisk);
        }
        return gain;
    }

    @Override
    public String toString() {
        return "groups %s: %s"
                .formatted(
                        apart,
                        IntStream.range(0, factors.length)
                                .mapToObj(group -> Arrays.toString(factors[group]))
                                .toList());
    }
}
