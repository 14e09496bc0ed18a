/**
 * The secure estate: its sectors, and what a night in each of them costs.
 *
 * <p>{@link org.bednight.estate.Prices} holds the prices on record; {@link org.bednight.estate.PriceList} says what a
 * night costs by them, once slept or still to come.
 *
 * <p>Decided: a price that an uplift raises over several years is rounded once, half up, after the last of them.
 */
@NullMarked
package org.bednight.estate;

import org.jspecify.annotations.NullMarked;
