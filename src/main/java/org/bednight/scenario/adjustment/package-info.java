/**
 * Adjustments: single changes of what a forecast assumes, and the scenario that lists them.
 *
 * <p>{@link org.bednight.scenario.adjustment.Adjustment} is one change of the assumptions, of one of nine kinds; {@link
 * org.bednight.scenario.adjustment.Scenario} a list of them, which is also the document that callers send; {@link
 * org.bednight.scenario.adjustment.AdjustmentContext} what they are made to. {@link org.bednight.scenario.adjustment.StandardStressTests} are lists
 * of them, the standard stress tests.
 *
 * <pre>{@code
 * Assumptions changed = Scenario.apply(scenario.check(setting), setting);
 * }</pre>
 *
 * <p>The document is the same wherever it stands: in a request, saved, in a worked forecast; {@code scenario.schema.json}
 * is its schema, which the service publishes and a test holds against the records.
 *
 * <p>Decided: adjustments of children (arrivals, stays, releases, more remands, arrivals diverted) change the state of the
 * episode model; {@link org.bednight.projection.expectation} carries their effect to models of nights.
 *
 * <p>Limits: a share of nights that is slept elsewhere makes each such night cost the mean of both places: the range knows
 * how many nights move, not which child.
 *
 * <p>Decided: adjustments apply in one fixed order of what they act on (allocations, prices, arrivals, lengths of stay,
 * arrivals diverted, more remands, releases, sectors, nights diverted, mitigations), whatever the order of the list. So two
 * that act on different inputs commute; the order of the list decides only how the difference is shared among the steps,
 * which always add up.
 *
 * <p>Decided: a release is taken as a release that is on record ahead: the child leaves by that day, perhaps earlier.
 */
@NullMarked
package org.bednight.scenario.adjustment;

import org.jspecify.annotations.NullMarked;
