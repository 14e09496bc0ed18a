package org.bednight.publication.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bednight.publication.frozen.FrozenPublication;

/**
 * The outturn of a year whose figures are all withheld, so coarse that it gives nothing back: neither the nights of a month,
 * since a night moves it by a fifth of its unit at most, nor the number of children, since one child alone may have cost
 * as much.
 */
final class RoundedTotal {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FrozenPublication frozen;
    private final Units units;

    RoundedTotal(FrozenPublication frozen, Units units) {
        this.frozen = frozen;
        this.units = units;
    }

    /** Finds it; there is none where the house states no unit, or one that gives something back. */
    Optional<BigDecimal> find() {
        return frozen.findPublicTotal()
                .filter(unit -> unit.compareTo(units.rangePounds()) >= 0)
                .flatMap(this::rounded);
    }

    private Optional<BigDecimal> rounded(BigDecimal unit) {
        return frozen.forecast()
                .outturn()
                .cost()
                .find()
                .map(pounds -> pounds.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit))
                .filter(total -> total.signum() > 0)
                .filter(total -> total.subtract(unit.multiply(HALF)).compareTo(mostOfOneChild()) <= 0);
    }

    private BigDecimal mostOfOneChild() {
        long nights = frozen.forecast().financialYear().nights().length();
        return Units.highestPrice(frozen.forecast()).multiply(BigDecimal.valueOf(nights));
    }
}
