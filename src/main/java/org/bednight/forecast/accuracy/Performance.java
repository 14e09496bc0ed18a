package org.bednight.forecast.accuracy;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a contender did, over all trials at one number of months elapsed. Shares are of one; a measure that divides by
 * nothing is empty.
 *
 * @param contender its name
 * @param monthsElapsed months of the financial year that were over, 0 to 11
 * @param origins the trials: subjects × years
 * @param years the different financial years among them
 * @param zeroYears the trials whose year turned out to hold no night; they count
 * @param valuedOrigins those that count for the year's error: the trials of which the worth of all nights is known
 * @param bias Σ(expected − actual) ÷ Σ actual, of the remaining nights: positive where forecasts were too high
 * @param remainingError Σ|expected − actual| ÷ Σ actual, of the remaining nights (WAPE)
 * @param yearError Σ|expected − actual| of what the whole year's nights come to ÷ Σ actual: the miss of the outturn
 * @param scaledError the mean over trials of the months' absolute errors ÷ the mean change from month to month before
 *     the origin (MASE); trials whose record never changed are left out of this measure
 * @param rootScaledError the mean over trials of the months' root mean squared error, scaled likewise from the first
 *     month with a night on (RMSSE)
 * @param uncertainty how well it stated its uncertainty; empty for a contender that states an expectation only
 */
public record Performance(
        String contender,
        int monthsElapsed,
        int origins,
        int years,
        int zeroYears,
        int valuedOrigins,
        OptionalDouble bias,
        OptionalDouble remainingError,
        OptionalDouble yearError,
        OptionalDouble medianYearError,
        OptionalDouble scaledError,
        OptionalDouble rootScaledError,
        Optional<Uncertainty> uncertainty) {}
