package org.bednight.forecast.stay;

/**
 * A memory that fades: a day of age a, 0 for the latest, weighs 2<sup>−a/h</sup>. Immutable.
 *
 * @see <a href="https://otexts.com/fpp3/ses.html">Hyndman and Athanasopoulos, Forecasting, 8.1: exponential weights</a>
 */
final class Memory {

    private final double[] weights;

    /**
     * @param halfLife in how many days a weight halves
     * @param days how many days may be asked for
     */
    Memory(int halfLife, int days) {
        this.weights = new double[days];
        for (int age = 0; age < days; age++) {
            weights[age] = Math.pow(2, -age / (double) halfLife);
        }
    }

    double weight(int age) {
        return weights[age];
    }

    /** Returns, for each day from 0 to their number, the sum of {@code values} before it, discounted to it. */
    double[] sums(double[] values) {
        double[] sums = new double[values.length + 1];
        double fading = weights.length > 1 ? weights[1] : 1;
        for (int day = 0; day < values.length; day++) {
            sums[day + 1] = sums[day] * fading + values[day];
        }
        return sums;
    }
}
