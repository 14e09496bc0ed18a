/**
 * Saved scenarios run again: beside what they gave before, and beside one another.
 *
 * <p>A {@link org.bednight.scenario.rerun.Rerun} says what a saved scenario gives now beside what it gave when it was last
 * run, and why; {@link org.bednight.scenario.rerun.SideBySide} has 2 to 6 of them on one forecast; {@link
 * org.bednight.scenario.rerun.MomentQuery} is how a request states the moment for which they are run.
 *
 * <p>Limits: side by side all stand on the forecast of the first, so that the columns have one base. {@link
 * org.bednight.scenario.saved} keeps each run, but nothing of what stood side by side.
 */
@NullMarked
package org.bednight.scenario.rerun;

import org.jspecify.annotations.NullMarked;
