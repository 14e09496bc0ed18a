package org.bednight.projection.range;

import java.util.List;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.stay.CommonLevel;

/**
 * The levels of arrivals at which the costs of several authorities are added up, and the lattice on which that is done.
 *
 * @param level how far the level may turn out other than expected
 * @param factors how many times what is expected each is, rising
 * @param step of the lattice of costs, in pence
 */
public record CommonLevels(CommonLevel level, List<Double> factors, long step) {

    /** The levels at which sums are worked out. */
    static final int WORKED_OUT = 3;

    /** Beyond some authorities a sum is laid out on a lattice this many times as coarse in any case: see PooledSum. */
    private static final int COARSEST = 8;

    public CommonLevels {
        factors = List.copyOf(factors);
    }

    /** Returns those for the sum of so many authorities: the more there are, the less a step of the lattice matters. */
    public static CommonLevels of(CommonLevel level, int authorities) {
        int coarser = Math.min(COARSEST, Math.max(1, Integer.highestOneBit(authorities) / 2));
        return new CommonLevels(level, level.list(WORKED_OUT), Outlook.MONEY_STEP * coarser);
    }
}
