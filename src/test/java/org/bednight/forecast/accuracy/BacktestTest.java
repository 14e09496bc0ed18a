package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.Models;
import org.bednight.forecast.RollingAverage;
import org.bednight.forecast.Theta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BacktestTest {

    private static final LocalDate START = LocalDate.parse("2018-04-01");
    private static final Contender NAIVE = Contender.of(Models.parse("naive", Map.of()));
    private static final Contender CENSUS = Contender.of(Models.parse("census", Map.of()));

    @Test
    void an_origin_has_a_year_behind_it_and_the_rest_of_its_own_on_record() {
        var result = new Backtest(List.of(NAIVE)).run(List.of(subject("A", "2018-06-15", "2021-03-01", night -> 1)));

        assertThat(result.trials())
                .extracting(trial -> trial.year() + " after " + trial.monthsElapsed())
                .containsExactly(
                        "2019-20 after 3",
                        "2019-20 after 4",
                        "2019-20 after 5",
                        "2019-20 after 6",
                        "2019-20 after 7",
                        "2019-20 after 8",
                        "2019-20 after 9",
                        "2019-20 after 10",
                        "2019-20 after 11");
    }

    @Test
    void what_is_expected_and_what_came_are_of_the_year_s_remaining_nights() {
        var twice = subject("A", "2018-04-01", "2020-04-01", night -> night.isBefore(START.plusYears(1)) ? 1 : 2);

        var trial = new Backtest(List.of(NAIVE)).run(List.of(twice)).trials().get(0);

        assertThat(trial.monthsElapsed()).isZero();
        assertThat(trial.nights().toDate()).isZero();
        assertThat(trial.nights().expected(0)).isCloseTo(366, within(1e-9));
        assertThat(trial.nights().remaining()).isEqualTo(732);
        assertThat(trial.nights().error(0)).isCloseTo(-366, within(1e-9));
    }

    @Test
    void sectors_are_forecast_apart_and_add_up() {
        var sectors = List.of(nights("2018-04-01", "2021-04-01", night -> night.getMonthValue()), flat(3), flat(0));
        var together = new Backtest(Contender.all()).run(List.of(new Subject("A", sectors)));
        var apart = sectors.stream()
                .map(sector -> new Backtest(Contender.all()).run(List.of(new Subject("A", List.of(sector)))))
                .toList();

        for (int trial = 0; trial < together.trials().size(); trial++) {
            for (int contender = 0; contender < together.contenders().size(); contender++) {
                double sum = 0;
                for (var sector : apart) {
                    sum += sector.trials().get(trial).nights().expected(contender);
                }
                assertThat(together.trials().get(trial).nights().expected(contender))
                        .isCloseTo(sum, within(1e-6));
            }
        }
    }

    @Test
    void a_contender_sees_nothing_of_what_came_after_the_origin() {
        var known = anySubjects(1, 7, "2021-04-01").get(0);
        var other = new Subject(
                known.name(),
                known.sectors().stream()
                        .map(sector -> changedFrom(sector, LocalDate.parse("2020-04-01")))
                        .toList());

        var before = Backtest.ofAll().run(List.of(known));
        var after = Backtest.ofAll().run(List.of(other));

        for (int trial = 0; trial < 12; trial++) {
            for (int contender = 0; contender < before.contenders().size(); contender++) {
                assertThat(after.trials().get(trial).nights().expected(contender))
                        .isEqualTo(before.trials().get(trial).nights().expected(contender));
            }
        }
        assertThat(after.trials().get(12).nights().remaining())
                .isNotEqualTo(before.trials().get(12).nights().remaining());
    }

    @Test
    void a_contender_that_knows_the_future_makes_no_error() {
        Contender prophet = new Contender() {
            @Override
            public String name() {
                return "prophet";
            }

            @Override
            public double[] rates(Origin origin, int months) {
                var next = origin.history().start().plusMonths(origin.history().months());
                var future = origin.subject().sectors().get(origin.sector());
                return IntStream.range(0, months)
                        .mapToObj(ahead -> DateRange.of(next.plusMonths(ahead)))
                        .mapToDouble(month -> (double) future.total(month) / month.length())
                        .toArray();
            }
        };
        var result = new Backtest(List.of(prophet, NAIVE)).run(anySubjects(12, 5, "2021-04-01"));

        assertThat(result.performances())
                .filteredOn(performance -> performance.contender().equals("prophet"))
                .hasSize(12)
                .allSatisfy(performance -> {
                    assertThat(performance.remainingError().orElseThrow()).isCloseTo(0, within(1e-12));
                    assertThat(performance.scaledError().orElseThrow()).isCloseTo(0, within(1e-12));
                });
        assertThat(result.recommend(4).orElseThrow().contender()).isEqualTo("prophet");
    }

    @Test
    void years_without_a_night_count() {
        var none = subject("A", "2018-04-01", "2021-04-01", night -> 0);
        var some = subject("B", "2018-04-01", "2021-04-01", night -> 2);

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
        var result =
                new Backtest(List.of(NAIVE, CENSUS)).run(List.of(subject("A", "2018-04-01", "2021-04-01", night -> 0)));

        assertThat(result.performances()).allSatisfy(performance -> {
            assertThat(performance.remainingError()).isEmpty();
            assertThat(performance.bias()).isEmpty();
            assertThat(performance.scaledError()).isEmpty();
        });
        assertThat(result.skill("census", "naive", 3)).isEmpty();
    }

    @Test
    void a_valuation_weighs_the_nights_expected_by_what_was_known_and_the_actual_by_what_came() {
        Valuation dearer = new Valuation() {
            @Override
            public double expected(Subject subject, int sector, YearMonth asAt, YearMonth month) {
                return asAt.equals(YearMonth.of(2019, 3)) ? 100 : 0;
            }

            @Override
            public double actual(Subject subject, int sector, YearMonth month, int nights) {
                return nights * 110.0;
            }
        };
        var trial = new Backtest(List.of(NAIVE))
                .run(List.of(subject("A", "2018-04-01", "2020-04-01", night -> 1)), dearer)
                .trials()
                .get(0);

        assertThat(trial.worth().expected(0)).isCloseTo(36_600, within(1e-6));
        assertThat(trial.worth().outturn()).isCloseTo(366 * 110, within(1e-6));
        assertThat(trial.nights().outturn()).isEqualTo(366);
    }

    @Test
    void each_contender_has_a_name_of_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(List.of(NAIVE, NAIVE)))
                .withMessage("Each contender has a name of its own, but they were [naive, naive]");
        assertThat(Contender.all())
                .extracting(Contender::name)
                .contains("rolling-average", "rolling-average window=2", "combination")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_contender_s_name_makes_it_again() {
        assertThat(Contender.all()).allSatisfy(contender -> assertThat(Contender.parse(contender.name()))
                .isEqualTo(contender));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Contender.parse("naive 3"))
                .withMessage("The model naive has no setting '': it has none, leave it out.");
    }

    @Test
    void a_subject_s_sectors_are_on_record_for_the_same_nights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject("A", List.of(flat(1), NightCounts.of(START, 1))))
                .withMessageContaining("A subject has at least one sector, all on record for the same nights, but A");
    }

    /** The whole calculation once more by plain loops over nights, for one model on one sector. */
    @ParameterizedTest
    @MethodSource("anySeeds")
    void the_pooled_errors_are_those_of_a_plain_loop(int seed) {
        var subjects = anySubjects(3, seed, "2021-04-01");
        var result = new Backtest(List.of(Contender.ROLLING_YEAR)).run(subjects);

        for (int elapsed = 0; elapsed < 12; elapsed++) {
            double errors = 0;
            double signed = 0;
            double nights = 0;
            double years = 0;
            for (var subject : subjects) {
                for (int year = 2019; year <= 2020; year++) {
                    var financial = new FinancialYear(year).nights();
                    var origin = financial.start().plusMonths(elapsed);
                    double expected = 0;
                    double actual = 0;
                    for (var sector : subject.sectors()) {
                        var window = new DateRange(origin.minusYears(1), origin);
                        double rate = (double) sector.total(window) / window.length();
                        expected += rate * financial.from(origin).length();
                        actual += sector.total(financial.from(origin));
                        years += sector.total(financial);
                    }
                    errors += Math.abs(expected - actual);
                    signed += expected - actual;
                    nights += actual;
                }
            }
            var performance = result.performances().get(elapsed);
            assertThat(performance.origins()).isEqualTo(6);
            assertThat(performance.remainingError().orElseThrow()).isCloseTo(errors / nights, within(1e-9));
            assertThat(performance.bias().orElseThrow()).isCloseTo(signed / nights, within(1e-9));
            assertThat(performance.yearError().orElseThrow()).isCloseTo(errors / years, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("anySeeds")
    void scaled_errors_are_those_of_the_months(int seed) {
        var subject = anySubjects(1, seed, "2020-04-01").get(0);
        var trial = new Backtest(List.of(Contender.of(new Theta())))
                .run(List.of(subject))
                .trials()
                .get(5);
        double[] months = IntStream.range(0, 24)
                .mapToDouble(month -> subject.sectors().stream()
                        .mapToInt(sector ->
                                sector.total(DateRange.of(YearMonth.from(START).plusMonths(month))))
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
                .isCloseTo(Accuracy.scaledError(history, actual, expected, 1).orElseThrow(), within(1e-9));
        assertThat(trial.rootScaledError(0))
                .isCloseTo(Accuracy.rootScaledError(history, actual, expected).orElseThrow(), within(1e-9));
    }

    @Test
    void a_skill_compares_sums_of_errors_and_its_standard_error_is_clustered_by_authority() {
        var result = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE)).run(anySubjects(20, 3, "2021-04-01"));

        var skill = result.skill("naive", "rolling-average", 6).orElseThrow();

        var there = result.at(6).performances();
        assertThat(skill.value())
                .isCloseTo(
                        1
                                - there.get(1).remainingError().orElseThrow()
                                        / there.get(0).remainingError().orElseThrow(),
                        within(1e-9));
        assertThat(skill.clusters()).isEqualTo(20);
        assertThat(skill.clustersOf()).isEqualTo("authorities");
    }

    @Test
    void for_one_authority_the_clusters_are_its_years() {
        var skill = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE))
                .run(anySubjects(1, 3, "2022-04-01"))
                .skill("naive", "rolling-average", 6)
                .orElseThrow();

        assertThat(skill.clusters()).isEqualTo(3);
        assertThat(skill.clustersOf()).isEqualTo("years");
    }

    @Test
    void fewer_than_ten_authorities_recommend_nothing() {
        var backtest = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE));

        assertThat(backtest.run(anySubjects(9, 4, "2021-04-01")).recommend(3)).isEmpty();
        assertThat(backtest.run(anySubjects(10, 4, "2021-04-01")).recommend(3)).isPresent();
    }

    @Test
    void a_recommendation_says_why() {
        var recommended = new Backtest(List.of(Contender.ROLLING_YEAR, NAIVE))
                .run(IntStream.range(0, 10)
                        .mapToObj(number -> subject(
                                "A" + number, "2018-04-01", "2020-04-01", night -> night.getYear() == 2018 ? 5 : 1))
                        .toList())
                .recommend(2)
                .orElseThrow();

        assertThat(recommended.inWords())
                .isEqualTo(
                        "With 2 months of the year over, naive erred least: by 0.0 % of the remaining nights, over 10 forecasts of 10 authorities in 1 year.");
    }

    @Test
    void an_unknown_contender_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(List.of(NAIVE)).run(List.of()).place("oracle"))
                .withMessage("The contenders are [naive], but was asked for 'oracle'");
    }

    @Test
    void the_rolling_averages_in_a_backtest_are_those_of_a_forecast() {
        var subject = anySubjects(1, 8, "2020-04-01").get(0);
        for (int window : new int[] {2, 12}) {
            var contender = Contender.of(RollingAverage.ofMonths(window));
            var trial = new Backtest(List.of(contender))
                    .run(List.of(subject))
                    .trials()
                    .get(4);
            double expected = 0;
            for (var sector : subject.sectors()) {
                var rates = RollingAverage.ofMonths(window)
                        .fit(sector.until(LocalDate.parse("2019-08-01")))
                        .expect(8);
                expected += rates.get(0).doubleValue() * 244;
            }
            assertThat(trial.nights().expected(0)).isCloseTo(expected, within(1e-9));
        }
    }

    static IntStream anySeeds() {
        return IntStream.rangeClosed(1, 20);
    }

    private interface Children {
        int on(LocalDate night);
    }

    private static Subject subject(String name, String from, String endExclusive, Children children) {
        return new Subject(name, List.of(nights(from, endExclusive, children)));
    }

    private static NightCounts flat(int children) {
        return nights("2018-04-01", "2021-04-01", night -> children);
    }

    private static NightCounts nights(String from, String endExclusive, Children children) {
        var start = LocalDate.parse(from);
        return NightCounts.of(
                start,
                start.datesUntil(LocalDate.parse(endExclusive))
                        .mapToInt(children::on)
                        .toArray());
    }

    private static NightCounts changedFrom(NightCounts slept, LocalDate from) {
        return NightCounts.of(
                slept.nights().start(),
                slept.nights()
                        .start()
                        .datesUntil(slept.nights().endExclusive())
                        .mapToInt(night -> slept.on(night) + (night.isBefore(from) ? 0 : 17))
                        .toArray());
    }

    /** Subjects of two sectors whose children come for some weeks each. */
    private static List<Subject> anySubjects(int count, int seed, String endExclusive) {
        var random = new SplittableRandom(seed);
        var range = new DateRange(START, LocalDate.parse(endExclusive));
        return IntStream.range(0, count)
                .mapToObj(number -> new Subject(
                        "A" + number,
                        Stream.generate(() -> anyStays(range, random)).limit(2).toList()))
                .toList();
    }

    private static NightCounts anyStays(DateRange range, SplittableRandom random) {
        var counts = NightCounts.over(range);
        for (int stay = 0; stay < range.length() / 40; stay++) {
            var arrival = range.start().plusDays(random.nextInt(range.length()));
            counts.add(new DateRange(arrival, arrival.plusDays(random.nextInt(150))));
        }
        return counts.build();
    }
}
