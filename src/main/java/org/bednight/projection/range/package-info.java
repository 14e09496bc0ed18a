/**
 * How far a year's cost may come out from what is expected: the episode model in money. METHOD §8.
 *
 * <p>{@link org.bednight.projection.range.EpisodeStates} says what the episodes on record teach of an authority; {@link
 * org.bednight.projection.range.YearAhead} prices what follows from that for the nights to come; {@link
 * org.bednight.projection.range.CostAhead} is the distribution of their cost, {@link
 * org.bednight.projection.range.CostRange} that of the year's, and {@link org.bednight.projection.range.Range} how it is
 * answered.
 *
 * <pre>{@code
 * EpisodeState state = states.get(authority, dates, arrivals, version);
 * YearAhead ahead = YearAhead.of(state, dates, prices, uplift, Prospects.NONE);
 * Range range = new CostRange(slept, budget, CostAhead.of(ahead)).report(outturn, model);
 * }</pre>
 *
 * <p>Decided: the pool is every authority of the database that had records by the as-at date, each up to the end of its
 * records, whoever asks: what comes out of it is curves and rates, in which no child can be found.
 *
 * <p>Decided: the mean is the sum of the products of sector and month, each rounded once; the part of the children already
 * in is rounded in the same way, and what is left is that of the children not yet seen. So both and the cost so far add
 * up to the mean to the penny. Quantiles come from the lattice of £50, on top of the cost so far.
 *
 * <p>Decided: what is to come is held in memory by authority, year, as-at date, uplift and data version, since nothing else
 * of a request moves it: it is a value derived from facts, as the counts of nights are, and no answer. {@link
 * org.bednight.projection.range.CostsAhead} holds as many as have a million points of lattices (24 MB), {@link
 * org.bednight.projection.range.EpisodeStates} what the episodes teach of 500 authorities and dates. A new version of the
 * facts, also one made by another instance, has a number of its own, under which nothing is held yet; what belongs to
 * old versions falls out as the least used. What the nights so far cost, the budget, the model and what-ifs are worked out
 * in each request.
 *
 * <p>Decided: the costs up to each period's end take four times as long as that of the year. They are worked out for a
 * forecast alone, and by one thread, since those who ask at once wait for it with a lock held; several authorities
 * together, the open cases and what-ifs ask for the year.
 *
 * <p>Decided: a sector that has no price for some night to come is left out of where arrivals may go, and the others take
 * its share: no price is guessed. A child who is in such a sector leaves no range at all.
 *
 * <p>Decided: a known release, the day on which a child comes of age and a move that is known ahead are taken as known from
 * the close of the day on which the placement was recorded.
 */
@NullMarked
package org.bednight.projection.range;

import org.jspecify.annotations.NullMarked;
