/**
 * Carries the past into the future: how many children will sleep in a sector, night by night.
 *
 * <p>A {@link org.bednight.forecast.ForecastModel} is fitted to the nights on record, and the {@link
 * org.bednight.forecast.FittedModel} states what it expects.
 *
 * <pre>{@code
 * FittedModel fitted = model.fit(slept);
 * List<BigFraction> childrenPerNight = fitted.expect(10);
 * }</pre>
 *
 * <p>Everything here is a function of its arguments: no clock, no database, no default seed. Money is not known
 * here; {@code projection} prices what this package expects. Models are cited by name in published forecasts, so a
 * model whose numbers change takes a new name.
 *
 * <p>Decided: an expected rate is an exact fraction, since the rolling average is a ratio of whole numbers and a
 * cost is rounded once, at its end. Models that reckon in {@code double} return the fraction that equals theirs.
 */
@NullMarked
package org.bednight.forecast;

import org.jspecify.annotations.NullMarked;
