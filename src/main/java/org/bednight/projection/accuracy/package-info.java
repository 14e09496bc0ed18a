/**
 * How good forecasts have been: of one authority, pooled over all, and month by month of a year.
 *
 * <p>{@link org.bednight.projection.accuracy.AccuracyReport} reports a backtest of {@link
 * org.bednight.forecast.accuracy}; {@link org.bednight.projection.accuracy.Tracking} sets each past month's forecast of a
 * year beside what became of it; and the pooled errors choose the model that {@code model=recommended} uses.
 *
 * <p>Decided: at each origin counts what was known then: prices announced, allocations by their date, and episodes as they
 * were on record at the close of the day, where the authority had any on record that did not end before. Data loaded in
 * bulk have no such history; there events up to the day count, with corrections made since, and the report says so.
 *
 * <p>Decided: an authority's record ends, where it does not state its end, with the last month that was over when the data
 * version was recorded. So a version has one answer, whenever it is asked.
 *
 * <p>Decided: a recommendation for a date rests on years that had ended by then, and on ten authorities at least;
 * otherwise the rolling average of twelve months stands in, and the forecast says so.
 *
 * <p>Decided: a recommendation needs only what the episode model expects, so {@code model=recommended} does not wait for how
 * often its range held over all authorities: the exact distribution at every origin takes several times as long as the rest
 * of the pooled backtest. {@code GET /accuracy} waits for both as long as it can, and otherwise says that one is missing.
 */
@NullMarked
package org.bednight.projection.accuracy;

import org.jspecify.annotations.NullMarked;
