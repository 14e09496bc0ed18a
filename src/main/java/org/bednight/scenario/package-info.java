/**
 * What-ifs: short lists of adjustments to what a forecast assumes, and what each of them moves.
 *
 * <p>{@link org.bednight.scenario.Adjustment} is one change of the assumptions; {@link org.bednight.scenario.Scenario} a
 * list of them, which is also the document that callers send; {@link org.bednight.scenario.Comparison} what it moves, in
 * the order of the list.
 *
 * <pre>{@code
 * Comparison comparison = whatIfs.compare(request, scenario);
 * }</pre>
 *
 * <p>{@link org.bednight.scenario.saved} keeps scenarios by name. The document is the same wherever it stands: in a
 * request, saved, in a worked forecast; {@code scenario.schema.json} is its schema, which the service publishes and a test
 * holds against the records.
 *
 * <p>Limits: a model of nights knows no children, only how many there are. So under it fewer arrivals or shorter stays
 * show at once from their date on, where the episode model lets those who are in leave first.
 *
 * <p>Decided: adjustments apply in one fixed order of what they act on (allocations, prices, arrivals, lengths of stay,
 * diversion, more remands, releases, sectors, mitigations), whatever the order of the list. So two that act on different
 * inputs commute; the order of the list decides only how the difference is shared among the steps, which always add up.
 *
 * <p>Decided: how likely each cost is, base and what-if, is worked out exactly; only how far their difference may go is
 * drawn, with the same children and the same luck on both sides, from a seed that is told.
 *
 * <p>Decided: a release is taken as a release that is on record ahead: the child leaves by that day, perhaps earlier.
 */
@NullMarked
package org.bednight.scenario;

import org.jspecify.annotations.NullMarked;
