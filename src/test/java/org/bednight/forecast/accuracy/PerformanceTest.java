package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.model.Theta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PerformanceTest {

    private static final Contender NAIVE = Contender.of(Models.parse("naive", Map.of()));
    private static final Contender CENSUS = Contender.of(Models.parse("census", Map.of()));

    @Test
    void years_without_a_night_count() {
        var none = Subjects.of("A", "2018-04-01", "2021-04-01", night -> 0);
        var some = Subjects.of("B", "2018-04-01", "2021-04-01", night -> 2);

        var performance = new Backtest(List.of(NAIVE))
                .run(List.of(none, some))
                .performances()
                .get(0);

        assertThat(performance.origins()).isEqualTo(4);
        assertThat(performance.years()).isEqualTo(2);
        assertThat(performance.zeroYears()).isEqualTo(2);
        assertThat(performance.remainingError()).hasValue(0);
        assertThat(performance.scaledError().orElseThrow()).isNotNaN();
    }

    @Test
    void where_no_night_came_at_all_shares_are_undefined() {
        var result = new Backtest(List.of(NAIVE, CENSUS))
                .run(List.of(Subjects.of("A", "2018-04-01", "2021-04-01", night -> 0)));

        assertThat(result.performances()).allSatisfy(performance -> {
            assertThat(performance.remainingError()).isEmpty();
            assertThat(performance.bias()).isEmpty();
            assertThat(performance.scaledError()).isEmpty();
        });
        assertThat(result.skill("census", "naive", 3)).isEmpty();
    }

    /** The whole calculation once more by plain loops over nights, for one model on one sector. */
    @ParameterizedTest
    @MethodSource("anySeeds")
    void the_pooled_errors_are_those_of_a_plain_loop(int seed) {
        var subjects = Subjects.any(3, seed, "2021-04-01");
        var result = new Backtest(List.of(Contender.ROLLING_YEAR)).run(subjects);

        for (int elapsed = 0; elapsed < 12; elapsed++) {
            double errors = 0;
            double signed = 0;
            double nights = 0;
            double years = 0;
            var misses = new ArrayList<Double>();
            for (var subject : subjects) {
                for (int year = 2019; year <= 2020; year++) {
                    var financial = new FinancialYear(year).nights();
                    var origin = financial.start().plusMonths(elapsed);
                    double expected = 0;
                    double actual = 0;
                    for (var sector : subject.sectors()) {
                        var window = new DateRange(origin.minusYears(1), origin);
                        double rate = sector.count(window) / window.length();
                        expected += rate * financial.from(origin).length();
                        actual += sector.count(financial.from(origin));
                        years += sector.count(financial);
                    }
                    errors += Math.abs(expected - actual);
                    misses.add(Math.abs(expected - actual));
                    signed += expected - actual;
                    nights += actual;
                }
            }
            var performance = result.performances().get(elapsed);
            assertThat(performance.origins()).isEqualTo(6);
            assertThat(performance.remainingError().orElseThrow()).isCloseTo(errors / nights, within(1e-9));
            assertThat(performance.bias().orElseThrow()).isCloseTo(signed / nights, within(1e-9));
            assertThat(performance.yearError().orElseThrow()).isCloseTo(errors / years, within(1e-9));
            misses.sort(null);
            assertThat(performance.medianYearError().orElseThrow()).isCloseTo(misses.get(2), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("anySeeds")
    void scaled_errors_are_those_of_the_months(int seed) {
        var subject = Subjects.any(1, seed, "2020-04-01").get(0);
        var trial = new Backtest(List.of(Contender.of(new Theta())))
                .run(List.of(subject))
                .trials()
                .get(5);
        double[] months = IntStream.range(0, 24)
                .mapToDouble(month -> subject.sectors().stream()
                        .mapToDouble(sector -> sector.count(
                                DateRange.of(YearMonth.from(Subjects.START).plusMonths(month))))
                        .sum())
                .toArray();
        double[] history = Arrays.copyOf(months, 17);
        double[] actual = Arrays.copyOfRange(months, 17, 24);
        double[] expected = new double[7];
        for (var sector : subject.sectors()) {
            var rates =
                    new Theta().fit(sector.until(LocalDate.parse("2019-09-01"))).expect(7);
            for (int ahead = 0; ahead < 7; ahead++) {
                expected[ahead] += rates.get(ahead).doubleValue()
                        * YearMonth.of(2019, 9).plusMonths(ahead).lengthOfMonth();
            }
        }

        assertThat(trial.scaledError(0))
                .isCloseTo(PlainScores.scaledError(history, actual, expected, 1).orElseThrow(), within(1e-9));
        assertThat(trial.rootScaledError(0))
                .isCloseTo(
                        PlainScores.rootScaledError(history, actual, expected).orElseThrow(), within(1e-9));
    }

    static IntStream anySeeds() {
        return IntStream.rangeClosed(1, 20);
    }
}
