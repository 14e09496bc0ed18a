package org.bednight.publication.frozen;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Reads what a publication says of the forecast before it: its outturn, and by how much the outturn has moved since. */
public final class ForecastBefore {

    private final FrozenPublication frozen;
    private final Optional<FrozenMovement> movement;

    public ForecastBefore(FrozenPublication frozen) {
        this.frozen = frozen;
        this.movement = frozen.findMovement();
    }

    /** Returns whether there is a forecast to compare with. */
    public boolean exists() {
        return movement.isPresent();
    }

    /** Returns the outturn that it forecast, in pounds; absent where there is none to compare with. */
    public Figure outturn() {
        return movement.map(FrozenMovement::outturnBefore).orElse(Figure.ABSENT);
    }

    /** Returns by how much the outturn is more now, in pounds. */
    public Figure moved() {
        return frozen.forecast().outturn().cost().minus(outturn());
    }

    /** Returns by how much the outturn of a sector is more now: the sum of all steps but that of allocations. */
    public Figure moved(String sector) {
        return movement.stream()
                .flatMap(known -> known.steps().stream())
                .flatMap(step -> step.sectors().stream())
                .filter(part -> part.sector().equals(sector))
                .map(FrozenMovement.OfSector::amount)
                .reduce(Figure::plus)
                .orElse(exists() ? Figure.of(BigDecimal.ZERO) : Figure.ABSENT);
    }

    /** Returns the budget of the year's first publication, by as-at date, in pounds. */
    public Figure originalBudget() {
        return frozen.tracking().stream()
                .min(Comparator.comparing(FrozenReport::asAt))
                .map(FrozenReport::budget)
                .orElse(Figure.ABSENT);
    }
}
