/**
 * The nights to come that are expected, and what they will cost, from all that is known and assumed.
 *
 * <p>{@link org.bednight.projection.expectation.Assumptions} hold what a projection is computed from; {@link
 * org.bednight.projection.expectation.Expectations} is what their model makes of it: one {@link
 * org.bednight.projection.expectation.Expectation} for each sector, and what is to be spent beside the sectors' nights.
 *
 * <pre>{@code
 * Expectation inYoi = Expectations.of(assumptions).bySector().apply(Sector.YOI);
 * ExpectedCharge charge = inYoi.charge(nightsOfOneMonth, prices);
 * }</pre>
 *
 * <p>Decided: a projected cost is one product per sector and month, the expected children per night times the sum of
 * the nights' prices, rounded once. What a model of nights expects is exact until then.
 *
 * <p>Limits: the episode model, and a model of nights once something is taken to happen otherwise, count in floating
 * point, good to 1e-9 nights; they are rounded in the same place.
 */
@NullMarked
package org.bednight.projection.expectation;

import org.jspecify.annotations.NullMarked;
