package org.bednight.projection.prospect;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import org.bednight.calendar.DateRange;
import org.bednight.money.Money;

/** The children that are expected by slot and night, and what each night costs. */
public final class CostedNights {

    /** What a product that is exactly half a penny may have lost, in pence. */
    private static final double TOLERANCE = 1e-6;

    private final DateRange nights;
    private final double[][] children;
    private final double[][] pence;

    /**
     * @param nights the nights to come, from the night after the as-at date
     * @param children by slot and night; not to be changed later
     * @param pence what a night costs, by slot and night; not to be changed later
     */
    public CostedNights(DateRange nights, double[][] children, double[][] pence) {
        this.nights = nights;
        this.children = children;
        this.pence = pence;
    }

    /** Returns the bed nights expected in those of {@code part} that are to come. */
    public double bedNights(int slot, DateRange part) {
        return sum(part, night -> children[slot][night]);
    }

    /** Returns the cost of the nights of {@code part}, which lie in one month of the year, rounded once, half up. */
    public Money cost(int slot, DateRange part) {
        double cost = sum(part, night -> children[slot][night] * pence[slot][night]);
        return new Money(Math.round(cost + TOLERANCE));
    }

    private double sum(DateRange part, IntToDoubleFunction ofNight) {
        var coming = part.intersect(nights);
        double sum = 0;
        for (int night = index(coming.start()); night < index(coming.endExclusive()); night++) {
            sum += ofNight.applyAsDouble(night);
        }
        return sum;
    }

    private int index(LocalDate night) {
        return (int) (night.toEpochDay() - nights.start().toEpochDay());
    }
}
