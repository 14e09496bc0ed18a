/**
 * Where the money comes from: allocations by funder and year, and the budget that they make.
 *
 * <p>{@link org.bednight.funding.Allocations} holds what is on record; {@link org.bednight.funding.Budget#of} picks
 * what was known at a date.
 *
 * <p>Decided: an allocation may be negative, as councils' papers show a contribution that is handed on.
 */
@NullMarked
package org.bednight.funding;

import org.jspecify.annotations.NullMarked;
