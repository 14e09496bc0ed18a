/**
 * The children who are in at the close of an as-at date, one by one: for those who can still change how long a remand
 * lasts.
 *
 * <p>{@link org.bednight.projection.cases.OpenCases} lists them by the reference of the episode; {@link
 * org.bednight.projection.cases.OpenCosts} splits what they are expected to cost.
 *
 * <p>Decided: the cost of a sector's month, which a forecast rounds once, is split among the children of that month in
 * proportion, rounded as it adds up. So the cases add up to the {@code committed} cost of the range to the penny, no part
 * is negative, and each is within a penny for each month of what it would be by itself.
 *
 * <p>Decided: only those who ask for it get it: no answer may be stored on the way, there is no
 * file of it, and no publication holds it. A birthday is not shown; that a chance falls to nothing may be read from it, as
 * it may from a known release.
 */
@NullMarked
package org.bednight.projection.cases;

import org.jspecify.annotations.NullMarked;
