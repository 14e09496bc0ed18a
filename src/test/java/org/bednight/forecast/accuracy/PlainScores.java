package org.bednight.forecast.accuracy;

import java.util.OptionalDouble;

/**
 * Measures of forecasts written as their definitions are, beside which those of the service are held; golden values hold
 * these. With the actual values y, the forecasts f and n of each.
 *
 * @see <a href="https://doi.org/10.1016/j.ijforecast.2006.03.001">Hyndman and Koehler, Another look at measures of
 *     forecast accuracy, 2006</a>
 */
final class PlainScores {

    private PlainScores() {}

    /** Returns Σ|f − y| ÷ n. */
    private static double meanAbsoluteError(double[] actual, double[] forecast) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.abs(forecast[i] - actual[i]);
        }
        return sum / actual.length;
    }

    /** Returns √(Σ(f − y)² ÷ n). */
    private static double rootMeanSquaredError(double[] actual, double[] forecast) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = forecast[i] - actual[i];
            sum += error * error;
        }
        return Math.sqrt(sum / actual.length);
    }

    /**
     * Returns the mean absolute scaled error: the mean absolute error ÷ that of the naive forecast within the
     * history x, Σ|x<sub>t</sub> − x<sub>t−lag</sub>| ÷ (length − lag).
     *
     * @param lag 1 to compare with the month before, 12 with the year before
     * @return empty where the history never changes, or is no longer than the lag
     */
    static OptionalDouble scaledError(double[] history, double[] actual, double[] forecast, int lag) {
        double sum = 0;
        for (int t = lag; t < history.length; t++) {
            sum += Math.abs(history[t] - history[t - lag]);
        }
        return ratio(meanAbsoluteError(actual, forecast) * (history.length - lag), sum);
    }

    /**
     * Returns the root mean squared scaled error: as {@link #scaledError} with squares, a lag of one, and a history
     * that begins with its first value that is not zero, as in the M5 competition.
     *
     * @return empty where the history does not change from there on
     */
    static OptionalDouble rootScaledError(double[] history, double[] actual, double[] forecast) {
        int first = 0;
        while (first < history.length && history[first] == 0) {
            first++;
        }
        double sum = 0;
        for (int t = first + 1; t < history.length; t++) {
            double change = history[t] - history[t - 1];
            sum += change * change;
        }
        double error = rootMeanSquaredError(actual, forecast);
        var squared = ratio(error * error * (history.length - first - 1), sum);
        return squared.isEmpty() ? squared : OptionalDouble.of(Math.sqrt(squared.getAsDouble()));
    }

    /**
     * Returns the continuous ranked probability score of a distribution on separate values, ∫(F(x) − 1{y ≤ x})² dx.
     *
     * @param values the possible values, ascending
     * @param probabilities theirs, adding up to one
     */
    static double crps(double[] values, double[] probabilities, double actual) {
        double score = Math.max(0, values[0] - actual);
        double below = 0;
        for (int i = 0; i + 1 < values.length; i++) {
            below += probabilities[i];
            double before = Math.max(0, Math.min(values[i + 1], actual) - values[i]);
            double after = values[i + 1] - values[i] - before;
            score += below * below * before + (1 - below) * (1 - below) * after;
        }
        return score + Math.max(0, actual - values[values.length - 1]);
    }

    private static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }
}
