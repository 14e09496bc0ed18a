/**
 * The nights to come that are expected, and what they will cost, from all that is known and assumed.
 *
 * <p>{@link org.bednight.projection.expectation.Assumptions} hold what a projection is computed from; {@link
 * org.bednight.projection.expectation.Expectations} is what their model makes of it: one {@link
 * org.bednight.projection.expectation.Expectation} for each sector, and the planned costs beyond the sectors' nights.
 *
 * <pre>{@code
 * Expectation inYoi = Expectations.of(assumptions).bySector().apply(Sector.YOI);
 * ExpectedCharge charge = inYoi.charge(nightsOfOneMonth, prices);
 * }</pre>
 *
 * <p>Decided: a projected cost is one product per sector and month, the expected children per night times the sum of
 * the nights' prices, rounded once. What a model of nights expects is exact until then.
 *
 * <p>Decided: under a model of nights, what concerns children (arrivals, stays, releases, arrivals diverted) is worked out
 * with the episode model and carried to the model's nights by sector and night: N' = N + (E' − E) + clamp((N − E)(E'/E − 1),
 * −|N − E|, |N − E|), with N the model's children, E and E' those of the episode model on record and in the what-if. That is
 * the proportion N·E'/E wherever E' ≤ 2E; a larger rise is carried by number, so that the effects of the two models never
 * differ by more than their levels. Where E is zero, N' = N + E'. No number falls below zero.
 *
 * <p>Decided: nights of diverted arrivals that go to an alternative are those that leave the sectors in the chosen model, by
 * the same rule. So nights are kept, and what is saved and what the alternative costs are of one level.
 *
 * <p>Decided: a sector shift and a diversion of nights move a share of the chosen model's own nights; added remands are added
 * to them.
 *
 * <p>Limits: the episode model, and a model of nights once something is taken to happen otherwise, count in floating
 * point, good to 1e-9 nights; they are rounded in the same place.
 */
@NullMarked
package org.bednight.projection.expectation;

import org.jspecify.annotations.NullMarked;
