package org.bednight.projection.expectation;

import java.util.List;
import org.bednight.calendar.Period;
import org.bednight.money.Money;

/**
 * What is spent or saved in a year beside the nights in the secure estate.
 *
 * @param periods the cost of each period, P01 to P12; negative where it is a saving
 */
public record OtherOutturn(String name, List<Money> periods) {

    public OtherOutturn {
        periods = List.copyOf(periods);
    }

    public Money cost() {
        return periods.stream().reduce(Money.ZERO, Money::plus);
    }

    public Money cost(Period period) {
        return periods.get(period.number() - 1);
    }
}
