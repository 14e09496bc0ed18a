package org.bednight.forecast.accuracy;

import java.util.OptionalDouble;

/**
 * How far forecasts lay from what became of them. With the actual values y, the forecasts f and n of each.
 *
 * <p>A measure that divides by nothing is undefined, and empty: the share of error in a year without a night is
 * neither zero nor one. There is no mean absolute percentage error here, since a month without a night makes it
 * infinite, and one with a single night makes it the whole.
 *
 * @see <a href="https://doi.org/10.1016/j.ijforecast.2006.03.001">Hyndman and Koehler, Another look at measures of
 *     forecast accuracy, 2006</a>
 */
public final class Accuracy {

    private Accuracy() {}

    /** Returns Σ(f − y) ÷ n: positive where forecasts were too high. */
    public static double bias(double[] actual, double[] forecast) {
        check(actual, forecast);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += forecast[i] - actual[i];
        }
        return sum / actual.length;
    }

    /** Returns Σ|f − y| ÷ n. */
    public static double meanAbsoluteError(double[] actual, double[] forecast) {
        check(actual, forecast);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            sum += Math.abs(forecast[i] - actual[i]);
        }
        return sum / actual.length;
    }

    /** Returns √(Σ(f − y)² ÷ n). */
    public static double rootMeanSquaredError(double[] actual, double[] forecast) {
        check(actual, forecast);
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = forecast[i] - actual[i];
            sum += error * error;
        }
        return Math.sqrt(sum / actual.length);
    }

    /** Returns the weighted absolute percentage error as a share, Σ|f − y| ÷ Σ|y|; empty where all y are zero. */
    public static OptionalDouble weightedAbsoluteError(double[] actual, double[] forecast) {
        double total = 0;
        for (double value : actual) {
            total += Math.abs(value);
        }
        return ratio(meanAbsoluteError(actual, forecast) * actual.length, total);
    }

    /**
     * Returns the mean absolute scaled error: the mean absolute error ÷ that of the naive forecast within the
     * history x, Σ|x<sub>t</sub> − x<sub>t−lag</sub>| ÷ (length − lag).
     *
     * @param lag 1 to compare with the month before, 12 with the year before
     * @return empty where the history never changes, or is no longer than the lag
     */
    public static OptionalDouble scaledError(double[] history, double[] actual, double[] forecast, int lag) {
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
    public static OptionalDouble rootScaledError(double[] history, double[] actual, double[] forecast) {
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

    /** Returns the share of actual values within their interval, both ends included. */
    public static double coverage(double[] actual, double[] lower, double[] upper) {
        check(actual, lower);
        check(actual, upper);
        int within = 0;
        for (int i = 0; i < actual.length; i++) {
            within += lower[i] <= actual[i] && actual[i] <= upper[i] ? 1 : 0;
        }
        return (double) within / actual.length;
    }

    static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }

    static void check(double[] actual, double[] other) {
        if (actual.length == 0 || actual.length != other.length) {
            throw new IllegalArgumentException(
                    "A measure compares as many forecasts as actual values, at least one, but had %d and %d"
                            .formatted(other.length, actual.length));
        }
    }
}
