package org.bednight.forecast.accuracy;

import java.util.Arrays;
import org.bednight.calendar.FinancialYear;

/**
 * What each contender expected of a subject at one origin, and what became of it. All sectors together. Immutable.
 */
public final class Trial {

    private final String subject;
    private final FinancialYear year;
    private final int monthsElapsed;
    private final boolean zeroYear;
    private final Sums nights;
    private final Sums worth;
    private final double[] scaledErrors;
    private final double[] rootScaledErrors;

    Trial(
            String subject,
            FinancialYear year,
            int monthsElapsed,
            boolean zeroYear,
            Sums nights,
            Sums worth,
            double[] scaledErrors,
            double[] rootScaledErrors) {
        this.subject = subject;
        this.year = year;
        this.monthsElapsed = monthsElapsed;
        this.zeroYear = zeroYear;
        this.nights = nights;
        this.worth = worth;
        this.scaledErrors = scaledErrors;
        this.rootScaledErrors = rootScaledErrors;
    }

    public String subject() {
        return subject;
    }

    /** Returns the financial year whose remaining nights were forecast. */
    public FinancialYear year() {
        return year;
    }

    /** Returns the months of the year that were over at the origin: 0 as at 31 March, to 11 as at the end of February. */
    public int monthsElapsed() {
        return monthsElapsed;
    }

    /** Returns whether the year turned out to hold no night at all. */
    public boolean isZeroYear() {
        return zeroYear;
    }

    /** Returns the nights, expected and actual. */
    public Sums nights() {
        return nights;
    }

    /** Returns what the nights come to under the backtest's valuation; the nights again where it has none. */
    public Sums worth() {
        return worth;
    }

    /** Returns a contender's mean absolute scaled error over the remaining months; not a number where undefined. */
    double scaledError(int contender) {
        return scaledErrors[contender];
    }

    double rootScaledError(int contender) {
        return rootScaledErrors[contender];
    }

    /** Sums over the months of a financial year, before and after an origin. Immutable. */
    public static final class Sums {

        private final double toDate;
        private final double remaining;
        private final double[] expected;

        Sums(double toDate, double remaining, double[] expected) {
            this.toDate = toDate;
            this.remaining = remaining;
            this.expected = expected.clone();
        }

        /** Returns what the months before the origin had. */
        public double toDate() {
            return toDate;
        }

        /** Returns what the months after the origin came to have. */
        public double remaining() {
            return remaining;
        }

        /** Returns what the whole year came to have. */
        public double outturn() {
            return toDate + remaining;
        }

        /** Returns what a contender expected of the months after the origin, by its place in the backtest. */
        public double expected(int contender) {
            return expected[contender];
        }

        /** Returns by how much a contender expected too much; negative where too little. */
        public double error(int contender) {
            return expected[contender] - remaining;
        }

        @Override
        public String toString() {
            return "%s to date, then %s where %s was expected".formatted(toDate, remaining, Arrays.toString(expected));
        }
    }
}
