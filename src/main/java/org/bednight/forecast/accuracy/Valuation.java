package org.bednight.forecast.accuracy;

import java.time.YearMonth;
import java.util.OptionalDouble;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;

/** What nights come to in a backtest: themselves, or what they cost in pence. */
public interface Valuation {

    /** Values each night at one. */
    Valuation NIGHTS = new Valuation() {
        @Override
        public double expected(Subject subject, int sector, YearMonth asAt, YearMonth month) {
            return 1;
        }

        @Override
        public double actual(NightCounts slept, int sector, YearMonth month) {
            return slept.count(DateRange.of(month));
        }
    };

    /**
     * Returns the worth of a night of {@code month}, on its average, by what was known at the end of {@code asAt}; not a
     * number where nothing was known of it.
     */
    double expected(Subject subject, int sector, YearMonth asAt, YearMonth month);

    /** Returns the worth of a sector's nights of {@code month}; not a number where they have none that is known. */
    double actual(NightCounts slept, int sector, YearMonth month);

    /** Returns what a year's nights may come to by what was known at the end of {@code asAt}; empty where nothing was. */
    default OptionalDouble budget(Subject subject, FinancialYear year, YearMonth asAt) {
        return OptionalDouble.empty();
    }
}
