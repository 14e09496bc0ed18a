package org.bednight.forecast.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final Scaled scaled;
    private final List<Optional<Placing>> placings;

    Trial(
            String subject,
            FinancialYear year,
            int monthsElapsed,
            boolean zeroYear,
            Sums nights,
            Sums worth,
            Scaled scaled,
            List<Optional<Placing>> placings) {
        this.subject = subject;
        this.year = year;
        this.monthsElapsed = monthsElapsed;
        this.zeroYear = zeroYear;
        this.nights = nights;
        this.worth = worth;
        this.scaled = scaled;
        this.placings = placings;
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

    /** Returns whether the worth is known of all nights that came, and of all that some contender expected. */
    public boolean isValued() {
        return worth.areKnown();
    }

    /** Returns a contender's mean absolute scaled error over the remaining months; not a number where undefined. */
    double scaledError(int contender) {
        return scaled.absolute[contender];
    }

    double rootScaledError(int contender) {
        return scaled.rootSquared[contender];
    }

    /** Returns where the nights lie in the distribution that a contender stated; empty where it stated none. */
    Optional<Placing> placing(int contender) {
        return placings.get(contender);
    }

    /** Each contender's scaled errors. Immutable. */
    static final class Scaled {

        private final double[] absolute;
        private final double[] rootSquared;

        Scaled(double[] absolute, double[] rootSquared) {
            this.absolute = absolute;
            this.rootSquared = rootSquared;
        }
    }

    /** Sums over the months of a financial year, before and after an origin. Immutable. */
    public static final class Sums {

        private final double known;
        private final double toDate;
        private final double remaining;
        private final double[] expected;

        Sums(double known, double toDate, double remaining, double[] expected) {
            this.known = known;
            this.toDate = toDate;
            this.remaining = remaining;
            this.expected = expected.clone();
        }

        /** Returns what the months before the origin had. */
        public double toDate() {
            return toDate;
        }

        /** Returns what the months before the origin were on record as having had, at the origin. */
        public double knownToDate() {
            return known;
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

        /** Returns by how much a contender expected too much of these months; negative where too little. */
        public double error(int contender) {
            return expected[contender] - remaining;
        }

        /** Returns by how much its forecast of the whole year was too high, corrections of the months before included. */
        public double yearError(int contender) {
            return known + expected[contender] - outturn();
        }

        private boolean areKnown() {
            return !Double.isNaN(known + outturn() + Arrays.stream(expected).sum());
        }

        @Override
        public String toString() {
            return "%s to date, then %s where %s was expected".formatted(toDate, remaining, Arrays.toString(expected));
        }
    }
}
