/**
 * Several authorities together: what reserve would do for all of them, beside what each would need by itself.
 *
 * <p>{@link org.bednight.projection.pool.Pools} adds up the ranges of the authorities that {@link
 * org.bednight.projection.pool.AuthorityList} names.
 *
 * <p>Decided: the error of the level of arrivals is common to all authorities that follow it; given the level, they are
 * independent of one another. Without that, the 80 % range of the nation covered 61 % on the made-up nation. The sum is worked
 * out at three levels, on a lattice that is the coarser the more authorities there are.
 *
 * <p>Decided: all are taken as at one date, the earliest of those that their own forecasts would take where none is
 * stated, so that the parts are of the same nights.
 */
@NullMarked
package org.bednight.projection.pool;

import org.jspecify.annotations.NullMarked;
