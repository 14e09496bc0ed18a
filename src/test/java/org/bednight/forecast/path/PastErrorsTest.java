package org.bednight.forecast.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.EvenMonths;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.model.MonthlyNights;
import org.junit.jupiter.api.Test;

class PastErrorsTest {

    private static final LocalDate START = LocalDate.of(2016, 4, 1);

    @Test
    void a_path_is_what_one_forecast_missed_month_by_month() {
        // Twelve months of 30 nights, then 60, 0: the naive forecast of the last month before is 30 a month of 31 days.
        var paths = ErrorPath.of(List.of(months(nights(12, 30), 60, 0)), Models.parse("naive", Map.of()), 1);

        assertThat(paths).hasSize(2);
        double rate = 30.0 / 31;
        assertThat(paths.get(0).months()).isEqualTo(2);
        assertThat(paths.get(0).level()).isEqualTo(30);
        // April has 30 days, May 31. Sixty nights came: 60 − 30 × rate more than expected, also of another forecast.
        assertThat(paths.get(0).appliedTo(new double[] {10, 10}, 30))
                .containsExactly(new double[] {10 + 60 - 30 * rate, 0}, within(1e-9));
        assertThat(paths.get(1).months()).isEqualTo(1);
    }

    @Test
    void more_nights_grow_with_the_root_of_the_level_and_fewer_are_a_share_of_what_was_expected() {
        var more = ErrorPath.of(List.of(months(nights(12, 31), 31 + 62)), Models.parse("naive", Map.of()), 1)
                .get(0);
        var fewer = ErrorPath.of(List.of(months(nights(12, 31), 15)), Models.parse("naive", Map.of()), 1)
                .get(0);

        assertThat(more.appliedTo(new double[] {100}, 4 * 31)[0]).isCloseTo(100 + 2 * 63, within(1e-9));
        assertThat(fewer.appliedTo(new double[] {100}, 4 * 31)[0]).isCloseTo(50, within(1e-9));
    }

    @Test
    void equal_seeds_draw_equal_years() {
        var errors = errorsOf(series(60, 300, 0.3, 40, new SplittableRandom(1)));
        double[] expected = nights(9, 300);

        assertThat(errors.draw(expected, 100, 1)).isDeepEqualTo(errors.draw(expected, 100, 1));
        assertThat(errors.draw(expected, 100, 1)[0]).isNotEqualTo(errors.draw(expected, 100, 2)[0]);
    }

    /** METHOD §8: Var = σ² Σⱼ (dⱼ + α Σ_{h>j} d_h)² of the sum, in months of one length; the check of §16. */
    @Test
    void the_variance_of_a_sum_is_that_of_the_formula_where_smoothing_is_true() {
        double alpha = 0.2;
        double sigma = 100;
        int months = 9;
        var errors = errorsOf(series(2_000, 20_000, alpha, sigma, new SplittableRandom(2026)));

        double analytic = 0;
        for (int month = 1; month <= months; month++) {
            analytic += Math.pow(1 + alpha * (months - month), 2);
        }
        double[] sums = Arrays.stream(errors.draw(nights(months, 20_000), 4_000, 1))
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();

        // The 80 % range of a normal distribution is 2.563 standard deviations wide.
        double expected = 2.563 * sigma * Math.sqrt(analytic);
        assertThat(width(sums)).isCloseTo(expected, within(0.15 * expected));
    }

    @Test
    void sums_of_paths_are_narrower_than_bounds_of_months_added_up() {
        var errors = errorsOf(series(400, 20_000, 0.1, 100, new SplittableRandom(7)));
        double[][] drawn = errors.draw(nights(9, 20_000), 4_000, 1);
        double[] sums = Arrays.stream(drawn)
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();
        double ofMonths = 0;
        for (int month = 0; month < 9; month++) {
            int at = month;
            double[] single = Arrays.stream(drawn).mapToDouble(path -> path[at]).toArray();
            ofMonths += width(single);
        }

        assertThat(width(sums)).isLessThan(0.8 * ofMonths);
    }

