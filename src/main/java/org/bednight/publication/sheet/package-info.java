/**
 * A publication as a workbook.
 *
 * <p>{@link org.bednight.publication.sheet.Workbook} writes it: a sheet each of the year, its months, what-ifs, movement,
 * assumptions and provenance.
 *
 * <p>Decided: a total or a variance is a formula that carries the published value, so that a reader who changes a figure
 * sees what follows, and one that does not reckon sees what was published. Nights of several sectors are figures: each is
 * rounded from its exact sum. Of rounded figures nothing is a formula, since sums would not come out as published.
 */
@NullMarked
package org.bednight.publication.sheet;

import org.jspecify.annotations.NullMarked;
