/**
 * Learns, from remand episodes, how long stays last and how many children arrive: the episode model.
 *
 * <p>An {@link org.bednight.forecast.stay.EpisodeModel} learns a {@link org.bednight.forecast.stay.Pool} from all
 * authorities, and fits it to one of them; {@link org.bednight.forecast.outlook.Outlook} carries the resulting {@link
 * org.bednight.forecast.stay.EpisodeState} to the end of the year.
 *
 * <pre>{@code
 * var model = new EpisodeModel(4);
 * Pool pool = model.learn(allAuthorities, asAt);
 * EpisodeState state = model.fit(pool, ownEpisodes, nightsToForecast);
 * Outlook outlook = Outlook.of(state, restOfYear);
 * }</pre>
 *
 * <p>Limits: arrivals are independent of one another and of the season; siblings and co-defendants who arrive together
 * make the truth wider. The curve of stays is the same for all sectors.
 *
 * <p>Decided: an end on the day after the as-at date is known at its close, since that night is not slept any more; a
 * child without such an end sleeps at least one night more.
 *
 * <p>Decided: no transfers between sectors. The rest of an open stay is slept in the sector of its last night, and
 * {@link org.bednight.forecast.stay.Evidence} says so.
 *
 * <p>Decided: the number of arrivals is the level of all authorities times the share of one ({@link
 * org.bednight.forecast.stay.ArrivalMethod#LEVEL_AND_SHARE}). The method before, from the last 365 nights, is kept so that
 * what was published by it comes out again.
 *
 * <p>Decided: lengths of stay differ by group of offences where the past of all authorities has been foretold better so ({@link
 * org.bednight.forecast.stay.ArrivalMethod#STAYS_BY_OFFENCE}); else nothing is changed by what offences are recorded. An
 * authority's own factors by band come on top of those of groups, so that a mix of offences is not counted twice.
 *
 * <p>Decided: where records begin or end on different days, an authority counts for its share of the level, not for one:
 * a large one that joins would otherwise move the level of all.
 *
 * <p>Decided: fewer than five authorities, or none that had an arrival, say nothing about how authorities differ: a
 * share of one, held loosely, stands in. Fewer than 100 ended stays, or those of one authority alone, make
 * no curve: the published national durations stand in, shrunk towards what is on record with a weight of three ends
 * in each band.
 */
@NullMarked
package org.bednight.forecast.stay;

import org.jspecify.annotations.NullMarked;
