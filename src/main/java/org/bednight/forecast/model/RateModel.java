package org.bednight.forecast.model;

import java.util.List;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.FittedModel;
import org.bednight.forecast.HistoryTooShort;
import org.bednight.forecast.SeriesModel;

/**
 * A model that works on daily rates by month: bed nights ÷ days of each complete month.
 *
 * <p>The rates are in {@code double}; a fit returns the fraction that equals them, never below zero. A month that the
 * record has begun and not ended is not used by these models: they carry the complete months over it.
 */
public interface RateModel extends SeriesModel {

    /** Returns the least number of complete months that the model needs, zero or more. */
    int monthsNeeded();

    /** Returns how many of the newest of {@code months} complete months the model uses: all of them, unless it says less. */
    default int monthsUsed(int months) {
        return months;
    }

    /**
     * Learns from the complete months of a record.
     *
     * @param history at least {@link #monthsNeeded()} months
     */
    RateCurve learn(MonthlyNights history);

    /** Returns what a reader has to know of a fit to {@code months} complete months ({@link FittedModel#assumptions}). */
    default List<String> assumptions(int months) {
        return List.of();
    }

    @Override
    default FittedModel fit(NightCounts slept) {
        if (slept.nights().isEmpty()) {
            throw HistoryTooShort.ofNoNight(name());
        }
        var history = MonthlyNights.of(slept);
        if (history.months() < monthsNeeded()) {
            throw new HistoryTooShort(name(), history.months(), monthsNeeded());
        }
        var learnedFrom = history.last(monthsUsed(history.months()));
        return new RateFit(learnedFrom, learn(history), assumptions(history.months()));
    }
}
