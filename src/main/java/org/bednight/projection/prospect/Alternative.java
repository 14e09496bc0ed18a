package org.bednight.projection.prospect;

import org.bednight.money.Money;

/**
 * Where children are looked after instead of the secure estate, such as bail support or remand fostering.
 *
 * @param costPerNight what a child costs there each night
 */
public record Alternative(String name, Money costPerNight) {}
