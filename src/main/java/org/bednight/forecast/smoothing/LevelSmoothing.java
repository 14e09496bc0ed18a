package org.bednight.forecast.smoothing;

/**
 * Simple exponential smoothing: a level that follows the series, and is expected to stay.
 *
 * <p>With ℓ₀ given, e<sub>t</sub> = y<sub>t</sub> − ℓ<sub>t−1</sub> and ℓ<sub>t</sub> = ℓ<sub>t−1</sub> + α
 * e<sub>t</sub>. The fit has the least Σe². Given α the errors are linear in ℓ₀, e<sub>t</sub> = u<sub>t</sub> −
 * (1−α)<sup>t−1</sup> ℓ₀, where u are the errors of ℓ₀ = 0; so the best ℓ₀ is Σuv ÷ Σv² with v<sub>t</sub> =
 * (1−α)<sup>t−1</sup>, and only α is searched for, from {@value #LEAST_ALPHA} to {@value #GREATEST_ALPHA}.
 *
 * @param alpha the weight of the newest value
 * @param initialLevel ℓ₀
 * @param level the level after the last value, which is the expectation of all values to come
 * @param squaredError Σe² over the series
 * @see <a href="https://otexts.com/fpp3/ses.html">Hyndman and Athanasopoulos, Forecasting, 8.1</a>
 */
public record LevelSmoothing(double alpha, double initialLevel, double level, double squaredError) {

    public static final double LEAST_ALPHA = 1e-4;
    public static final double GREATEST_ALPHA = 0.9999;

    /**
     * Fits α and ℓ₀. Where every α does as well, as with a constant series, α is arbitrary.
     *
     * @param length how many of the values are the series, at least one
     */
    public static LevelSmoothing fit(double[] values, int length) {
        var errors = new LevelErrors(values, length);
        return fit(values, length, errors.bestAlpha());
    }

    /** Fits ℓ₀ to a given α. */
    public static LevelSmoothing fit(double[] values, int length, double alpha) {
        var errors = new LevelErrors(values, length);
        return of(values, length, alpha, errors.bestInitialLevel(alpha));
    }

    /** Runs through the series with given α and ℓ₀. */
    public static LevelSmoothing of(double[] values, int length, double alpha, double initialLevel) {
        double level = initialLevel;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            double error = values[t] - level;
            level += alpha * error;
            squares += error * error;
        }
        return new LevelSmoothing(alpha, initialLevel, level, squares);
    }
}
