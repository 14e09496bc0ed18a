/**
 * Carries the past into the future: how many children will sleep in a sector, night by night.
 *
 * <p>A {@link org.bednight.forecast.SeriesModel} is fitted to the nights on record, and the {@link
 * org.bednight.forecast.FittedModel} states what it expects.
 *
 * <pre>{@code
 * SeriesModel model = Models.parse("rolling-average", Map.of("window", "6"));
 * FittedModel fitted = model.fit(slept);
 * List<BigFraction> childrenPerNight = fitted.expect(10);
 * List<String> toBeSaid = fitted.assumptions();
 * }</pre>
 *
 * <p>{@link org.bednight.forecast.RollingAverage} is the method that boards know. The other models of {@link
 * org.bednight.forecast.Models} are {@linkplain org.bednight.forecast.RateModel models of daily rates}: they learn from
 * the complete months of a record, by the functions of {@link org.bednight.forecast.smoothing}. How good each is, {@link
 * org.bednight.forecast.accuracy} tells.
 *
 * <p>Limits: a sector is forecast by itself, and gives an expectation, no range. The part of a month that has begun
 * is known to the rolling average where it is rolled or the year to date, and to the census; all others look at complete
 * months only.
 *
 * <p>Everything here is a function of its arguments: no clock, no database, no default seed. Money is not known
 * here; {@code projection} prices what this package expects. Models are cited by name in published forecasts, so a
 * model whose numbers change takes a new name.
 *
 * <p>Decided: an expected rate is an exact fraction, since the rolling average is a ratio of whole numbers and a
 * cost is rounded once, at its end. Models that reckon in {@code double} return the fraction that equals theirs.
 *
 * <p>Decided: no rate falls below zero. A trend may lead there; the curve is cut at zero, month by month, and not bent.
 *
 * <p>Decided: damped trend, Theta and their combination ask for a year of months. They could be fitted to fewer, and would
 * then carry the difference of two or three months far into the year.
 */
@NullMarked
package org.bednight.forecast;

import org.jspecify.annotations.NullMarked;
