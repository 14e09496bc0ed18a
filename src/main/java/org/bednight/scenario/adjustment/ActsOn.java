package org.bednight.scenario.adjustment;

/**
 * What an adjustment changes. Adjustments are applied in this order, whatever the order in which a scenario lists them.
 *
 * <p>METHOD §10: first what a night costs and who pays, then who comes and how long they stay, then what becomes of the
 * nights, and at last savings in pounds.
 */
public enum ActsOn {
    ALLOCATIONS,
    PRICES,
    ARRIVALS,
    STAYS,
    DIVERTED_ARRIVALS,
    ADDED_REMANDS,
    RELEASES,
    SECTORS,
    DIVERTED_NIGHTS,
    SAVINGS
}
