package org.bednight.forecast.stay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ends of stays by class of groups and band, as seen and as expected if all had the same hazard. */
final class RelativeEnds {

    /** {@code ended[c][b]} and {@code expected[c][b]} are those of class c in band b. */
    private final double[][] ended;

    private final double[][] expected;

    RelativeEnds(GroupCounts seen, List<List<Integer>> classes) {
        this.ended = new double[classes.size()][StayBands.count()];
        this.expected = new double[classes.size()][StayBands.count()];
        for (int night = 1; night <= seen.lastNight(); night++) {
            add(seen, classes, night);
        }
    }

    private void add(GroupCounts seen, List<List<Integer>> classes, int night) {
        int band = StayBands.indexOf(night);
        double atRisk = 0;
        double ends = 0;
        for (var groups : classes) {
            for (int group : groups) {
                atRisk += seen.atRisk(group, night);
                ends += seen.ended(group, night);
            }
        }
        for (int index = 0; index < classes.size() && ends > 0; index++) {
            for (int group : classes.get(index)) {
                ended[index][band] += seen.ended(group, night);
                expected[index][band] += ends * seen.atRisk(group, night) / atRisk;
            }
        }
    }

    /** Returns the factors by class and band: see {@link GroupHazards}. */
    double[][] factors() {
        int classes = ended.length;
        double[] whole =
                shrunk(totals(ended), totals(expected), weight(List.of(totals(ended)), List.of(totals(expected))));
        scale(whole, totals(expected));
        var seen = bands(ended);
        var foretold = bands(expected).stream().map(band -> times(band, whole)).toList();
        double weight = weight(seen, foretold);
        double[][] factors = new double[classes][StayBands.count()];
        for (int band = 0; band < StayBands.count(); band++) {
            double[] ofBand = times(whole, shrunk(seen.get(band), foretold.get(band), weight));
            scale(ofBand, bands(expected).get(band));
            for (int index = 0; index < classes; index++) {
                factors[index][band] = ofBand[index];
            }
        }
        return factors;
    }

    private static double[] totals(double[][] byBand) {
        return Arrays.stream(byBand)
                .mapToDouble(bands -> Arrays.stream(bands).sum())
                .toArray();
    }

    /** Returns, by band, the values of all classes. */
    private static List<double[]> bands(double[][] byBand) {
        return IntStream.range(0, StayBands.count())
                .mapToObj(band ->
                        Arrays.stream(byBand).mapToDouble(bands -> bands[band]).toArray())
                .toList();
    }

    private static double[] times(double[] values, double[] factors) {
        return IntStream.range(0, values.length)
                .mapToDouble(index -> values[index] * factors[index])
                .toArray();
    }

    private static double[] shrunk(double[] ended, double[] expected, double weight) {
        return IntStream.range(0, ended.length)
                .mapToDouble(
                        index -> Double.isInfinite(weight) ? 1 : (ended[index] + weight) / (expected[index] + weight))
                .toArray();
    }

    /** Scales factors to a mean of 1, weighed by what is expected. */
    private static void scale(double[] factors, double[] expected) {
        double all = Arrays.stream(expected).sum();
        double mean = all == 0 ? 1 : Arrays.stream(times(factors, expected)).sum() / all;
        Arrays.setAll(factors, index -> factors[index] / mean);
    }

    /**
     * Returns 1 over the variance of the true ratios of ended and expected, by moments over several sets of classes;
     * infinite where they differ no more than chance makes them.
     */
    private static double weight(List<double[]> ended, List<double[]> expected) {
        double excess = 0;
        double information = 0;
        for (int set = 0; set < ended.size(); set++) {
            double ends = Arrays.stream(ended.get(set)).sum();
            double foretold = Arrays.stream(expected.get(set)).sum();
            double squares = 0;
            int classes = 0;
            for (int index = 0; index < ended.get(set).length; index++) {
                double mean = foretold == 0 ? 0 : expected.get(set)[index] * ends / foretold;
                if (mean > 0) {
                    excess += Math.pow(ended.get(set)[index] - mean, 2) / mean;
                    squares += mean * mean;
                    classes++;
                }
            }
            if (classes > 0) {
                excess -= classes - 1;
                information += ends - squares / ends;
            }
        }
        return excess > 0 ? information / excess : Double.POSITIVE_INFINITY;
    }
}
