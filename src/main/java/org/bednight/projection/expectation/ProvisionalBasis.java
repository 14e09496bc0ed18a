package org.bednight.projection.expectation;

import java.util.function.Predicate;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.ProvisionalPrices;
import org.bednight.estate.Sector;
import org.bednight.projection.range.SectorOrder;

/** Finds the provisional prices on which a year's figures rest. */
public final class ProvisionalBasis {

    private ProvisionalBasis() {}

    /** Returns the provisional prices of nights that were slept, and of those that the episode model may expect. */
    public static ProvisionalPrices of(Assumptions assumptions) {
        return of(assumptions, sector -> false);
    }

    /**
     * Returns the same, and the provisional prices of the nights that another model expects.
     *
     * @param expected the sectors in which that model expects nights
     */
    public static ProvisionalPrices of(Assumptions assumptions, Predicate<Sector> expected) {
        var found = new ProvisionalPrices();
        if (assumptions.prices().rows().stream().noneMatch(BedNightPrice::provisional)) {
            return found;
        }
        for (var sector : Sector.values()) {
            var slept = assumptions.slept(sector);
            assumptions.prices().slept(sector, assumptions.past()).stream()
                    .filter(priced -> !slept.isNone(priced.nights()))
                    .forEach(found::add);
            if (expected.test(sector) || mayComeToNights(sector, assumptions)) {
                assumptions
                        .prices()
                        .expected(sector, assumptions.future(), assumptions.asAt(), assumptions.uplift())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean mayComeToNights(Sector sector, Assumptions assumptions) {
        var episodes = assumptions.episodes();
        return episodes != null
                && (assumptions.slept(sector).on(assumptions.asAt()) > 0
                        || episodes.mix().share(SectorOrder.indexOf(sector)) > 0);
    }
}
