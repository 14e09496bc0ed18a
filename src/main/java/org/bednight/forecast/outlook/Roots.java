package org.bednight.forecast.outlook;

import java.util.concurrent.ConcurrentHashMap;

/** The roots of unity: cos and sin of 2πk/length, for k from 0 to the length. Worked out once for each usual length. */
final class Roots {

    /** Longer ones are rare, and would take more memory for good than they save time. */
    private static final int LONGEST_HELD = 1 << 18;

    private static final ConcurrentHashMap<Integer, Roots> BY_LENGTH = new ConcurrentHashMap<>();

    private final double[] cos;
    private final double[] sin;

    private Roots(int length) {
        this.cos = new double[length + 1];
        this.sin = new double[length + 1];
        for (int k = 0; k <= length; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / length);
            sin[k] = Math.sin(2 * Math.PI * k / length);
        }
    }

    static Roots of(int length) {
        return length > LONGEST_HELD ? new Roots(length) : BY_LENGTH.computeIfAbsent(length, Roots::new);
    }

    /** Returns the cosines themselves, which are not to be changed. */
    double[] cos() {
        return cos;
    }

    /** Returns the sines themselves, which are not to be changed. */
    double[] sin() {
        return sin;
    }
}
