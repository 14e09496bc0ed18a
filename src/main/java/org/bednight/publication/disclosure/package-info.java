/**
 * Keeps small counts out of what is published: METHOD §13.
 *
 * <p>{@link org.bednight.publication.disclosure.Disclosure#protect} gives the JSON of a publication less all that would
 * give away how many children a small count is of; tables, papers and charts for the public are made of that JSON alone.
 *
 * <p>Decided: since a cost divided by a price gives the nights, and totals less parts give a part, withholding small
 * cells is not enough. What is shown of nights, of their cost and of counts is rounded, always, so that neither two months'
 * publications nor two of one month give a cell back by their difference; average prices, and what prices, volume and mix
 * have added, are withheld, and so are the author's own words, which nobody checks for counts, and the digest of the data,
 * against which the few possible histories of a small council could be tried. Where the whole year rests on a small count,
 * no figure of nights or cost is shown at all. A council without a child is shown as it is.
 *
 * <p>Decided: a difference of published figures is computed from them as they are published, and an earlier publication is
 * shown as it was published: an exact one, rounded by itself, would be one more equation. For the same reason single
 * steps of a movement or a what-if are withheld, and a what-if that acts on one sector or one child altogether.
 *
 * <p>Decided: what carries a night of the past over many nights to come, as an average of one month does, is rounded as
 * many times more coarsely.
 *
 * <p>Limits: the range of outcomes rests on when each child came and left, in a way that no reader can reckon back without
 * this service and guesses of all of them; it is rounded to five times as much as a single figure.
 */
@NullMarked
package org.bednight.publication.disclosure;

import org.jspecify.annotations.NullMarked;
