package org.bednight.forecast.stay;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long a remand lasts: S(j) = P(T &gt; j), where T is the number of nights slept in an episode.
 *
 * <p>S is tabulated night by night as far as the data bear it; beyond, each further night ends the stay with the same
 * chance, the tail hazard, so that S(j) = S(J)(1 − h)<sup>j−J</sup>. S(0) is 1: an episode counts from its first night.
 */
public final class LengthOfStay {

    /** A night's hazard is trusted while at least so many stays are at risk in it. */
    static final int ENOUGH_AT_RISK = 30;

    private static final int TAIL_NIGHTS = 200;

    private static final double LEAST_TAIL_HAZARD = 1 / 2000.0;

    /** A child is remanded from ten years of age to eighteen at most: a mixture is tabulated for as long. */
    private static final int LONGEST = 8 * 366;

    /** The width of a published band of durations, in nights. */
    private static final int QUARTER = 91;

    private final double[] survival;
    private final double tailHazard;

    private LengthOfStay(double[] survival, double tailHazard) {
        this.survival = survival;
        this.tailHazard = tailHazard;
    }

    /**
     * Returns the stay with the given S(0), S(1), … and the hazard of each night beyond.
     *
     * @throws IllegalArgumentException if S does not start at 1, rises, or is negative, or the hazard is not in (0, 1]
     */
    public static LengthOfStay of(double[] survival, double tailHazard) {
        boolean falls = IntStream.range(1, survival.length).allMatch(j -> survival[j] <= survival[j - 1]);
        if (survival.length == 0 || survival[0] != 1 || !falls || survival[survival.length - 1] < 0) {
            throw new IllegalArgumentException("S starts at 1 and falls to no less than 0, but was %s"
                    .formatted(Arrays.toString(Arrays.copyOf(survival, Math.min(survival.length, 10)))));
        }
        if (!(tailHazard > 0 && tailHazard <= 1)) {
            throw new IllegalArgumentException(
                    "A tail hazard is above 0 and at most 1, but was %s".formatted(tailHazard));
        }
        return new LengthOfStay(survival.clone(), tailHazard);
    }

    /**
     * Returns the Kaplan–Meier curve up to the last night with at least 30 at risk. The hazard of the tail is that of
     * this night and the 200 before it, ends over nights at risk, and at least 1/2000. A night after which all had left
     * ends the table before it, since the next stay may be longer.
     */
    public static LengthOfStay of(KaplanMeier observed) {
        int last = observed.lastNight();
        while (last > 0 && (observed.atRisk(last) < ENOUGH_AT_RISK || observed.survival(last) == 0)) {
            last--;
        }
        double ends = 0;
        double nights = 0;
        for (int night = Math.max(1, last - TAIL_NIGHTS); night <= last; night++) {
            ends += observed.ended(night);
            nights += observed.atRisk(night);
        }
        double hazard = Math.max(LEAST_TAIL_HAZARD, nights == 0 ? 0 : ends / nights);
        return new LengthOfStay(
                IntStream.rangeClosed(0, last).mapToDouble(observed::survival).toArray(), hazard);
    }

    /**
     * Returns the stay that the published durations of remand imply, for use where too few stays are on record: 62 %
     * of the episodes that ended in the year to March 2026 had lasted 1–91 nights, 18 % 92–182, 10 % 183–273 and 9.5 %
     * longer. Within a band, and beyond the last, the hazard is constant; the last has that of the band before it.
     *
     * @see <a href="https://www.gov.uk/government/publications/youth-custody-data">Youth Custody Service, youth
     *     custody data</a>
     */
    static LengthOfStay published() {
        double[] lasting = {1, (18 + 10 + 9.5) / 99.5, (10 + 9.5) / 99.5, 9.5 / 99.5};
        double[] survival = new double[3 * QUARTER + 1];
        survival[0] = 1;
        double kept = 1;
        for (int night = 1; night < survival.length; night++) {
            int band = (night - 1) / QUARTER;
            kept = Math.pow(lasting[band + 1] / lasting[band], 1.0 / QUARTER);
            survival[night] = survival[night - 1] * kept;
        }
        return new LengthOfStay(survival, 1 - kept);
    }