    @Test
    void without_a_past_forecast_nights_vary_as_stays_do() {
        var none = new PastErrors(30, List.of(), List.of());
        double[] sums = Arrays.stream(none.draw(nights(9, 30), 4_000, 1))
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();

        // 270 nights expected, 360 counted: a variance of 270² × (160 ÷ 270 + 160 ÷ 360).
        assertThat(Arrays.stream(sums).average().orElseThrow()).isCloseTo(270, within(15.0));
        assertThat(deviation(sums)).isCloseTo(270 * Math.sqrt(160.0 / 270 + 160.0 / 360), within(20.0));
        // Where none is expected, one a month may come.
        assertThat(Arrays.stream(none.draw(nights(9, 0), 4_000, 1))
                        .mapToDouble(path -> path[0])
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(0.3));
    }

    @Test
    void paths_of_quite_another_level_say_nothing_of_how_far_nights_vary() {
        var quiet = ErrorPath.of(List.of(months(nights(60, 0))), Models.parse("naive", Map.of()), 1);
        double[] sums = Arrays.stream(new PastErrors(30, List.of(), List.of(quiet)).draw(nights(9, 30), 4_000, 1))
                .mapToDouble(path -> Arrays.stream(path).sum())
                .toArray();

        assertThat(deviation(sums)).isGreaterThan(200);
    }

    @Test
    void a_distribution_of_drawn_sums_keeps_their_mean() {
        double[] sums = {0, 10.25, 70, 400_123.5};

        var distribution = DrawnSums.distribution(sums, 5);

        assertThat(distribution.mean()).isCloseTo(Arrays.stream(sums).average().orElseThrow(), within(1e-6));
        assertThat(distribution.step()).isEqualTo(25);
        assertThat(DrawnSums.distribution(new double[] {0, 0}, 1).maximum()).isZero();
    }

    private static PastErrors errorsOf(double[] series) {
        var sectors = List.of(equalMonths(series));
        return new PastErrors(
                ErrorPath.level(sectors, series.length),
                ErrorPath.of(sectors, Models.parse("ses", Map.of("alpha", "0.2")), 1),
                List.of());
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }

    private static double width(double[] values) {
        Arrays.sort(values);
        return values[values.length * 9 / 10] - values[values.length / 10];
    }

    /** A level that each month's chance moves by α times itself. */
    private static double[] series(int months, double level, double alpha, double sigma, RandomGenerator random) {
        double[] series = new double[months];
        for (int month = 0; month < months; month++) {
            double chance = sigma * random.nextGaussian();
            series[month] = level + chance;
            level += alpha * chance;
        }
        return series;
    }

    private static double[] nights(int months, double nights, double... more) {
        double[] all = new double[months + more.length];
        Arrays.fill(all, 0, months, nights);
        System.arraycopy(more, 0, all, months, more.length);
        return all;
    }

    private static MonthlyNights months(double[] first, double... more) {
        double[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return record(all);
    }

    /** Rates a day are what the models learn from: here each month has 30 nights for each day, whatever its length. */
    private static MonthlyNights equalMonths(double[] series) {
        double[] scaled = new double[series.length];
        for (int month = 0; month < series.length; month++) {
            scaled[month] = series[month] * START.plusMonths(month).lengthOfMonth() / 30.4375;
        }
        return record(scaled);
    }

    private static MonthlyNights record(double[] nights) {
        var totals = new TreeMap<YearMonth, BigDecimal>();
        for (int month = 0; month < nights.length; month++) {
            totals.put(
                    YearMonth.from(START).plusMonths(month),
                    BigDecimal.valueOf(Math.round(Math.max(0, nights[month]) * 100), 2));
        }
        var range = new DateRange(START, START.plusMonths(nights.length));
        return MonthlyNights.of(NightCounts.none(range).withMonths(EvenMonths.of(totals, LocalDate.MAX)));
    }
}
