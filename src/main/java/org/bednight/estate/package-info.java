/**
 * The secure estate: its sectors and establishments, and what a night in each sector costs.
 *
 * <p>{@link org.bednight.estate.Prices} holds the prices on record; {@link org.bednight.estate.PriceList} says what a
 * night costs by them, once slept or still to come.
 *
 * <p>{@link org.bednight.estate.Establishments} says which site a social care URN or a postcode means in files of other
 * systems. An establishment is known by its name, so that its URN can be corrected.
 *
 * <p>Decided: a price that an uplift raises over several years is rounded once, half up, after the last of them.
 */
@NullMarked
package org.bednight.estate;

import org.jspecify.annotations.NullMarked;
