package org.bednight.forecast.smoothing;

/**
 * The Theta method: a level that follows the series, with half its straight-line trend as drift.
 *
 * <p>With α and ℓ of {@link LevelSmoothing} and the slope s of the least-squares line through the n values, the value
 * h steps ahead is expected to be ℓ + s/2 · (h − 1 + (1 − (1−α)<sup>n</sup>) ÷ α). Hyndman and Billah showed that
 * this is the method of Assimakopoulos and Nikolopoulos.
 *
 * @param alpha the weight of the newest value in the level
 * @param level the level after the last value
 * @param drift half the slope, per step
 * @param length the number of values, n
 * @see <a href="https://doi.org/10.1016/S0169-2070(01)00143-1">Hyndman and Billah, Unmasking the Theta method, 2003</a>
 */
public record ThetaSmoothing(double alpha, double level, double drift, int length) {

    /**
     * Fits a series that has no season, or has been freed of it.
     *
     * @param length how many of the values are the series, at least one; the drift of a single value is zero
     */
    public static ThetaSmoothing fit(double[] values, int length) {
        var level = LevelSmoothing.fit(values, length);
        return new ThetaSmoothing(level.alpha(), level.level(), slope(values, length) / 2, length);
    }

    private static double slope(double[] values, int length) {
        if (length < 2) {
            return 0;
        }
        double middle = (length - 1) / 2.0;
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += (t - middle) * values[t];
        }
        return sum * 12 / ((double) length * ((double) length * length - 1));
    }

    /** Returns the expectation of the value {@code steps} steps after the last, one or more. */
    public double expect(int steps) {
        return level + drift * (steps - 1 + (1 - Math.pow(1 - alpha, length)) / alpha);
    }
}
