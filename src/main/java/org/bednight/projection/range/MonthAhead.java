package org.bednight.projection.range;

import org.bednight.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a month to come.
 *
 * @param period null for a month before the year, which is neither counted nor priced
 * @param nights the bed nights that are expected
 * @param pence what a night costs on average, as the expected nights are spread over sectors
 */
public record MonthAhead(@Nullable Period period, double nights, double pence) {}
