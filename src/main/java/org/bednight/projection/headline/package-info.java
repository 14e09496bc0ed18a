/**
 * How a year's position is worded and rated, wherever it is shown: forecasts, what-ifs, papers, pages.
 *
 * <p>{@link org.bednight.projection.headline.YearPosition} compares an outturn with the budget and with the range of the
 * episode model; {@link org.bednight.projection.headline.HeadlineWords} writes the sentences; {@link
 * org.bednight.projection.headline.RatingThresholds} rate it.
 *
 * <pre>{@code
 * var position = new YearPosition("rolling-average", outturn, budget, range);
 * new HeadlineWords(HeadlineWords::exact).headline(position);
 * thresholds.rate(position);
 * }</pre>
 *
 * <p>Decided: amounts are pounds in {@code BigDecimal}, not money, so that a public paper can use its rounded figures.
 *
 * <p>Decided: the outturn and the range disagree where they fall on different sides of the budget: the chance of an
 * overspend is above one half although the outturn is within the budget, or below one half although it is not.
 */
@NullMarked
package org.bednight.projection.headline;

import org.jspecify.annotations.NullMarked;
