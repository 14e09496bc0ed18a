/**
 * The models that carry nights alone into the future, each by its name.
 *
 * <p>{@link org.bednight.forecast.model.Models} lists them, and makes one by its name and settings. {@link
 * org.bednight.forecast.model.RollingAverage} is the method that boards know. All are {@linkplain
 * org.bednight.forecast.model.RateModel models of daily rates}: they learn from the {@linkplain
 * org.bednight.forecast.model.MonthlyNights complete months} of a record, by the functions of {@link
 * org.bednight.forecast.smoothing}.
 *
 * <p>Limits: the part of a month that has begun is known to the rolling average where it is rolled or the year to date, and
 * to the census; all others look at complete months only.
 *
 * <p>Decided: no rate falls below zero. A trend may lead there; the curve is cut at zero, month by month, and not bent.
 *
 * <p>Decided: damped trend, Theta and their combination ask for a year of months. They could be fitted to fewer, and would
 * then carry the difference of two or three months far into the year.
 */
@NullMarked
package org.bednight.forecast.model;

import org.jspecify.annotations.NullMarked;
