/**
 * A publication as a workbook.
 *
 * <p>{@link org.bednight.publication.sheet.PublicationWorkbook} writes it: a sheet each of the year, its months, the budget
 * monitor, activity, movement, range, mitigations, what-ifs, assumptions and provenance. Amounts are in pounds and pence; a
 * variance has the sign and the form of negatives of the house style.
 *
 * <p>Decided: a total or a variance is a formula that carries the published value, so that a reader who changes a figure
 * sees what follows, and one that does not reckon sees what was published. Nights of several sectors are figures: each is
 * rounded from its exact sum. Of rounded figures nothing is a formula, since sums would not come out as published.
 */
@NullMarked
package org.bednight.publication.sheet;

import org.jspecify.annotations.NullMarked;
