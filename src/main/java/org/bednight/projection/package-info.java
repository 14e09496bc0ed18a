/**
 * The year against its budget: nights so far, nights to come, priced.
 *
 * <p>{@link org.bednight.projection.Forecasts} puts together what is known and assumed, {@link
 * org.bednight.projection.expectation.Assumptions}; {@link org.bednight.projection.Projection} is what follows from them;
 * {@link org.bednight.projection.Forecast} is how it is answered.
 *
 * <pre>{@code
 * Forecast forecast = forecasts.forecast(forecasts.resolve(code, query));
 * }</pre>
 *
 * <p>Beneath it stand {@link org.bednight.projection.model}, the choice of a model, {@link
 * org.bednight.projection.expectation}, what it expects, {@link org.bednight.projection.prospect}, what is taken to happen
 * otherwise, and {@link org.bednight.projection.range}, how far the cost may come out; on top of it {@link
 * org.bednight.projection.accuracy}, {@link org.bednight.projection.cases}, {@link org.bednight.projection.pool}, {@link
 * org.bednight.projection.distribution}, {@link org.bednight.projection.stays} and {@link org.bednight.projection.quality}.
 *
 * <p>Decided: every total is the sum of the rounded costs of sector and month, so that each table adds up.
 */
@NullMarked
package org.bednight.projection;

import org.jspecify.annotations.NullMarked;
