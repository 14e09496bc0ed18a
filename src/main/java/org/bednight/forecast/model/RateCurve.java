package org.bednight.forecast.model;

/** What a model of daily rates has learned: an expectation for each month to come. */
@FunctionalInterface
public interface RateCurve {

    /**
     * Returns the expected children per night of a month to come. It may fall below zero where a trend leads there;
     * whoever uses it takes that as zero.
     *
     * @param ahead months after the month that follows the last complete one, zero or more
     */
    double rate(int ahead);

    /** Returns the rate of a month, zero where the curve lies below it. */
    default double rateFromZero(int ahead) {
        return Math.max(0, rate(ahead));
    }

    /** Returns the rates of the next {@code months} months, none below zero. */
    default double[] rates(int months) {
        double[] rates = new double[months];
        for (int ahead = 0; ahead < months; ahead++) {
            rates[ahead] = rateFromZero(ahead);
        }
        return rates;
    }
}
