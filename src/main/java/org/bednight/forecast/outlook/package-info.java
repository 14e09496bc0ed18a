/**
 * Carries what is known of an authority's children to the end of the year: how many nights, what they cost, and how
 * likely each sum is.
 *
 * <p>{@link org.bednight.forecast.outlook.Outlook} is the entry point.
 *
 * <pre>{@code
 * var rest = new RestOfYear(pricesBySector, 0, List.of(30, 61, 91));
 * Outlook outlook = Outlook.of(state, rest);
 * double overspend = outlook.year().cost().probabilityAbove(budget - spent);
 * }</pre>
 *
 * <p>Money is whole pence and nights are counted from the night after the as-at date; what is spent already is the
 * caller's to add. Nothing here is simulated: equal inputs give equal results.
 *
 * <p>Limits: the shares of the sectors are taken as known, so that the range is a little too narrow where an
 * authority's next arrivals may all go to the dearest sector.
 *
 * <p>Decided: the lattice of money is £50 throughout, not finer where there is room, so that a sum that is never
 * smaller never has a smaller quantile. The lattice is long enough for the year's sum to exceed it with a chance of at
 * most 1e-12, and an earlier period's with one of at most 1e-6, which moves no quantile that is asked of it; what
 * exceeds it is wrapped around. So the mean of the year's distribution is exact to 1e-9, and for an earlier period the
 * exact mean is that of {@link org.bednight.forecast.outlook.Horizon#total()}.
 *
 * <p>Decided: of long sequences, powers of two alone. Three quarters of 2<sup>17</sup> points take as long as all of them, and
 * their tables 48 bytes a point, not four.
 *
 * <p>Decided: the transforms of JTransforms, held against those of Commons Math in the tests, which take three times as long
 * for 2<sup>18</sup> points and know powers of two only ({@code FourierBenchmark}). A transform that was written for this project took as long for
 * four lengths of five, and two thirds of the time for three times a power of two: not enough to keep one of our own.
 */
@NullMarked
package org.bednight.forecast.outlook;

import org.jspecify.annotations.NullMarked;
