package org.bednight.forecast.outlook;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chance of each possible sum, of nights or of pence, on the lattice 0, step, 2·step, …. Immutable.
 *
 * <p>Sums that lie between two points of the lattice are given to both, in proportion, so that the mean is exact; a
 * quantile is off by less than one step.
 */
public final class Distribution {

    /** The chance of sums beyond the last point of the lattice, at most; also what rounding may add up to. */
    static final double NEGLIGIBLE = 1e-12;

    private final long step;
    private final double[] mass;

    /** {@code upTo[i]} is P(sum ≤ i·step). */
    private final double[] upTo;

    private final double mean;

    /** {@code excess[i]} is E[(sum − i·step)⁺]; worked out when it is first asked for. */
    private volatile double @Nullable [] excess;

    private Distribution(long step, double[] mass) {
        this.step = step;
        this.mass = mass;
        this.upTo = new double[mass.length];
        double sum = 0;
        double points = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i];
            upTo[i] = sum;
            points += i * mass[i];
        }
        this.mean = points * step;
    }

    /**
     * Returns the distribution with these masses at 0, step, 2·step, …. What transforms leave of rounding (masses just
     * below zero, a sum not quite 1) is put right, and a tail of less than 1e-12 is cut off.
     *
     * @throws IllegalArgumentException if the masses do not add to 1 within 1e-6, or the step is not positive
     */
    public static Distribution of(long step, double... masses) {
        double sum = 0;
        for (double mass : masses) {
            sum += Math.max(0, mass);
        }
        if (step <= 0 || !(Math.abs(sum - 1) < 1e-6)) {
            throw new IllegalArgumentException(
                    "Masses add to 1 and lie on steps above zero, but added to %s on %d".formatted(sum, step));
        }
        int length = masses.length;
        double tail = 0;
        while (length > 1 && tail + Math.max(0, masses[length - 1]) < NEGLIGIBLE) {
            length--;
            tail += Math.max(0, masses[length]);
        }
        double[] kept = new double[length];
        for (int i = 0; i < length; i++) {
            kept[i] = Math.max(0, masses[i]) / (sum - tail);
        }
        return new Distribution(step, kept);
    }

    /** Returns the distance between two points of the lattice: one night, or so many pence. */
    public long step() {
        return step;
    }

    /** Returns the largest sum whose chance is not negligible. */
    public long maximum() {
        return (mass.length - 1) * step;
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        double points = mean / step;
        double variance = 0;
        for (int i = 0; i < mass.length; i++) {
            variance += (i - points) * (i - points) * mass[i];
        }
        return variance * step * step;
    }

    public long median() {
        return quantile(0.5);
    }

    /**
     * Returns the smallest sum x of the lattice with P(sum ≤ x) ≥ {@code p}.
     *
     * @throws IllegalArgumentException if {@code p} is not between 0 and 1
     */
    public long quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile's level is between 0 and 1, but was " + p);
        }
        int low = 0;
        int high = mass.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] >= p - NEGLIGIBLE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low * step;
    }

    /** Returns P(sum = {@code x}), zero between the points of the lattice. */
    public double probability(long x) {
        boolean onLattice = x >= 0 && x <= maximum() && x % step == 0;
        return onLattice ? mass[(int) (x / step)] : 0;
    }

    /** Returns P(sum ≤ {@code x}). */
    public double probabilityUpTo(long x) {
        return x < 0 ? 0 : Math.min(1, upTo[(int) Math.min(x / step, mass.length - 1)]);
    }

    /** Returns P(sum &gt; {@code x}): for a budget less the cost so far, the chance of an overspend. */
    public double probabilityAbove(long x) {
        return x >= maximum() ? 0 : 1 - probabilityUpTo(x);
    }

    /** Returns E[(sum − {@code x})⁺]: for a budget less the cost so far, the expected overspend. */
    public double expectedExcess(long x) {
        if (x < 0) {
            return mean - x;
        }
        if (x >= maximum()) {
            return 0;
        }
        double[] known = excess;
        if (known == null) {
            known = excess();
            excess = known;
        }
        int below = (int) (x / step);
        return known[below] - (x - below * step) * (1 - upTo[below]);
    }

    private double[] excess() {
        double[] beyond = new double[mass.length];
        double above = 0;
        for (int i = mass.length - 1; i > 0; i--) {
            above += mass[i];
            beyond[i - 1] = beyond[i] + step * above;
        }
        return beyond;
    }

    /**
     * Returns the distribution of the sum of independent {@code parts}, such as the costs of several authorities.
     *
     * @throws IllegalArgumentException if there is none, or their steps differ
     */
    public static Distribution sum(List<Distribution> parts) {
        if (parts.stream().map(Distribution::step).distinct().count() != 1) {
            throw new IllegalArgumentException("A sum has at least one part, all on the same step, but had %s"
                    .formatted(parts.stream().map(Distribution::step).toList()));
        }
        return of(
                parts.get(0).step,
                Transforms.sum(parts.stream().map(part -> part.mass).toList()));
    }

    /**
     * Returns the distribution of this sum and an independent {@code amount} that comes with a {@code chance}.
     *
     * @param amount zero or more; between two points of the lattice it is given to both, in proportion
     * @param chance from 0 to 1
     */
    public Distribution plus(long amount, double chance) {
        int shift = Math.toIntExact(amount / step);
        double upper = (double) (amount % step) / step;
        double[] masses = Arrays.copyOf(mass, mass.length + shift + 1);
        for (int i = 0; i < mass.length; i++) {
            masses[i] -= chance * mass[i];
        }
        for (int i = 0; i < mass.length; i++) {
            masses[i + shift] += chance * (1 - upper) * mass[i];
            masses[i + shift + 1] += chance * upper * mass[i];
        }
        return of(step, masses);
    }

    @Override
    public String toString() {
        return "mean %.2f, 80 %% within %d to %d".formatted(mean(), quantile(0.1), quantile(0.9));
    }
}
