/**
 * What-ifs: what a forecast would be if something were otherwise, and what each adjustment moves.
 *
 * <p>{@link org.bednight.scenario.WhatIfs} puts a {@link org.bednight.scenario.adjustment.Scenario}, the list of
 * adjustments that callers send, to a forecast; {@link org.bednight.scenario.Comparison} is what it moves, in the order of
 * the list. A goal leaves one number of it open, which is then sought; stress tests apply what has happened to
 * councils.
 *
 * <pre>{@code
 * Comparison comparison = whatIfs.compare(request, scenario);
 * }</pre>
 *
 * <p>{@link org.bednight.scenario.adjustment} has the adjustments themselves, and what each does to the assumptions; {@link
 * org.bednight.scenario.saved} keeps scenarios by name, and runs them again.
 *
 * <p>Decided: how likely each cost is, base and what-if, is worked out exactly; only how far their difference may go is
 * drawn, with the same children and the same luck on both sides, from a seed that is stated.
 */
@NullMarked
package org.bednight.scenario;

import org.jspecify.annotations.NullMarked;
