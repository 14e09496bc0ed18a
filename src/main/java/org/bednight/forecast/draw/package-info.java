/**
 * Draws years by chance, where an exact distribution is out of reach: what a what-if changes, with the same children
 * and the same luck on both sides.
 *
 * <pre>{@code
 * var years = PairedYears.draw(base, whatIf, seed, 4000);
 * long medianSaved = -years.quantile(0.5);
 * }</pre>
 *
 * <p>Everything follows from the arguments, the seed among them. How likely each cost of a year is by itself is not
 * drawn but worked out: see {@link org.bednight.forecast.outlook.Outlook}.
 */
@NullMarked
package org.bednight.forecast.draw;

import org.jspecify.annotations.NullMarked;
