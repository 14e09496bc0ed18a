package org.bednight.projection.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.bednight.money.Money;

/**
 * A cost that no night brings, such as that of setting up a scheme, or a planned saving.
 *
 * @param amount negative where it is a saving
 * @param chance how likely it comes, from 0 to 1
 */
public record OtherCost(String name, LocalDate date, Money amount, BigDecimal chance) {

    /** Returns the amount times its chance, half up to the penny. */
    public Money expected() {
        var pence = chance.multiply(BigDecimal.valueOf(amount.pence())).setScale(0, RoundingMode.HALF_UP);
        return new Money(pence.longValueExact());
    }

    /** Says whether it comes for certain. */
    public boolean isCertain() {
        return chance.compareTo(BigDecimal.ONE) == 0;
    }
}
