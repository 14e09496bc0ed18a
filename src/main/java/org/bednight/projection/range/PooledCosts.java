package org.bednight.projection.range;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.remand.nights.Charge;

/**
 * Adds up what authorities, independent of one another, cost together, one after another, without keeping them: the
 * distributions of a nation by themselves would take more memory than there is. Mutable.
 */
public final class PooledCosts {

    private static final int PENCE = 100;

    private final PooledSum cost = new PooledSum();
    private final PooledSum nights = new PooledSum();
    private Charge slept = Charge.NONE;
    private Optional<Money> budget = Optional.of(Money.ZERO);
    private Range.Part committed = Range.Part.NONE;
    private Range.Part expected = Range.Part.NONE;

    public void add(CostRange authority) {
        cost.add(authority.ahead().cost());
        nights.add(authority.ahead().nights());
        slept = slept.plus(authority.slept());
        budget = budget.flatMap(sum -> authority.budget().map(sum::plus));
        committed = committed.plus(authority.ahead().committed());
        expected = expected.plus(authority.ahead().expected());
    }

    /** Returns what all cost together, at least one; their budget is known where that of each is. */
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
                                "The authorities are independent of one another, given what all on record teach together: what changes for all at once is not in the range.",
                                "The chances stand on a lattice of £%d.".formatted(distribution.step() / PENCE)),
                        null));
    }
}
