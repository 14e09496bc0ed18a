package org.bednight.forecast.stay;

import java.util.Collection;
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
}
