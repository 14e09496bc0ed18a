package org.bednight.publication.frozen;

import java.math.BigDecimal;
import java.util.Comparator;

/** Reads what a publication says of the forecast before it: its outturn, and by how much the outturn has moved since. */
public final class ForecastBefore {

    private final Frozen frozen;

    public ForecastBefore(Frozen frozen) {
        this.frozen = frozen;
    }

    /** Returns whether there is a forecast to compare with. */
    public boolean exists() {
        return frozen.has("/movement");
    }

    /** Returns the outturn that it forecast, in pounds; absent where there is none to compare with. */
    public Figure outturn() {
        return frozen.figure("/movement/outturnBefore");
    }

    /** Returns by how much the outturn is more now, in pounds. */
    public Figure moved() {
        return frozen.figure("/forecast/outturn/cost").minus(outturn());
    }

    /** Returns by how much the outturn of a sector is more now: the sum of all steps but that of allocations. */
    public Figure moved(String sector) {
        return frozen.list("/movement/steps").stream()
                .flatMap(step -> step.list("/sectors").stream())
                .filter(part -> part.text("/sector").equals(sector))
                .map(part -> part.figure("/amount"))
                .reduce(Figure::plus)
                .orElse(exists() ? Figure.of(BigDecimal.ZERO) : Figure.ABSENT);
    }

    /** Returns the budget of the year's first publication, by as-at date, in pounds. */
    public Figure originalBudget() {
        return frozen.list("/tracking").stream()
                .min(Comparator.comparing(report -> report.date("/asAt")))
                .map(report -> report.figure("/budget"))
                .orElse(Figure.ABSENT);
    }
}
