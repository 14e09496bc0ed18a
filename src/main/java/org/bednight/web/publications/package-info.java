/**
 * Pages by which forecasts are published, read, compared, verified and withdrawn, and the house style of their papers.
 *
 * <p>What a page shows of a publication is its board paper, block by block: the same that its DOCX and PDF hold.
 *
 * <p>Decided: a paper is previewed first, and published as it was previewed: on the same facts, or not at all. The
 * preview's key is in the form, so that a double click publishes once.
 */
@NullMarked
package org.bednight.web.publications;

import org.jspecify.annotations.NullMarked;
