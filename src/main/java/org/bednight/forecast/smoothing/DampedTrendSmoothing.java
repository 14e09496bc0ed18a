package org.bednight.forecast.smoothing;

/**
 * Exponential smoothing with a level and a trend that fades: Gardner and McKenzie's damped trend.
 *
 * <p>With the state (ℓ, b), e<sub>t</sub> = y<sub>t</sub> − ℓ<sub>t−1</sub> − φb<sub>t−1</sub>, ℓ<sub>t</sub> =
 * ℓ<sub>t−1</sub> + φb<sub>t−1</sub> + αe<sub>t</sub>, b<sub>t</sub> = φb<sub>t−1</sub> + βe<sub>t</sub>. The
 * value h steps ahead is expected to be ℓ + (φ + φ² + … + φ<sup>h</sup>) b. The fit has the least Σe², with α from
 * 0.0001 to 0.9999, β from 0.0001 to α, φ from 0.8 to 0.98, and (ℓ₀, b₀) solved for.
 *
 * @param alpha the weight of the newest error in the level
 * @param beta its weight in the trend
 * @param phi what is left of the trend after a step
 * @param level the level after the last value
 * @param trend the trend after the last value
 * @param squaredError Σe² over the series
 * @see <a href="https://otexts.com/fpp3/holt.html">Hyndman and Athanasopoulos, Forecasting, 8.2</a>
 */
public record DampedTrendSmoothing(
        double alpha, double beta, double phi, double level, double trend, double squaredError) {

    /**
     * Fits all parameters.
     *
     * @param length how many of the values are the series, at least three
     */
    public static DampedTrendSmoothing fit(double[] values, int length) {
        return new DampedTrendErrors(values, length).least();
    }

    /** Runs through the series with given parameters and initial state. */
    public static DampedTrendSmoothing of(
            double[] values,
            int length,
            double alpha,
            double beta,
            double phi,
            double initialLevel,
            double initialTrend) {
        double level = initialLevel;
        double trend = initialTrend;
        double squares = 0;
        for (int t = 0; t < length; t++) {
            double fading = phi * trend;
            double error = values[t] - level - fading;
            level += fading + alpha * error;
            trend = fading + beta * error;
            squares += error * error;
        }
        return new DampedTrendSmoothing(alpha, beta, phi, level, trend, squares);
    }

    /** Returns the expectation of the value {@code steps} steps after the last, one or more. */
    public double expect(int steps) {
        return level + trend * phi * (1 - Math.pow(phi, steps)) / (1 - phi);
    }
}
