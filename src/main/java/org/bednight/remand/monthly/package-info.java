/**
 * The bed nights of authorities that have no records of single children: one number for each month and sector. METHOD §16.
 *
 * <p>{@link org.bednight.remand.monthly.MonthlyTotals} puts them on record, from files like {@code
 * monthly-bed-nights.csv}; {@link org.bednight.remand.monthly.MonthlyRecord} is what an authority has, and answers what a
 * record of episodes answers of its nights.
 *
 * <pre>{@code
 * authority,month,sector,nights,source
 * X930,2018-05,YOI,23,monthly return
 * }</pre>
 *
 * <p>Decided: a month is whole. Its nights are spread evenly over its days where a part is asked for, as where a price
 * changes within it; a month that is not over is refused.
 *
 * <p>Decided: a month without a row between two that have one counts as a month without a night, and a warning names it:
 * small councils leave such months out.
 *
 * <p>Decided: totals of an authority that has no episodes say how far its records go, so that an import moves its {@code
 * recordedTo} on to the end of the last month. Where episodes are on record, they say so.
 */
@NullMarked
package org.bednight.remand.monthly;

import org.jspecify.annotations.NullMarked;
