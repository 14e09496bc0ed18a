package org.bednight.forecast;

import java.util.Map;
import org.bednight.calendar.NightCounts;

/**
 * A way of carrying the nights of a sector into the future.
 *
 * <p>A model holds settings only. What it learns from a history is in the {@link FittedModel} that {@link #fit}
 * returns, so one model serves many histories, and many threads, at once.
 */
public interface ForecastModel {

    /** Returns the name under which forecasts cite this model, such as {@code rolling-average}. */
    String name();

    /**
     * Returns the settings by name, as text, in the order in which they are to be shown; those at which the model
     * stands by default too. With {@link #name()} they make the model again ({@link Models#parse}).
     */
    Map<String, String> settings();

    /**
     * Fits this model to {@code slept}, the children of each night on record; its last night is that of the
     * as-at date. Months are complete where all their nights are on record.
     *
     * @throws HistoryTooShort if the history has fewer complete months than this model needs
     */
    FittedModel fit(NightCounts slept);
}
