package org.bednight.publication.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A scale from a round number at or below all values to one at or above them, with zero on it.
 *
 * @param step between two grid lines
 */
record Scale(double low, double high, double step, Unit unit) {

    /** What a scale measures. */
    enum Unit {
        POUNDS,
        NIGHTS,
        /** Parts of one, written in per cent. */
        SHARES
    }

    private static final double GRID_LINES = 5;

    /** Returns the scale of pounds that holds {@code values} and zero. */
    static Scale of(Collection<BigDecimal> values) {
        return of(values, Unit.POUNDS);
    }

    /** Returns the scale that holds {@code values} and zero; up to 1,000 where all are zero. */
    static Scale of(Collection<BigDecimal> values, Unit unit) {
        double least =
                values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        double step = low == high ? 200 : round((high - low) / GRID_LINES);
        double end = low == high ? 1000 : Math.ceil(high / step) * step;
        return new Scale(Math.floor(low / step) * step, end, step, unit);
    }

    /** Returns the scale of parts of one that holds {@code values} and zero. */
    static Scale ofShares(Collection<BigDecimal> values) {
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double step = most <= 0 ? 0.2 : round(most / GRID_LINES);
        return new Scale(0, most <= 0 ? 1 : Math.ceil(most / step - 1e-9) * step, step, Unit.SHARES);
    }

    /** Returns 1, 2 or 5 times a power of ten, at or above {@code step}. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double digit = step / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (long i = Math.round(low / step); i <= Math.round(high / step); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Writes a grid line's value as short as its step allows, such as {@code £1.5m} or {@code 40%}. */
    String label(double value) {
        return switch (unit) {
            case POUNDS -> pounds(value);
            case NIGHTS -> shortened(value, step);
            case SHARES -> shortened(100 * value, 100 * step) + "%";
        };
    }

    private String pounds(double pounds) {
        var size = Math.abs(pounds);
        String text;
        if (Math.max(Math.abs(low), high) >= 1_000_000) {
            text = "£" + shortened(size / 1_000_000, step / 1_000_000) + "m";
        } else if (Math.max(Math.abs(low), high) >= 10_000) {
            text = "£" + shortened(size / 1000, step / 1000) + "k";
        } else {
            text = "£" + shortened(size, step);
        }
        return pounds == 0 ? "£0" : (pounds < 0 ? "−" : "") + text;
    }

    private static String shortened(double value, double step) {
        int decimals = step >= 1 - 1e-9 ? 0 : step >= 0.1 ? 1 : 2;
        return String.format(Locale.UK, "%,." + decimals + "f", value);
    }
}
