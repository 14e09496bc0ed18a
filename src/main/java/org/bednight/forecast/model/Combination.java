package org.bednight.forecast.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The mean of simple exponential smoothing, damped trend and Theta, with equal weights: it errs less than most of its
 * parts most of the time.
 *
 * <p>Each part is taken as zero where it falls below, before the mean is taken.
 *
 * @see <a href="https://doi.org/10.1016/j.ijforecast.2019.04.014">Makridakis, Spiliotis and Assimakopoulos, The M4
 *     competition, 2020</a>
 */
public record Combination() implements RateModel {

    private static final int YEAR = 12;

    private static final List<RateModel> PARTS = List.of(ExponentialSmoothing.DEFAULT, new DampedTrend(), new Theta());

    @Override
    public String name() {
        return "combination";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public int monthsNeeded() {
        return YEAR;
    }

    @Override
    public RateCurve learn(MonthlyNights history) {
        return mean(part -> part.learn(history));
    }

    /** Returns the mean of the parts' curves, each as {@code learned} gives it: a backtest has them already. */
    public RateCurve mean(Function<RateModel, RateCurve> learned) {
        var curves = PARTS.stream().map(learned).toList();
        return ahead -> {
            double sum = 0;
            for (var curve : curves) {
                sum += curve.rateFromZero(ahead);
            }
            return sum / curves.size();
        };
    }
}
