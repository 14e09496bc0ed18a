/**
 * The bed nights that were slept, counted and priced: METHOD §1.
 *
 * <p>{@link org.bednight.remand.nights.BedNightReport} counts an authority's year into {@link
 * org.bednight.remand.nights.BedNights}; {@link org.bednight.remand.nights.Charge} prices the nights of a sector.
 *
 * <p>Limits: a child who moved counts once in each sector, so that children and episodes of the sectors do not add up to
 * those of all. A night of the year that was slept and has no price is a problem; one of the year before leaves out that
 * year's cost alone, and a warning names it.
 */
@NullMarked
package org.bednight.remand.nights;

import org.jspecify.annotations.NullMarked;
