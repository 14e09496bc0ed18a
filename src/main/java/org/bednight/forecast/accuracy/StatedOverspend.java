package org.bednight.forecast.accuracy;

/**
 * The chance of an overspend that a contender stated of a year whose budget was known, and what came of it.
 *
 * @param chance from 0 to 1
 * @param came whether the year cost more than its budget
 */
record StatedOverspend(double chance, boolean came) {

    double brier() {
        return Scores.brier(chance, came);
    }
}
