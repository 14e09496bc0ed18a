package org.bednight.forecast.path;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/**
 * What forecasts of an authority and of others missed in the past, from which ways are drawn that the months to come may go.
 * Immutable.
 *
 * <p>A path is drawn with a weight that falls with the distance between its level and that of the forecast: exp(−d²/2) with
 * d = ln(level ÷ own level) ÷ 0.5. Own paths weigh as others of their level do.
 */
public final class PastErrors {

    /** Paths that are drawn: as many that another seed moves a quantile little. */
    public static final int DRAWN = 4000;

    /** The seed of all ranges: equal facts give equal ranges. */
    public static final long SEED = 1;

    /** How far apart levels are, in logarithms, whose paths weigh e^(−1/2) times as much. */
    private static final double WIDTH = 0.5;

    /** How many paths of the same level what is assumed weighs. */
    private static final double ASSUMED = 12;

    private static final int HISTORY = ErrorPath.HISTORY;

    private final double level;
    private final List<ErrorPath> own;
    private final List<ErrorPath> pooled;
    private final int authorities;

    /**
     * @param level the mean bed nights a month of the last twelve months on record, at least one
     * @param others the paths of each other authority
     */
    public PastErrors(double level, List<ErrorPath> own, List<List<ErrorPath>> others) {
        this.level = level;
        this.own = List.copyOf(own);
        this.pooled = others.stream().flatMap(List::stream).toList();
        this.authorities =
                (int) others.stream().filter(paths -> !paths.isEmpty()).count();
    }

    /** Counts the own paths that are at least {@code months} long. */
    public int ownPaths(int months) {
        return (int) own.stream().filter(path -> path.months() >= months).count();
    }

    /** Counts those of other authorities. */
    public int pooledPaths(int months) {
        return (int) pooled.stream().filter(path -> path.months() >= months).count();
    }

    /** Returns how many other authorities have a path. */
    public int authorities() {
        return authorities;
    }

    /**
     * Draws ways that the months to come may go: each with the errors of one past forecast that is as long, or, with the weight
     * of twelve of them, by {@link LumpyNights}, which assume how far nights vary. So where few paths are of a like level the
     * range is what is assumed, and where many are it is theirs.
     *
     * @param expected the nights that are expected of each month to come
     * @return by path, the nights of each month
     */
    public double[][] draw(double[] expected, int paths, long seed) {
        var random = generator(seed);
        var assumed = LumpyNights.of(expected, HISTORY * level, random);
        var longEnough = Stream.concat(own.stream(), pooled.stream())
                .filter(path -> path.months() >= expected.length)
                .toList();
        double[] weights = DoubleStream.concat(longEnough.stream().mapToDouble(this::weight), DoubleStream.of(ASSUMED))
                .toArray();
        Arrays.parallelPrefix(weights, Double::sum);
        double[][] drawn = new double[paths][];
        for (int path = 0; path < paths; path++) {
            int picked = pick(weights, random);
            drawn[path] =
                    picked < longEnough.size() ? longEnough.get(picked).appliedTo(expected, level) : assumed.draw();
        }
        return drawn;
    }

    private double weight(ErrorPath path) {
        double distance = Math.log(path.level() / level) / WIDTH;
        return Math.exp(-distance * distance / 2);
    }

    private static int pick(double[] sums, UniformRandomProvider random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int place = Arrays.binarySearch(sums, at);
        return Math.min(sums.length - 1, place < 0 ? -place - 1 : place + 1);
    }

    /** Returns a generator of random numbers: equal seeds give equal numbers. */
    static UniformRandomProvider generator(long seed) {
        var state = new SplitMix64(seed);
        return new XoRoShiRo128PlusPlus(state.nextLong(), state.nextLong());
    }
}
