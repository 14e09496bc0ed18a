/**
 * Remand episodes and their placements: the nights that children sleep in the secure estate, and what they cost.
 *
 * <p>{@link org.bednight.remand.Episodes} takes them in and gives an authority's {@link
 * org.bednight.remand.RemandHistory}; {@link org.bednight.remand.Charge} prices nights that were slept; {@link
 * org.bednight.remand.BedNights} counts a year.
 *
 * <p>Decided: placements are copied to a table of the transaction and compared there, since a nation's file has
 * 14,000 of them; the other facts are few and go through entities.
 *
 * <p>Decided: an 18th birthday belongs to the child. It may stand in one row only, counts for all, and two different
 * ones are a fault.
 */
@NullMarked
package org.bednight.remand;

import org.jspecify.annotations.NullMarked;
