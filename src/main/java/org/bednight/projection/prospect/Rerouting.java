package org.bednight.projection.prospect;

/**
 * A share of the children of a sector, or of all sectors, sleeps elsewhere from a night on.
 *
 * @param from the slot of the sector, or {@link #ALL}
 * @param to the slot where they sleep then
 * @param share from 0 to 1
 */
public record Rerouting(int from, int to, int fromNight, double share) {

    /** Stands for every sector, and for no alternative. */
    public static final int ALL = -1;

    /** Moves the children by slot and night. */
    void apply(double[][] children, int sectors) {
        for (int each = 0; each < sectors; each++) {
            for (int night = fromNight; night < children[each].length && isFrom(each); night++) {
                double moved = share * children[each][night];
                children[each][night] -= moved;
                children[to][night] += moved;
            }
        }
    }

    /** Lets a night of the sectors concerned cost what the children of it cost where they sleep then. */
    void applyToPrices(double[][] prices, int sectors) {
        for (int each = 0; each < sectors; each++) {
            for (int night = fromNight; night < prices[each].length && isFrom(each); night++) {
                prices[each][night] += share * (prices[to][night] - prices[each][night]);
            }
        }
    }

    private boolean isFrom(int sector) {
        return sector != to && (from == ALL || from == sector);
    }
}
