/**
 * How far a year may come out where only the totals of months are known: METHOD §16.
 *
 * <p>{@link org.bednight.forecast.path.ErrorPath} is what a model's forecast missed at one past month's end; {@link
 * org.bednight.forecast.path.PastErrors} draws ways that the months to come may go from the paths of an authority and of
 * others.
 *
 * <pre>{@code
 * var errors = new PastErrors(level, ErrorPath.of(sectors, model, 12), List.of());
 * double[][] nightsByPath = errors.draw(expected, PastErrors.DRAWN, PastErrors.SEED);
 * }</pre>
 *
 * <p>Decided: the errors of one forecast are drawn together, as a block, and added up path by path. Bounds of single months
 * are never added.
 *
 * <p>Decided: fewer nights than expected are a share of what was expected, more nights a number that grows with the root of
 * the level. Shares of the level throughout, as first thought of, give too many nights to small authorities (a bias of 40 %
 * on the made-up nation) and none the chance of an empty year.
 *
 * <p>Decided: own paths have no weight beyond that of others of their level. With as much weight as all others together the
 * 80 % range covers 70 % instead of 78 %: the few years of one authority repeat what its level rests on.
 *
 * <p>Limits: a path has no sector. A path is drawn with the luck of its own years, in which all authorities shared the moves
 * of the nation's level.
 */
@NullMarked
package org.bednight.forecast.path;

import org.jspecify.annotations.NullMarked;
