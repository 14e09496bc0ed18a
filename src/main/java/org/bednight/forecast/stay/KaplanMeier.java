package org.bednight.forecast.stay;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The Kaplan–Meier estimate of how long stays last, night by night, from stays that were observed in part.
 *
 * <p>With n<sub>j</sub> stays at risk in night j, d<sub>j</sub> of which end after it, S(t) = Π<sub>j≤t</sub>
 * (1 − d<sub>j</sub>/n<sub>j</sub>) is the chance that a stay lasts longer than t nights. A stay is at risk in night
 * j if {@code after} &lt; j ≤ {@code last}, so that left truncation and right censoring are both accounted for.
 * Without any stay S is 1 throughout. Once everybody at risk has ended, S stays at 0. The cost is linear in the
 * number of stays and of nights.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier, Nonparametric Estimation from
 *     Incomplete Observations, 1958</a>
 */
public final class KaplanMeier {

    /** The two-sided 95 % point of the standard normal distribution. */
    private static final double Z95 = 1.959963984540054;

    private final int[] atRisk;
    private final int[] ended;
    private final double[] survival;

    private KaplanMeier(int[] atRisk, int[] ended) {
        this.atRisk = atRisk;
        this.ended = ended;
        this.survival = new double[atRisk.length];
        survival[0] = 1;
        for (int night = 1; night < survival.length; night++) {
            survival[night] = survival[night - 1] * (1 - hazard(night));
        }
    }

    public static KaplanMeier of(Collection<AtRisk> stays) {
        int nights = stays.stream().mapToInt(AtRisk::last).max().orElse(0);
        int[] entered = new int[nights + 2];
        int[] ended = new int[nights + 1];
        for (var stay : stays) {
            entered[stay.after() + 1]++;
            entered[stay.last() + 1]--;
            if (stay.ended()) {
                ended[stay.last()]++;
            }
        }
        int[] atRisk = new int[nights + 1];
        for (int night = 1; night <= nights; night++) {
            atRisk[night] = atRisk[night - 1] + entered[night];
        }
        return new KaplanMeier(atRisk, ended);
    }

    /** Returns the last night in which a stay was observed; zero where there is none. */
    public int lastNight() {
        return survival.length - 1;
    }

    /** Returns how many stays were at risk in {@code night}, 1 for the first. */
    public int atRisk(int night) {
        return night > lastNight() ? 0 : atRisk[night];
    }

    /** Returns how many stays ended after {@code night}. */
    public int ended(int night) {
        return night > lastNight() ? 0 : ended[night];
    }

    /** Returns the nights after which at least one stay ended, in order. */
    public IntStream listEnds() {
        return IntStream.rangeClosed(1, lastNight()).filter(night -> ended[night] > 0);
    }

    /** Returns the share of those at risk in {@code night} that end after it; zero where nobody is. */
    public double hazard(int night) {
        return atRisk(night) == 0 ? 0 : (double) ended[night] / atRisk[night];
    }

    /** Returns S(t), the chance that a stay lasts longer than {@code nights}; constant beyond the last night. */
    public double survival(int nights) {
        return survival[Math.min(nights, lastNight())];
    }

    /** Returns P(T &gt; s + t | T &gt; s); NaN if nobody lasts longer than {@code soFar} nights. */
    public double survivalGiven(int soFar, int further) {
        return survival(soFar + further) / survival(soFar);
    }

    /** Returns the Nelson–Aalen estimate of the cumulative hazard, Σ d<sub>j</sub>/n<sub>j</sub> to {@code nights}. */
    public double cumulativeHazard(int nights) {
        return IntStream.rangeClosed(1, Math.min(nights, lastNight()))
                .mapToDouble(this::hazard)
                .sum();
    }

    /** Returns Greenwood's standard error of S(t); NaN once S is zero. */
    public double standardError(int nights) {
        return survival(nights) * relativeError(nights);
    }

    /** Returns the interval that covers S(t) with 95 % confidence, within 0 to 1; NaN to NaN once S is zero. */
    public Interval interval(int nights, Scale scale) {
        double estimate = survival(nights);
        double error = relativeError(nights);
        return switch (scale) {
            case PLAIN -> Interval.of(estimate - Z95 * estimate * error, estimate + Z95 * estimate * error);
            case LOG -> Interval.of(estimate * Math.exp(-Z95 * error), estimate * Math.exp(Z95 * error));
            case LOG_LOG -> {
                double width = Z95 * error / Math.log(estimate);
                yield Interval.of(Math.pow(estimate, Math.exp(-width)), Math.pow(estimate, Math.exp(width)));
            }
        };
    }

    /** Finds the smallest number of nights by which a share {@code p} of stays has ended. */
    public OptionalInt findQuantile(double p) {
        double lasting = 1 - p + 1e-12;
        return listEnds().filter(night -> survival[night] <= lasting).findFirst();
    }

    /** Returns the mean number of nights within the first {@code nights}: the area under S. */
    public double restrictedMean(int nights) {
        return area(0, nights);
    }

    /** Returns the standard error of {@link #restrictedMean}, √Σ (area from t<sub>j</sub>)² d/(n(n − d)). */
    public double restrictedMeanError(int nights) {
        double variance = listEnds()
                .filter(night -> night <= nights && atRisk[night] > ended[night])
                .mapToDouble(night -> Math.pow(area(night, nights), 2) * variance(night))
                .sum();
        return Math.sqrt(variance);
    }

    private double area(int from, int toExclusive) {
        return IntStream.range(from, toExclusive).mapToDouble(this::survival).sum();
    }

    private double relativeError(int nights) {
        return Math.sqrt(IntStream.rangeClosed(1, Math.min(nights, lastNight()))
                .filter(night -> ended[night] > 0)
                .mapToDouble(this::variance)
                .sum());
    }

    private double variance(int night) {
        double staying = atRisk[night] - ended[night];
        return ended[night] / (atRisk[night] * staying);
    }

    /** The scale on which an interval is symmetric. */
    public enum Scale {
        PLAIN,
        LOG,
        LOG_LOG
    }

    /** The two ends of a confidence interval. */
    public record Interval(double lower, double upper) {

        private static Interval of(double lower, double upper) {
            return new Interval(Math.max(0, lower), Math.min(1, upper));
        }
    }
}
