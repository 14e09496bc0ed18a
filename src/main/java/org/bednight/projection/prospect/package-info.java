/**
 * What is taken to happen in the nights to come otherwise than the past says: the part of a projection's inputs that
 * what-ifs change, and that a plain forecast leaves empty.
 *
 * <p>Slots are numbered: the sectors first, in the order of every table, then the alternatives to the secure estate.
 * Nights are numbered too, from 0 for the night after the as-at date.
 *
 * <p>{@link org.bednight.projection.prospect.Prospects} changes children by slot and night, and prices with them; {@link
 * org.bednight.projection.prospect.CostedNights} adds both up.
 *
 * <p>Decided: what changes who is there (arrivals, stays, releases, added children) is in the state of the episode model and
 * applies before reroutings, which change where nights are slept, whatever the order in which a what-if lists them.
 */
@NullMarked
package org.bednight.projection.prospect;

import org.jspecify.annotations.NullMarked;
