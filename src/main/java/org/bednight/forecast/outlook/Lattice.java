package org.bednight.forecast.outlook;

import java.util.Arrays;

/**
 * Chances on the points 0, step, 2·step, …: a sum between two points is split between them so that its mean stays.
 * Mutable.
 */
final class Lattice {

    private final long step;
    private double[] mass = new double[64];
    private int used = 1;

    Lattice(long step) {
        this.step = step;
    }

    /** Gives the sum {@code chance} more. */
    void add(long sum, double chance) {
        int point = Math.toIntExact(sum / step);
        if (point + 2 > mass.length) {
            mass = Arrays.copyOf(mass, Math.max(point + 2, 2 * mass.length));
        }
        long beyond = sum % step;
        double upper = chance * beyond / step;
        mass[point] += chance - upper;
        mass[point + 1] += upper;
        used = Math.max(used, beyond == 0 ? point + 1 : point + 2);
    }

    Lattice copy() {
        var copy = new Lattice(step);
        copy.mass = mass.clone();
        copy.used = used;
        return copy;
    }

    /** Returns the chances of the points up to the last that was given any. */
    double[] masses() {
        return Arrays.copyOf(mass, used);
    }
}
