package org.bednight.forecast.smoothing;

import java.util.Optional;

/**
 * The season of a series: for each place in the cycle, a factor, their mean being one.
 *
 * <p>Found by classical multiplicative decomposition: the value ÷ the centred moving average over one cycle, averaged
 * by place, scaled to mean one.
 *
 * @see <a href="https://otexts.com/fpp3/classical-decomposition.html">Hyndman and Athanasopoulos, Forecasting, 3.4</a>
 */
public final class Seasonality {

    /** The 95 % point of the normal distribution: a test at 90 %, on both sides. */
    private static final double CRITICAL = 1.6448536269514722;

    private static final double NOTHING = 1e-10;

    private final double[] factors;

    private Seasonality(double[] factors) {
        this.factors = factors;
    }

    /**
     * Finds the season of a series, if it has one: more than two cycles long, its autocorrelation r at lag {@code
     * period} significant at 90 %, that is |r<sub>m</sub>| ÷ √((1 + 2Σ<sub>k&lt;m</sub> r<sub>k</sub>²) ÷ n) &gt;
     * 1.645, and no place in the cycle at which the series is nothing.
     */
    public static Optional<Seasonality> find(double[] values, int length, int period) {
        if (period < 2 || length <= 2 * period || !isSeasonal(values, length, period)) {
            return Optional.empty();
        }
        return decompose(values, length, period);
    }

    private static boolean isSeasonal(double[] values, int length, int period) {
        double mean = 0;
        for (int t = 0; t < length; t++) {
            mean += values[t] / length;
        }
        double variance = covariance(values, length, mean, 0);
        if (variance <= NOTHING * mean * mean * length) {
            return false;
        }
        double squares = 0;
        for (int lag = 1; lag < period; lag++) {
            double correlation = covariance(values, length, mean, lag) / variance;
            squares += correlation * correlation;
        }
        double atPeriod = covariance(values, length, mean, period) / variance;
        return Math.abs(atPeriod) > CRITICAL * Math.sqrt((1 + 2 * squares) / length);
    }

    private static double covariance(double[] values, int length, double mean, int lag) {
        double sum = 0;
        for (int t = lag; t < length; t++) {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }
        return sum;
    }

    private static Optional<Seasonality> decompose(double[] values, int length, int period) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int t = half; t < length - half; t++) {
            double trend = centredAverage(values, t, period);
            if (trend > NOTHING) {
                sums[t % period] += values[t] / trend;
                counts[t % period]++;
            }
        }
        double total = 0;
        for (int place = 0; place < period; place++) {
            sums[place] /= Math.max(1, counts[place]);
            total += sums[place];
        }
        for (int place = 0; place < period; place++) {
            sums[place] *= period / total;
            if (!(sums[place] > NOTHING)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Seasonality(sums));
    }

    /** An even cycle has its two ends at half weight. */
    private static double centredAverage(double[] values, int t, int period) {
        int half = period / 2;
        double sum = 0;
        for (int i = t - half; i <= t + half; i++) {
            sum += values[i];
        }
        if (period % 2 == 0) {
            sum -= (values[t - half] + values[t + half]) / 2;
        }
        return sum / period;
    }

    /** Returns the factor of the value at {@code index}, counted from the first value of the series. */
    public double factor(int index) {
        return factors[index % factors.length];
    }

    /** Returns the first {@code length} values, each ÷ its factor. */
    public double[] remove(double[] values, int length) {
        double[] freed = new double[length];
        for (int t = 0; t < length; t++) {
            freed[t] = values[t] / factor(t);
        }
        return freed;
    }
}
