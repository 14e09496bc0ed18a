package org.bednight.publication;

import java.math.BigDecimal;

/** A published figure: what each night of a sector and month counts in it, and between what it lies: low included. */
final class PublishedFigure {

    private final String what;
    private final double[] weights;
    private final double low;
    private final double high;

    PublishedFigure(String what, double[] weights, BigDecimal unit, BigDecimal figure) {
        this.what = what;
        this.weights = weights;
        this.low = figure.doubleValue() - unit.doubleValue() / 2;
        this.high = figure.doubleValue() + unit.doubleValue() / 2;
    }

    String what() {
        return what;
    }

    /** Returns what a night of the cell counts. */
    double weight(int cell) {
        return weights[cell];
    }

    double sum(double[] nights) {
        double sum = 0;
        for (int i = 0; i < nights.length; i++) {
            sum += weights[i] * nights[i];
        }
        return sum;
    }

    boolean fits(double sum) {
        double pounds = Math.round(sum * 100) / 100.0;
        return low <= pounds && pounds < high;
    }
}
