package org.bednight.forecast.stay;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ends of stays by band of their length, as seen and as a curve expects them: what one authority has to say about
 * its own stays. The bands end with night 7, 14, 28, 56, 91, 182 and 365; the last is open.
 */
final class StayBands {

    private static final int[] LIMITS = {0, 7, 14, 28, 56, 91, 182, 365};

    private final double[] ended;
    private final double[] exposed;
    private final double[] expected;

    private StayBands(double[] ended, double[] exposed, double[] expected) {
        this.ended = ended;
        this.exposed = exposed;
        this.expected = expected;
    }

    /** Counts the ends among {@code stays}, and those to be expected if they followed {@code curve}. */
    static StayBands of(Collection<AtRisk> stays, LengthOfStay curve) {
        var observed = KaplanMeier.of(stays);
        double[] ended = new double[LIMITS.length];
        double[] exposed = new double[LIMITS.length];
        double[] expected = new double[LIMITS.length];
        for (int night = 1; night <= observed.lastNight(); night++) {
            int band = indexOf(night);
            ended[band] += observed.ended(night);
            exposed[band] += observed.atRisk(night);
            expected[band] += observed.atRisk(night) * curve.hazard(night);
        }
        return new StayBands(ended, exposed, expected);
    }

    /** Returns the ends of both. */
    StayBands plus(StayBands other) {
        return new StayBands(sum(ended, other.ended), sum(exposed, other.exposed), sum(expected, other.expected));
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(band -> one[band] + other[band])
                .toArray();
    }

    /** Returns the band of {@code night}, 1 for the first night of a stay. */
    static int indexOf(int night) {
        int band = LIMITS.length - 1;
        while (night <= LIMITS[band]) {
            band--;
        }
        return band;
    }

    static int lastLimit() {
        return LIMITS[LIMITS.length - 1];
    }

    static int count() {
        return LIMITS.length;
    }

    double ended(int band) {
        return ended[band];
    }

    double exposed(int band) {
        return exposed[band];
    }

    /** Returns the ends in all bands. */
    int ended() {
        return (int) IntStream.range(0, count()).mapToDouble(this::ended).sum();
    }

    /**
     * Returns by what factor the hazard of each band differs from the curve's: (ended + w)/(expected + w), the mean of
     * a gamma–Poisson posterior with prior mean 1 and the weight of w expected ends; 1 where w is infinite.
     */
    double[] factors(double[] weights) {
        return IntStream.range(0, count())
                .mapToDouble(band -> Double.isInfinite(weights[band])
                        ? 1
                        : (ended[band] + weights[band]) / (expected[band] + weights[band]))
                .toArray();
    }

    /**
     * Returns, by band, how many expected ends the pool is worth against an authority's own: 1/τ², where τ² = Σ((d −
     * e)² − e)/Σe² is the variance between authorities of the factor by which ended (d) and expected (e) differ.
     * Infinite where the authorities differ no more than chance makes them.
     */
    static double[] weights(List<StayBands> authorities) {
        return IntStream.range(0, count())
                .mapToDouble(band -> {
                    double excess = 0;
                    double squares = 0;
                    for (var authority : authorities) {
                        double expected = authority.expected[band];
                        excess += Math.pow(authority.ended[band] - expected, 2) - expected;
                        squares += expected * expected;
                    }
                    return excess > 0 ? squares / excess : Double.POSITIVE_INFINITY;
                })
                .toArray();
    }
}
