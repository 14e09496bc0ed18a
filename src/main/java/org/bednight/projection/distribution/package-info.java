/**
 * How likely each cost of a year is, class by class: the range of a forecast as a histogram.
 *
 * <p>{@link org.bednight.projection.distribution.CostDistributions} cuts the exact distribution of the year's cost into
 * classes of one round width.
 *
 * <p>Decided: the chances are differences of the cumulated chance, rounded once to four decimals, so that they add up to 1.
 * The first and the last class hold what lies beyond them, since the tails have no end that matters.
 */
@NullMarked
package org.bednight.projection.distribution;

import org.jspecify.annotations.NullMarked;
