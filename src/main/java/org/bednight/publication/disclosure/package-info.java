/**
 * Keeps small counts out of what is published: METHOD §13.
 *
 * <p>{@link org.bednight.publication.disclosure.Disclosure#protect} gives the JSON of a publication less all that would
 * tell how many children a small count is of; tables, papers and charts for the public are made of that JSON alone.
 *
 * <p>Decided: since a cost divided by a price gives the nights, and totals less parts give a part, withholding small
 * cells is not enough. Wherever any cell is withheld, what is shown of nights and their cost is rounded (£1,000, 10
 * nights), average prices are withheld, and so are the author's comments, which nobody checks for counts, and the digest
 * of the data, against which the few possible histories of a small council could be tried. Where the whole year rests on
 * a small count, no figure of nights or cost is shown at all.
 */
@NullMarked
package org.bednight.publication.disclosure;

import org.jspecify.annotations.NullMarked;