    /**
     * Returns the stay of a child who is of one kind with the given chance of each: S is the mean of their S, weighed so.
     *
     * @param shares the chances, as many as kinds; they sum to 1
     */
    static LengthOfStay mixed(List<LengthOfStay> kinds, List<Double> shares) {
        double[] survival = new double[LONGEST + 1];
        for (int index = 0; index < kinds.size(); index++) {
            var kind = kinds.get(index);
            double lasting = shares.get(index);
            for (int nights = 1; nights <= LONGEST; nights++) {
                boolean tabulated = nights < kind.survival.length;
                lasting = tabulated ? shares.get(index) * kind.survival[nights] : lasting * (1 - kind.tailHazard);
                survival[nights] += lasting;
            }
        }
        survival[0] = 1;
        double tail = survival[LONGEST] > 0 ? 1 - survival[LONGEST] / survival[LONGEST - 1] : 1;
        return new LengthOfStay(survival, Math.max(LEAST_TAIL_HAZARD, tail));
    }

    /** Returns S({@code nights}), the chance that a stay lasts longer than that. */
    public double survival(int nights) {
        int last = survival.length - 1;
        return nights <= last ? survival[nights] : survival[last] * Math.pow(1 - tailHazard, nights - last);
    }

    /** Returns the chance that a stay which has come to {@code night} ends after it. */
    public double hazard(int night) {
        boolean tabulated = night < survival.length && survival[night - 1] > 0;
        return tabulated ? 1 - survival[night] / survival[night - 1] : tailHazard;
    }

    /**
     * Returns what is left of a stay that has lasted {@code soFar} nights and goes on: element i is P(rest ≥ i) =
     * S(soFar + i − 1)/S(soFar), for i from 0 to {@code cap}. Somebody who is still in stays at least one night more,
     * unless the cap is zero.
     *
     * @param cap after how many nights at most the rest ends, zero or more
     */
    public double[] rest(int soFar, int cap) {
        double[] atLeast = new double[cap + 1];
        atLeast[0] = 1;
        double lasting = 1;
        for (int i = 1; i <= cap; i++) {
            atLeast[i] = lasting;
            lasting *= 1 - hazard(soFar + i);
        }
        return atLeast;
    }

    /**
     * Returns the stay that lasts {@code factor} times as long: S(j)<sup>1/factor</sup>, the hazard of each night divided
     * by the factor where it is small. The mean grows by about the factor, and by just it where the hazard is constant.
     *
     * @param factor above zero; 1 changes nothing
     */
    public LengthOfStay stretched(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A length of stay changes by a factor above zero, but was " + factor);
        }
        if (factor == 1) {
            return this;
        }
        double power = 1 / factor;
        double[] changed =
                Arrays.stream(survival).map(lasting -> Math.pow(lasting, power)).toArray();
        return new LengthOfStay(changed, 1 - Math.pow(1 - tailHazard, power));
    }

    /** Returns the mean number of nights of a stay, cut off at {@code cap} nights. */
    public double mean(int cap) {
        return IntStream.range(0, cap).mapToDouble(this::survival).sum();
    }

    /** Returns the stay whose hazard in each night of a band is this one's times the band's factor. */
    LengthOfStay times(double[] factors) {
        int nights = Math.max(survival.length, StayBands.lastLimit() + 2);
        double[] changed = new double[nights];
        changed[0] = 1;
        for (int night = 1; night < nights; night++) {
            double hazard = Math.min(1, hazard(night) * factors[StayBands.indexOf(night)]);
            changed[night] = changed[night - 1] * (1 - hazard);
        }
        double tail = Math.min(1, Math.max(LEAST_TAIL_HAZARD, tailHazard * factors[factors.length - 1]));
        return new LengthOfStay(changed, tail);
    }

    @Override
    public String toString() {
        return "stays of %.1f nights within a year on average".formatted(mean(365));
    }
}
