package org.bednight.forecast;

import org.bednight.calendar.NightCounts;

/**
 * A way of carrying the nights of a sector into the future, from nothing but the nights before.
 *
 * <p>A model holds settings only. What it learns from a history is in the {@link FittedModel} that {@link #fit}
 * returns, so one model serves many histories, and many threads, at once.
 */
public interface SeriesModel extends ForecastModel {

    /**
     * Fits this model to {@code slept}, the children of each night on record; its last night is that of the
     * as-at date. Months are complete where all their nights are on record.
     *
     * @throws HistoryTooShort if the history has fewer complete months than this model needs
     */
    FittedModel fit(NightCounts slept);
}
