package org.bednight.forecast.outlook;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.model.MonthlyNights;
import org.bednight.forecast.model.RateModel;
import org.bednight.forecast.path.DrawnSums;
import org.bednight.forecast.path.ErrorPath;
import org.bednight.forecast.path.PastErrors;

/**
 * Forecasts the made-up nation from its nights a month alone, and holds the ranges from past errors against what came: METHOD
 * §16. Part of {@link Calibration}.
 *
 * @param slept the nights of each authority by sector
 */
record MonthlyCalibration(Map<String, List<NightCounts>> slept) {

    private static final int FIRST_YEAR = 2017;

    private static final int LAST_YEAR = 2025;

    private static final int[] ELAPSED = {0, 3, 6, 9};

    private static final double MIDDLE = 220;

    private static final double LARGE = 900;

    /** Prints the scores of the models that readers meet most. */
    void print() {
        for (var model : List.of("rolling-average", "ses")) {
            print(model, scores(Models.parse(model, Map.of())));
        }
    }

    private Map<Integer, Scores> scores(RateModel model) {
        var scores = new LinkedHashMap<Integer, Scores>();
        for (int elapsed : ELAPSED) {
            var trials = new ArrayList<Trial>();
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                trials.addAll(trials(new FinancialYear(year), elapsed, model));
            }
            scores.put(elapsed, new Scores(trials));
        }
        return scores;
    }

    private List<Trial> trials(FinancialYear year, int elapsed, RateModel model) {
        var next = YearMonth.from(year.nights().start()).plusMonths(elapsed);
        var known = new TreeMap<String, List<MonthlyNights>>();
        slept.forEach((authority, sectors) -> known.put(
                authority,
                sectors.stream()
                        .map(sector -> MonthlyNights.of(sector.until(next.atDay(1))))
                        .toList()));
        var paths = known.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> ErrorPath.of(each.getValue(), model, ErrorPath.OF_OTHERS)));
        return known.keySet().parallelStream()
                .map(authority -> {
                    var sectors = Objects.requireNonNull(known.get(authority));
                    var errors = new PastErrors(
                            ErrorPath.level(sectors, sectors.get(0).months()),
                            ErrorPath.of(sectors, model, 1),
                            paths.entrySet().stream()
                                    .filter(other -> !other.getKey().equals(authority))
                                    .map(Map.Entry::getValue)
                                    .toList());
                    return trial(authority, year, next, expected(sectors, next, year, model), errors);
                })
                .toList();
    }

    private static double[] expected(List<MonthlyNights> sectors, YearMonth next, FinancialYear year, RateModel model) {
        int months = (int) next.until(YearMonth.from(year.nights().last()), ChronoUnit.MONTHS) + 1;
        double[] expected = new double[months];
        for (var sector : sectors) {
            double[] rates = model.learn(sector).rates(months);
            for (int ahead = 0; ahead < months; ahead++) {
                expected[ahead] += rates[ahead] * next.plusMonths(ahead).lengthOfMonth();
            }
        }
        return expected;
    }

    private Trial trial(String authority, FinancialYear year, YearMonth next, double[] expected, PastErrors errors) {
        var own = Objects.requireNonNull(slept.get(authority));
        double[] sums = Arrays.stream(errors.draw(expected, PastErrors.DRAWN, PastErrors.SEED))
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();
        var nights = DrawnSums.distribution(sums, 1);
        var remaining = year.nights().from(next.atDay(1));
        int actual = Calibration.nights(own, remaining);
        double point = Arrays.stream(expected).sum();
        return Trial.of(
                365.25 * Calibration.nights(own, Calibration.ALL) / Calibration.ALL.length(),
                nights,
                nights,
                actual,
                actual,
                Calibration.nights(own, year.previous().nights())
                        - Calibration.nights(own, year.nights().until(next.atDay(1))),
                List.of(point, point, point));
    }

    private static void print(String model, Map<Integer, Scores> scores) {
        line("");
        line("## Only nights a month: " + model);
        line("");
        line(scores.keySet().stream()
                .map(elapsed -> " %d |".formatted(elapsed))
                .collect(Collectors.joining("", "| months elapsed |", "")));
        line("|---|" + "---:|".repeat(scores.size()));
        row(scores, "forecasts", "%.0f", each -> each.trials().size());
        row(scores, "80 % range covers, nights", "%.1f %%", each -> 100 * each.coverage(Trial::nights, 0.1, 0.9));
        row(scores, "95 % range covers, nights", "%.1f %%", each -> 100 * each.coverage(Trial::nights, 0.025, 0.975));
        row(scores, "80 % range covers, under 220 nights a year", "%.1f %%", each -> covers(each.having(0, MIDDLE)));
        row(scores, "80 % range covers, 220 to 899", "%.1f %%", each -> covers(each.having(MIDDLE, LARGE)));
        row(scores, "80 % range covers, 900 and more", "%.1f %%", each -> covers(each.having(LARGE, 1e9)));
        row(scores, "Brier score of more nights than last year", "%.3f", Scores::brier);
        row(scores, "CRPS of nights, of their mean", "%.3f", each -> each.crps(Trial::nights));
        row(scores, "pinball loss of nights, of their mean", "%.4f", each -> each.pinball(Trial::nights));
        row(scores, "bias of the mean, nights", "%+.1f %%", each -> 100 * each.bias());
        row(scores, "WAPE of the mean, nights", "%.1f %%", each -> 100 * each.wape(Trial::mean));
        row(scores, "WAPE of the median", "%.1f %%", each -> 100 * each.wape(Trial::median));
        row(
                scores,
                "WAPE of the model itself",
                "%.1f %%",
                each -> 100
                        * each.wape(
                                trial -> Objects.requireNonNull(trial.rolling().get(0))));
    }

    private static double covers(Scores scores) {
        return 100 * scores.coverage(Trial::nights, 0.1, 0.9);
    }

    private static void row(Map<Integer, Scores> scores, String name, String format, ToDoubleFunction<Scores> score) {
        line(scores.values().stream()
                .map(each -> format.formatted(score.applyAsDouble(each)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |")));
    }

    @SuppressWarnings("SystemOut")
    private static void line(String text) {
        System.out.println(text);
    }
}
