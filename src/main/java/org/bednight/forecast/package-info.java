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
 * <p>Here is what a model is, how it is set, and what it refuses; the models themselves are those of {@link
 * org.bednight.forecast.model} and {@link org.bednight.forecast.stay}. How good each is, {@link
 * org.bednight.forecast.accuracy} measures.
 *
 * <p>Limits: a sector is forecast by itself, and gives an expectation, no range.
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
