package org.bednight.forecast.accuracy;

import java.time.YearMonth;

/** What nights come to in a backtest: themselves, or what they cost. */
public interface Valuation {

    /** Values each night at one. */
    Valuation NIGHTS = new Valuation() {
        @Override
        public double expected(Subject subject, int sector, YearMonth asAt, YearMonth month) {
            return 1;
        }

        @Override
        public double actual(Subject subject, int sector, YearMonth month, int nights) {
            return nights;
        }
    };

    /**
     * Returns the worth of a night of {@code month}, on its average, by what was known at the end of {@code asAt}.
     */
    double expected(Subject subject, int sector, YearMonth asAt, YearMonth month);

    /** Returns the worth of the {@code nights} that a month in truth had. */
    double actual(Subject subject, int sector, YearMonth month, int nights);
}
