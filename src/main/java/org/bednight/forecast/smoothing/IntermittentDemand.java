package org.bednight.forecast.smoothing;

/**
 * Series that are mostly zero: the size of what comes and the time between are smoothed apart.
 *
 * <p>Sizes are followed from the first that is not zero on; ẑ ← ẑ + α(y − ẑ) at each value y that is not zero. A
 * series of zeros is expected to stay at zero.
 */
public final class IntermittentDemand {

    /** Where the time between two sizes, or their probability, begins to be smoothed. */
    public enum Start {
        /** At its mean over the series. */
        MEAN,
        /** At the first that was seen. */
        FIRST
    }

    private IntermittentDemand() {}

    /**
     * Croston's method: the interval p between values that are not zero is smoothed with the same α, at each of them;
     * the first interval counts from before the first value.
     *
     * @return ẑ ÷ p̂, the expected value per step
     * @see <a href="https://doi.org/10.1057/jors.1972.50">Croston, Forecasting and stock control, 1972</a>
     */
    public static double croston(double[] values, int length, double alpha, Start start) {
        double size = 0;
        double interval = 0;
        int last = -1;
        int sizes = 0;
        for (int t = 0; t < length; t++) {
            if (values[t] != 0) {
                size = sizes == 0 ? values[t] : size + alpha * (values[t] - size);
                interval =
                        sizes == 0 ? firstInterval(values, length, t, start) : interval + alpha * (t - last - interval);
                last = t;
                sizes++;
            }
        }
        return sizes == 0 ? 0 : size / interval;
    }

    private static double firstInterval(double[] values, int length, int first, Start start) {
        if (start == Start.FIRST) {
            return first + 1;
        }
        int last = first;
        int sizes = 0;
        for (int t = first; t < length; t++) {
            if (values[t] != 0) {
                last = t;
                sizes++;
            }
        }
        return (last + 1.0) / sizes;
    }

    /**
     * Croston's method less its bias, as approximated by Syntetos and Boylan: (1 − α/2) ẑ ÷ p̂.
     *
     * @see <a href="https://doi.org/10.1016/j.ijforecast.2004.10.001">Syntetos and Boylan, The accuracy of
     *     intermittent demand estimates, 2005</a>
     */
    public static double syntetosBoylan(double[] values, int length, double alpha, Start start) {
        return (1 - alpha / 2) * croston(values, length, alpha, start);
    }

    /**
     * The method of Teunter, Syntetos and Babai: the probability q of a value that is not zero is smoothed with β at
     * each value from the second on, so that it falls while nothing comes.
     *
     * @return q̂ẑ, the expected value per step
     * @see <a href="https://doi.org/10.1016/j.ejor.2011.05.018">Teunter, Syntetos and Babai, Intermittent demand,
     *     2011</a>
     */
    public static double teunterSyntetosBabai(double[] values, int length, double alpha, double beta, Start start) {
        double size = 0;
        double probability = firstProbability(values, length, start);
        boolean seen = false;
        for (int t = 0; t < length; t++) {
            boolean comes = values[t] != 0;
            if (comes) {
                size = seen ? size + alpha * (values[t] - size) : values[t];
                seen = true;
            }
            if (t > 0) {
                probability += beta * ((comes ? 1 : 0) - probability);
            }
        }
        return probability * size;
    }

    private static double firstProbability(double[] values, int length, Start start) {
        int considered = start == Start.FIRST ? 1 : length;
        int sizes = 0;
        for (int t = 0; t < considered; t++) {
            sizes += values[t] != 0 ? 1 : 0;
        }
        return (double) sizes / considered;
    }
}
