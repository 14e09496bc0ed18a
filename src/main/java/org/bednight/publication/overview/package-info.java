/**
 * Every authority's forecast in one answer: for the first page, for regional bodies, for Power BI.
 *
 * <p>{@link org.bednight.publication.overview.ForecastSummaries} computes them.
 *
 * <pre>{@code
 * List<ForecastSummary> rows = summaries.list(query);
 * }</pre>
 *
 * <p>Decided: a row's figures are those of the authority's own forecast, taken from it unchanged, so that the list and the
 * forecast never differ. An authority whose forecast cannot be computed keeps its row, which says why.
 */
@NullMarked
package org.bednight.publication.overview;

import org.jspecify.annotations.NullMarked;
