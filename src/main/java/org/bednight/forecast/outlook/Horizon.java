package org.bednight.forecast.outlook;

/**
 * The nights from the as-at date's close to one period's end, taken together.
 *
 * @param endExclusive how many nights that is
 * @param cost the distribution of what they will cost, in pence; what is spent already is not in it
 * @param committed what the children already in are expected to add
 * @param expected what children not yet seen are expected to add
 */
public record Horizon(int endExclusive, Distribution cost, Share committed, Share expected) {

    /** Expected nights and their expected cost in pence. */
    public record Share(double nights, double cost) {

        public Share plus(Share other) {
            return new Share(nights + other.nights, cost + other.cost);
        }
    }

    /** Returns the expected nights and cost of both. */
    public Share total() {
        return committed.plus(expected);
    }
}
