/**
 * How good forecasts are: measures, scores, and the backtest of models on the past.
 *
 * <p>A {@link org.bednight.forecast.accuracy.Backtest} goes back to each month end, lets every {@link
 * org.bednight.forecast.accuracy.Contender} forecast the rest of that financial year from what was on record then, and
 * compares with what came. The {@link org.bednight.forecast.accuracy.BacktestResult} sums up by months elapsed.
 *
 * <pre>{@code
 * var result = Backtest.ofAll().run(subjects);
 * List<Performance> table = result.performances();
 * Optional<Skill> skill = result.skill("ses", "rolling-average", 3);
 * Optional<Recommendation> choice = result.recommend(3, "episode", result.contenders());
 * }</pre>
 *
 * <p>Errors are of an authority's nights in all sectors together, as its budget is. The record is taken as it stands
 * today, cut at each origin: corrections made since are in it. A backtest of what a night costs needs a {@link
 * org.bednight.forecast.accuracy.Valuation} from whoever knows prices, and when they were known.
 *
 * <p>Decided: models are compared on errors pooled over authorities. One council has a few years, in which the better of
 * two models is decided by a child or two; so a recommendation needs {@value
 * org.bednight.forecast.accuracy.BacktestResult#SUBJECTS_NEEDED} authorities, and a skill is stated with an error
 * clustered by authority. It starts from one model, and leaves it only for one that erred less in nights and in money by
 * more than chance: before, a tenth of a point changed the model from one month to the next.
 *
 * <p>Decided: there is no mean absolute percentage error, and no year is dropped for having been zero.
 */
@NullMarked
package org.bednight.forecast.accuracy;

import org.jspecify.annotations.NullMarked;
