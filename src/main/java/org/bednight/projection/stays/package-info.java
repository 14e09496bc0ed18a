/**
 * How long stays last, as the episode model expects it of an authority at the close of a day.
 *
 * <p>{@link org.bednight.projection.stays.StayCurves} reads the curve that the range of a forecast and the open cases rest
 * on, and writes it as a table with the number of stays behind it.
 *
 * <p>Decided: the curve is given week by week up to a year, as chances to four decimals. It is that of all sectors
 * together, since the model knows no other; a stay is counted whole, whatever year its nights lie in.
 */
@NullMarked
package org.bednight.projection.stays;

import org.jspecify.annotations.NullMarked;
