/**
 * Financial years, their periods, and nights.
 *
 * <p>A night has the date of the day on which it begins. All ranges are half-open: {@link
 * org.bednight.calendar.DateRange#endExclusive()} is the night after the last. Dates are local (Europe/London)
 * dates, never instants, so that no change of clocks moves a night.
 *
 * <pre>{@code
 * var year = FinancialYear.parse("2018-19");
 * var slept = NightCounts.over(year.nights()).add(DateRange.ofNights(arrival, lastNight)).build();
 * ExactNights inMay = slept.total(year.periods().get(1).nights());
 * }</pre>
 */
@NullMarked
package org.bednight.calendar;

import org.jspecify.annotations.NullMarked;
