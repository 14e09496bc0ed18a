/**
 * Why a figure moved, to the penny: METHOD §11.
 *
 * <p>{@link org.bednight.publication.movement.Movements} says what moved the variance from one publication of a year to
 * another; {@link org.bednight.publication.movement.YearOnYear} why the year's outturn differs from the cost of the year
 * before.
 *
 * <p>Decided: the inputs are replaced one at a time, always in the same order, and each step is what it moves on top of
 * those before it, so that the steps add up to the whole.
 */
@NullMarked
package org.bednight.publication.movement;

import org.jspecify.annotations.NullMarked;
