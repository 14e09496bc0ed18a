package org.bednight.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds figures that are shown with their sum so that they add up as shown, by the largest remainder: METHOD §11. */
public final class SumRounding {

    private SumRounding() {}

    /** Returns the sum of {@code parts}, rounded half up. */
    public static BigDecimal total(List<BigDecimal> parts, int scale) {
        return sum(parts).setScale(scale, RoundingMode.HALF_UP);
    }

    /**
     * Returns the parts so rounded that they add up to {@link #total}: each is rounded down, and the units that are then
     * missing go to the parts with the largest remainders, of equal ones to the earlier.
     *
     * @param scale how many decimals are shown; negative for thousands and the like
     */
    public static List<BigDecimal> parts(List<BigDecimal> parts, int scale) {
        var rounded =
                new ArrayList<>(parts.stream().map(part -> floor(part, scale)).toList());
        int missing = units(total(parts, scale).subtract(sum(rounded)), scale);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(
                        part -> parts.get(part).subtract(rounded.get(part)), Comparator.reverseOrder()))
                .limit(missing)
                .toList()
                .forEach(part -> rounded.set(part, rounded.get(part).add(unit(scale))));
        return rounded;
    }

    /**
     * Returns steps that lead from a figure to another, so rounded that they add up to what lies between the two as these are
     * rounded everywhere: what the rounding of the two leaves over is added to the largest step, then {@link #parts} does
     * the rest.
     *
     * @param first rounded half up where it is shown
     * @param last likewise; {@code first} and the steps add up to it, but for what their own rounding has left
     */
    public static List<BigDecimal> steps(BigDecimal first, List<BigDecimal> steps, BigDecimal last, int scale) {
        var between = last.setScale(scale, RoundingMode.HALF_UP).subtract(first.setScale(scale, RoundingMode.HALF_UP));
        var missing = between.subtract(sum(steps));
        var mended = new ArrayList<>(steps);
        IntStream.range(0, steps.size())
                .boxed()
                .max(Comparator.comparing(step -> steps.get(step).abs()))
                .ifPresent(step -> mended.set(step, steps.get(step).add(missing)));
        return parts(mended, scale);
    }

    /**
     * Returns amounts that follow each other in time so rounded that their running sums are those of the exact amounts,
     * rounded half up: each is what one rounded running sum adds to the one before.
     */
    public static List<BigDecimal> running(List<BigDecimal> amounts, int scale) {
        var rounded = new ArrayList<BigDecimal>();
        var exact = BigDecimal.ZERO;
        for (var amount : amounts) {
            var before = exact.setScale(scale, RoundingMode.HALF_UP);
            exact = exact.add(amount);
            rounded.add(exact.setScale(scale, RoundingMode.HALF_UP).subtract(before));
        }
        return rounded;
    }

    static BigDecimal floor(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.FLOOR);
    }

    static BigDecimal unit(int scale) {
        return BigDecimal.ONE.movePointLeft(scale);
    }

    static int units(BigDecimal difference, int scale) {
        return difference.movePointRight(scale).intValueExact();
    }

    static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
