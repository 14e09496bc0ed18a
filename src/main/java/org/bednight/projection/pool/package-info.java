/**
 * Several authorities together: what reserve would do for all of them, beside what each would need by itself.
 *
 * <p>{@link org.bednight.projection.pool.Pools} adds up the ranges of the authorities that {@link
 * org.bednight.projection.pool.AuthorityList} names.
 *
 * <p>Decided: the authorities are independent of one another, given what all of them teach together. Where the courts of
 * the whole country change, they change for all, and the pooled range is too narrow; the answer says so.
 *
 * <p>Decided: all are taken as at one date, the earliest of those that their own forecasts would take where none is
 * stated, so that the parts are of the same nights.
 */
@NullMarked
package org.bednight.projection.pool;

import org.jspecify.annotations.NullMarked;
