package org.bednight.projection.prospect;

import java.util.List;

/** A change of how many children sleep where, night by night. */
public sealed interface NightChange {

    /** Stands for every sector, and for no alternative. */
    int ALL = -1;

    /** Changes the children of each slot and night, none below zero. */
    void apply(double[][] children, int sectors);

    /** {@code factor} times as many children from a night on, in a sector or in all. */
    record Factor(int slot, int fromNight, double factor) implements NightChange {

        @Override
        public void apply(double[][] children, int sectors) {
            for (int each = 0; each < sectors; each++) {
                for (int night = fromNight; night < children[each].length && (slot == ALL || slot == each); night++) {
                    children[each][night] *= factor;
                }
            }
        }
    }

    /**
     * So many children more, or fewer, in each night.
     *
     * @param fromNight the night of the first number
     */
    record Added(int slot, int fromNight, List<Double> perNight) implements NightChange {

        public Added {
            perNight = List.copyOf(perNight);
        }

        @Override
        public void apply(double[][] children, int sectors) {
            double[] nights = children[slot];
            for (int i = 0; i < perNight.size() && fromNight + i < nights.length; i++) {
                nights[fromNight + i] = Math.max(0, nights[fromNight + i] + perNight.get(i));
            }
        }
    }

    /**
     * A share of the children of a sector, or of all, sleeps elsewhere from a night on.
     *
     * @param share from 0 to 1
     */
    record Moved(int from, int to, int fromNight, double share) implements NightChange {

        @Override
        public void apply(double[][] children, int sectors) {
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
}
