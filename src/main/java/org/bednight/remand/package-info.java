/**
 * The record of remand episodes: who was in the secure estate, where, from when to when.
 *
 * <p>{@link org.bednight.remand.Episodes} checks what is stated, puts it on record, and gives an authority's {@link
 * org.bednight.remand.episode.RemandHistory}; {@link org.bednight.remand.nights} counts and prices its nights.
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
