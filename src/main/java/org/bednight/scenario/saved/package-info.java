/**
 * Scenarios that an authority saves by name, and what they gave each time that they were run.
 *
 * <p>{@link org.bednight.scenario.saved.SavedScenarios} saves and lists them; a {@link
 * org.bednight.scenario.saved.SavedScenario} is one version; a {@link org.bednight.scenario.saved.ScenarioRun} says what it
 * gave when it was run. A {@link org.bednight.scenario.saved.Rerun} compares what it gives now with what it gave when it was
 * last run, and says why they differ; {@link org.bednight.scenario.saved.SideBySide} puts 2 to 6 of them on one forecast;
 * {@link org.bednight.scenario.saved.MomentQuery} is how a request states the moment for which they are run.
 *
 * <p>Decided: a scenario is saved with the forecast that it changes (year, model, uplift), since its dates lie in that
 * year. The as-at date is kept only where it was stated; otherwise each run takes the latest, and what has been slept
 * since counts as slept. A model that was chosen by the service stays the one that it chose: what moves is then the data.
 *
 * <p>Decided: a save that says what stands already makes no version. A run is kept, with who and when, the data version
 * and the software, but is no change of the facts, and so makes no data version: otherwise each run would have moved the
 * version that it is about.
 *
 * <p>Decided: names in large or small letters are the same. A name that was retired can be used again; its versions go
 * on counting.
 *
 * <p>Limits: side by side all stand on the forecast of the first, so that the columns have one base. Each run is kept, but
 * nothing of what stood side by side.
 */
@NullMarked
package org.bednight.scenario.saved;

import org.jspecify.annotations.NullMarked;
