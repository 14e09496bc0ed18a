package org.bednight.forecast.path;

import java.util.ArrayList;
import java.util.List;
import org.bednight.forecast.model.MonthlyNights;
import org.bednight.forecast.model.RateModel;

/**
 * What a model forecast at one month's end for each of the months after it, and by how many nights it missed: a block of
 * errors that belong together. Immutable.
 */
public final class ErrorPath {

    /** A forecast counts from so many months of history on. */
    public static final int HISTORY = 12;

    /** A path has so many months at most: to the end of the year after this. */
    public static final int LONGEST = 24;

    /** Of other authorities each third month's end counts: neighbours say much the same, and there are many. */
    public static final int OF_OTHERS = 3;

    private final double level;
    private final double[] expected;
    private final double[] errors;

    private ErrorPath(double level, double[] expected, double[] errors) {
        this.level = level;
        this.expected = expected;
        this.errors = errors;
    }

    /**
     * Returns the paths of months' ends from the twelfth on; those near the end of the record are shorter than others.
     *
     * @param sectors the record of each sector, over the same months
     * @param every 1 for each month's end, 3 for each third
     */
    public static List<ErrorPath> of(List<MonthlyNights> sectors, RateModel model, int every) {
        var paths = new ArrayList<ErrorPath>();
        int months = sectors.get(0).months();
        for (int origin = Math.max(HISTORY, model.monthsNeeded()); origin < months; origin += every) {
            paths.add(from(origin, sectors, model, Math.min(LONGEST, months - origin)));
        }
        return paths;
    }

    private static ErrorPath from(int origin, List<MonthlyNights> sectors, RateModel model, int months) {
        double[] expected = new double[months];
        double[] errors = new double[months];
        for (var sector : sectors) {
            double[] rates = isEmpty(sector, origin)
                    ? new double[months]
                    : model.learn(sector.until(origin)).rates(months);
            for (int ahead = 0; ahead < months; ahead++) {
                double nights = rates[ahead] * sector.days(origin + ahead);
                expected[ahead] += nights;
                errors[ahead] += sector.total(origin + ahead) - nights;
            }
        }
        return new ErrorPath(level(sectors, origin), expected, errors);
    }

    private static boolean isEmpty(MonthlyNights sector, int origin) {
        for (int month = 0; month < origin; month++) {
            if (sector.total(month) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the mean bed nights a month of the last twelve months before {@code origin}, at least one. */
    public static double level(List<MonthlyNights> sectors, int origin) {
        double nights = 0;
        int from = Math.max(0, origin - HISTORY);
        for (var sector : sectors) {
            for (int month = from; month < origin; month++) {
                nights += sector.total(month);
            }
        }
        return Math.max(1, nights / Math.max(1, origin - from));
    }

    /** Returns the mean bed nights a month of the last twelve months before the origin, at least one. */
    double level() {
        return level;
    }

    /** Returns how many months the path has. */
    int months() {
        return errors.length;
    }

    /**
     * Returns the nights that would come if another forecast missed as this one did: fewer nights than expected as a share of
     * what was expected, so that a month without a night stays one; more nights by their number, times the root of the ratio
     * of the levels.
     *
     * @param forecast the nights expected of each month, as many as this path has or fewer
     * @param other the level from which they were forecast
     */
    double[] appliedTo(double[] forecast, double other) {
        double scale = Math.sqrt(other / level);
        double[] nights = new double[forecast.length];
        for (int month = 0; month < nights.length; month++) {
            nights[month] = errors[month] < 0 && expected[month] > 0
                    ? forecast[month] * Math.max(0, 1 + errors[month] / expected[month])
                    : Math.max(0, forecast[month] + scale * errors[month]);
        }
        return nights;
    }
}
