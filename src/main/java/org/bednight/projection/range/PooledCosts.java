package org.bednight.projection.range;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.remand.nights.Charge;

/**
 * Adds up what authorities cost together. The error of the level of arrivals is common to all that follow it, so they are
 * independent of one another only given that level: their sum is taken at each of a few levels by itself, and mixed.
 * Authorities come one after another and are not kept: the distributions of a nation by themselves would take more memory
 * than there is. Mutable.
 */
public final class PooledCosts {

    private static final int PENCE = 100;

    private final LevelSums cost;
    private final LevelSums nights;
    private Charge slept = Charge.NONE;
    private Optional<Money> budget = Optional.of(Money.ZERO);
    private Range.Part committed = Range.Part.NONE;
    private Range.Part expected = Range.Part.NONE;

    /** @param levels at which costs are added */
    public PooledCosts(CommonLevels levels) {
        this.cost = new LevelSums(levels);
        this.nights = new LevelSums(levels);
    }

    /**
     * Adds one authority.
     *
     * @param atLevels how likely each of its costs is at each of the levels; empty where it does not follow the level
     */
    public void add(CostRange authority, Optional<CostsAtLevels> atLevels) {
        slept = slept.plus(authority.slept());
        budget = budget.flatMap(sum -> authority.budget().map(sum::plus));
        committed = committed.plus(authority.ahead().committed());
        expected = expected.plus(authority.ahead().expected());
        atLevels.ifPresentOrElse(
                following -> {
                    cost.add(following.costs());
                    nights.add(following.nights());
                },
                () -> {
                    cost.add(authority.ahead().cost());
                    nights.add(authority.ahead().nights());
                });
    }

    /** Returns what all, at least one, cost together; their budget is known where that of each is. */
    public CostRange sum() {
        var distribution = cost.sum();
        return new CostRange(
                slept,
                budget,
                new CostAhead(
                        distribution,
                        nights.sum(),
                        committed,
                        expected,
                        Map.of(),
                        List.of(
                                "The level of arrivals is common to all authorities: where more children come than expected, they come to all. Given the level, the authorities are independent of one another.",
                                "The chances stand on a lattice of £%d.".formatted(distribution.step() / PENCE)),
                        null));
    }
}
