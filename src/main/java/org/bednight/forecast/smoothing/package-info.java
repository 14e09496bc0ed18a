/**
 * Smoothing of a plain series of numbers: a level, a damped trend, the Theta line, intermittent demand.
 *
 * <p>The functions know neither months nor children. They take the first {@code length} values of an array, so that
 * the same array serves every origin of a backtest, and leave it as it is. What they return is fitted: a record of
 * parameters and final state, from which the next values follow.
 *
 * <pre>{@code
 * var fitted = LevelSmoothing.fit(values, values.length);
 * double next = fitted.level();
 * }</pre>
 *
 * <p>Values must be finite. Nothing here is cut off at zero; that is left to the models of {@link
 * org.bednight.forecast.model}, which know that children cannot be fewer than none.
 *
 * <p>Decided: initial states enter the errors linearly, so they are solved for, not searched for. That leaves one
 * dimension for the level and three for the damped trend, and makes the optimum a true one where a general search
 * over all parameters stops short.
 */
@NullMarked
package org.bednight.forecast.smoothing;

import org.jspecify.annotations.NullMarked;
