package org.bednight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.HistoryTooShort;
import org.bednight.forecast.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollingAverageTest {

    @Test
    void the_default_is_twelve_months_per_day_and_held() {
        assertThat(RollingAverage.DEFAULT).isEqualTo(RollingAverage.ofMonths(12));
        assertThat(RollingAverage.DEFAULT.basis()).isEqualTo(Basis.PER_DAY);
        assertThat(RollingAverage.DEFAULT.extension()).isEqualTo(Extension.HELD);
    }

    @Test
    void per_day_is_a_ratio_of_sums_and_not_a_mean_of_ratios() {
        var slept = monthly("2018-01-01", 31, 28, 0);

        assertThat(RollingAverage.ofMonths(3).fit(slept).expect(2))
                .containsExactly(BigFraction.of(59, 90), BigFraction.of(59, 90));
    }

    @Test
    void per_month_each_whole_month_gets_the_mean_of_the_month_totals() {
        var slept = monthly("2018-01-01", 31, 28, 0);
        var average = new RollingAverage(Window.ofMonths(3), Basis.PER_MONTH, Extension.HELD);

        var rates = average.fit(slept).expect(2);

        assertThat(rates.get(0).multiply(30)).isEqualTo(BigFraction.of(59, 3));
        assertThat(rates.get(1).multiply(31)).isEqualTo(BigFraction.of(59, 3));
    }

    @Test
    void a_part_month_is_no_month_of_the_window() {
        var slept = nightly("2018-03-01", "2018-05-17", 1, "2018-05-01", 5);

        assertThat(RollingAverage.ofMonths(2).fit(slept).expect(1)).containsExactly(BigFraction.ONE);
    }

    @Test
    void a_month_of_which_the_first_night_is_not_on_record_is_no_month_of_the_window() {
        var slept = nightly("2018-03-02", "2018-05-01", 4, "2018-04-01", 1);

        var fitted = RollingAverage.ofMonths(2).fit(slept);

        assertThat(fitted.months()).isEqualTo(1);
        assertThat(fitted.expect(1)).containsExactly(BigFraction.ONE);
        assertThat(fitted.learnedFrom()).isEqualTo(DateRange.of(YearMonth.of(2018, 4)));
    }

    @Test
    void a_short_record_shrinks_the_window_and_the_fit_says_so() {
        var fitted = RollingAverage.DEFAULT.fit(monthly("2018-01-01", 10, 10, 10));

        assertThat(fitted.months()).isEqualTo(3);
        assertThat(fitted.assumptions())
                .containsExactly(
                        "The window asked for is 12 months, but the record holds 3 complete months: the average is over these.");
    }

    @Test
    void a_record_as_long_as_the_window_leaves_nothing_to_say() {
        assertThat(RollingAverage.ofMonths(3)
                        .fit(monthly("2018-01-01", 10, 10, 10))
                        .assumptions())
                .isEmpty();
    }

    @Test
    void a_shrunken_window_keeps_its_length_when_it_is_rolled() {
        var average = new RollingAverage(Window.YEAR, Basis.PER_DAY, Extension.ROLLED);

        var rates = average.fit(monthly("2018-03-01", 31, 0)).expect(2);

        var may = BigFraction.of(31, 61);
        assertThat(rates).containsExactly(may, may.multiply(31).divide(61));
    }

    @Test
    void the_year_to_date_has_all_nights_from_1_april_part_month_included() {
        var slept = nightly("2018-01-01", "2018-05-11", 7, "2018-04-01", 2);
        var toDate = new RollingAverage(Window.YEAR_TO_DATE, Basis.PER_DAY, Extension.HELD);

        var fitted = toDate.fit(slept);

        assertThat(fitted.expect(2)).containsExactly(BigFraction.of(2), BigFraction.of(2));
        assertThat(fitted.learnedFrom()).isEqualTo(range("2018-04-01", "2018-05-11"));
        assertThat(fitted.assumptions()).isEmpty();
    }

    @Test
    void the_year_to_date_of_a_record_that_begins_within_the_year_is_over_the_nights_on_record() {
        var slept = nightly("2018-05-01", "2018-05-11", 3, "2018-05-01", 3);

        assertThat(new RollingAverage(Window.YEAR_TO_DATE, Basis.PER_DAY, Extension.HELD)
                        .fit(slept)
                        .expect(1))
                .containsExactly(BigFraction.of(3));
    }

    @Test
    void without_a_complete_month_only_the_year_to_date_is_possible() {
        var slept = nightly("2018-05-03", "2018-05-20", 1, "2018-05-03", 1);

        assertThatExceptionOfType(HistoryTooShort.class)
                .isThrownBy(() -> RollingAverage.DEFAULT.fit(slept))
                .withMessage(
                        "The model rolling-average averages complete months, but the nights on record (2018-05-03 to 2018-05-19) hold none: only window=ytd is possible; ask for it, or import earlier episodes.");
    }

    @Test
    void without_a_night_on_record_nothing_is_possible() {
        var slept = NightCounts.of(LocalDate.parse("2018-05-03"));

        assertThatExceptionOfType(HistoryTooShort.class)
                .isThrownBy(() -> new RollingAverage(Window.YEAR_TO_DATE, Basis.PER_DAY, Extension.HELD).fit(slept))
                .withMessage(
                        "The model rolling-average needs nights on record, but none is known by the as-at date: import episodes, or state from when on they are recorded.");
    }

    @ParameterizedTest
    @MethodSource("anyRecords")
    void every_rate_is_that_of_a_plain_loop_over_the_nights(History history) {
        for (var basis : Basis.values()) {
            for (var extension : Extension.values()) {
                var average = new RollingAverage(Window.ofMonths(history.window), basis, extension);

                assertThat(average.fit(history.slept()).expect(history.ahead))
                        .as("%s %s", basis, extension)
                        .isEqualTo(history.plainly(basis, extension));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anyRecords")
    void the_first_rolled_month_is_the_held_one(History history) {
        for (var basis : Basis.values()) {
            var held = new RollingAverage(Window.ofMonths(history.window), basis, Extension.HELD);
            var rolled = new RollingAverage(Window.ofMonths(history.window), basis, Extension.ROLLED);

            assertThat(rolled.fit(history.slept()).expect(1))
                    .isEqualTo(held.fit(history.slept()).expect(1));
        }
    }

    /** 300 records from one seed, the smallest first, so that the first failure is a small one. */
    static Stream<History> anyRecords() {
        var random = new SplittableRandom(2018);
        return IntStream.rangeClosed(1, 300).mapToObj(size -> {
            var start = LocalDate.parse("2015-01-01").plusDays(random.nextInt(400));
            int days = 62 + random.nextInt(size * 5);
            var counts = random.ints(days, 0, 1 + size / 20).boxed().toList();
            return new History(start, counts, 1 + random.nextInt(Math.min(60, 1 + size / 5)), random.nextInt(16));
        });
    }

    /** A record of nights, and the rolling average over it by the plainest loops: month by month, night by night. */
    record History(LocalDate start, List<Integer> counts, int window, int ahead) {

        NightCounts slept() {
            return NightCounts.of(
                    start, counts.stream().mapToInt(Integer::intValue).toArray());
        }

        List<BigFraction> plainly(Basis basis, Extension extension) {
            Map<YearMonth, BigFraction> totals = new HashMap<>();
            Map<YearMonth, Integer> recorded = new HashMap<>();
            var date = start;
            for (int count : counts) {
                totals.merge(YearMonth.from(date), BigFraction.of(count), BigFraction::add);
                recorded.merge(YearMonth.from(date), 1, Integer::sum);
                date = date.plusDays(1);
            }
            var window = new ArrayList<YearMonth>();
            for (var month = YearMonth.from(date).minusMonths(1);
                    window.size() < this.window && recorded.getOrDefault(month, 0) == month.lengthOfMonth();
                    month = month.minusMonths(1)) {
                window.add(0, month);
            }
            var rates = new ArrayList<BigFraction>();
            for (var month = YearMonth.from(date); rates.size() < ahead; month = month.plusMonths(1)) {
                var rate = average(window, totals, basis, month.lengthOfMonth());
                rates.add(rate);
                int left = month.lengthOfMonth() - recorded.getOrDefault(month, 0);
                if (extension == Extension.ROLLED) {
                    totals.merge(month, rate.multiply(left), BigFraction::add);
                    window.add(month);
                    window.remove(0);
                }
            }
            return rates;
        }

        private static BigFraction average(
                List<YearMonth> window, Map<YearMonth, BigFraction> totals, Basis basis, int length) {
            var nights = BigFraction.ZERO;
            int days = 0;
            for (var month : window) {
                nights = nights.add(totals.getOrDefault(month, BigFraction.ZERO));
                days += month.lengthOfMonth();
            }
            return basis == Basis.PER_DAY
                    ? nights.divide(days)
                    : nights.divide(window.size()).divide(length);
        }
    }

    /** Returns a record of whole months from {@code start} on, each with its total in its first nights. */
    private static NightCounts monthly(String start, int... totals) {
        var first = YearMonth.from(LocalDate.parse(start));
        var counts = IntStream.range(0, totals.length)
                .flatMap(index -> {
                    int days = first.plusMonths(index).lengthOfMonth();
                    return IntStream.range(0, days).map(day -> day == 0 ? totals[index] : 0);
                })
                .toArray();
        return NightCounts.of(LocalDate.parse(start), counts);
    }

    /** Returns a record with {@code early} children each night before {@code change}, and {@code late} from then on. */
    private static NightCounts nightly(String start, String endExclusive, int early, String change, int late) {
        var range = range(start, endExclusive);
        var counts = IntStream.range(0, range.length())
                .map(day -> range.start().plusDays(day).isBefore(LocalDate.parse(change)) ? early : late)
                .toArray();
        return NightCounts.of(range.start(), counts);
    }

    private static DateRange range(String start, String endExclusive) {
        return new DateRange(LocalDate.parse(start), LocalDate.parse(endExclusive));
    }
}
