package org.bednight.forecast.draw;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Years drawn twice, as they are taken to go and as a what-if has them, with the same children and the same luck: what
 * the what-if itself changes in the cost, and how far that may be more or less. Immutable.
 *
 * <p>A stay takes the same chance in both courses, so that one whose curve lasts longer lasts longer; an arrival is
 * drawn by {@link ArrivalSource}. Each path has generators of its own, made from the seed, the path's number and the
 * episode's: neither the number of threads nor one child more changes what is drawn for the others.
 */
public final class PairedYears {

    /** The step of the seed from path to path: odd, without pattern. */
    private static final long PATH = 0x9E3779B97F4A7C15L;

    private final Side base;
    private final Side other;
    private final long seed;
    private final ArrivalSource arrivals;
    private final long[] differences;

    private PairedYears(Course base, Course other, long seed, int paths) {
        this.base = Side.of(base);
        this.other = Side.of(other);
        this.seed = seed;
        this.arrivals = new ArrivalSource(base, other);
        this.differences =
                IntStream.range(0, paths).parallel().mapToLong(this::difference).toArray();
        Arrays.sort(differences);
    }

    /**
     * Draws {@code paths} years.
     *
     * @throws IllegalArgumentException if the courses do not share the rate of arrivals, or there is no path
     */
    public static PairedYears draw(Course base, Course other, long seed, int paths) {
        if (paths < 1) {
            throw new IllegalArgumentException("There is at least one path, but were " + paths);
        }
        return new PairedYears(base, other, seed, paths);
    }

    /** Returns the mean of what the other course costs more, in pence; negative where it costs less. */
    public double mean() {
        return Arrays.stream(differences).average().orElseThrow();
    }

    /** Returns the standard error of {@link #mean()}, in pence. */
    public double standardError() {
        double mean = mean();
        double squares = Arrays.stream(differences)
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        return Math.sqrt(squares / Math.max(1, differences.length - 1) / differences.length);
    }

    /** Returns the smallest difference, in pence, that at least the share {@code p} of the paths do not exceed. */
    public long quantile(double p) {
        int place = (int) Math.ceil(p * differences.length) - 1;
        return differences[Math.max(0, Math.min(place, differences.length - 1))];
    }

    /** Returns the share of the paths in which the other course costs less. */
    public double shareBelowZero() {
        return Arrays.stream(differences).filter(difference -> difference < 0).count() / (double) differences.length;
    }

    private long difference(int path) {
        long pathSeed = seed + PATH * (path + 1L);
        return other.certain(pathSeed) - base.certain(pathSeed) + arriving(pathSeed);
    }

    private long arriving(long pathSeed) {
        var random = Generators.of(pathSeed);
        int candidates = arrivals.candidates(random);
        long difference = 0;
        for (int i = 0; i < candidates; i++) {
            difference += arriving(random);
        }
        return difference;
    }

    private long arriving(UniformRandomProvider random) {
        int place = arrivals.place(random.nextDouble());
        double where = random.nextDouble();
        double lasting = 1 - random.nextDouble();
        int night = arrivals.night(place);
        return other.cost(arrivals.otherSector(place, where), night, lasting)
                - base.cost(arrivals.baseSector(place, where), night, lasting);
    }
}
