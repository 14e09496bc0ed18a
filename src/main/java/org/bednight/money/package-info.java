/**
 * Pounds to the penny.
 *
 * <p>{@link org.bednight.money.Money} is whole pence; what can lose a fraction of a penny takes a {@link
 * java.math.RoundingMode}. A product of nights and prices is rounded once, half up; a total is the sum of the
 * rounded parts that it shows, so that every table adds up.
 */
@NullMarked
package org.bednight.money;

import org.jspecify.annotations.NullMarked;
