/**
 * The year against its budget: nights so far, nights to come, priced.
 *
 * <p>{@link org.bednight.projection.Assumptions} hold all that is known and assumed; {@link
 * org.bednight.projection.Projection} is what follows from them; {@link org.bednight.projection.Forecast} is how it is
 * told.
 *
 * <p>Decided: a projected cost is one product per sector and month, the expected children per night times the sum of
 * the nights' prices, rounded once; every total is the sum of these, so that each table adds up.
 */
@NullMarked
package org.bednight.projection;

import org.jspecify.annotations.NullMarked;
