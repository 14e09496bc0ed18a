package org.bednight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.Alpha;
import org.bednight.forecast.HistoryTooShort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RateModelTest {

    private static final LocalDate START = LocalDate.parse("2015-04-01");

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyModelOnEveryHistory")
    void no_history_leads_to_a_negative_rate_or_to_none(RateModel model, String history, NightCounts slept) {
        if (MonthlyNights.of(slept).months() < model.monthsNeeded()) {
            assertThatExceptionOfType(HistoryTooShort.class).isThrownBy(() -> model.fit(slept));
            return;
        }
        int most = Arrays.stream(rates(slept))
                .mapToInt(rate -> (int) Math.ceil(rate))
                .max()
                .orElse(0);

        var expected = model.fit(slept).expect(24);

        assertThat(expected).hasSize(24).allSatisfy(rate -> assertThat(rate.doubleValue())
                .isBetween(0.0, 10.0 * most + slept.on(slept.nights().last())));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyModelOnEveryHistory")
    void a_fit_says_from_which_of_the_nights_on_record_it_has_learned(
            RateModel model, String history, NightCounts slept) {
        if (MonthlyNights.of(slept).months() >= model.monthsNeeded()) {
            var learnedFrom = model.fit(slept).learnedFrom();

            assertThat(learnedFrom.isEmpty()).isFalse();
            assertThat(learnedFrom.intersect(slept.nights())).isEqualTo(learnedFrom);
        }
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("everyModelOnEveryHistory")
    void learning_from_a_longer_record_cut_short_is_learning_from_the_short_one(
            RateModel model, String history, NightCounts slept) {
        var months = MonthlyNights.of(slept);
        for (int length = Math.max(1, model.monthsNeeded()); length < months.months(); length += 7) {
            var end = months.start().plusMonths(length).atDay(1);

            assertThat(model.learn(months.until(length)).rates(12))
                    .containsExactly(
                            model.learn(MonthlyNights.of(slept.until(end))).rates(12));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyModel")
    void a_constant_record_goes_on_as_it_was(RateModel model) {
        var slept = record(900, night -> 3);
        double expected = model instanceof SyntetosBoylan ? 3 * 0.95 : 3;

        assertThat(model.fit(slept).expect(12))
                .allSatisfy(rate -> assertThat(rate.doubleValue()).isCloseTo(expected, within(1e-9)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyModel")
    void a_record_without_a_child_goes_on_without_one(RateModel model) {
        assertThat(model.fit(record(900, night -> 0)).expect(12)).containsOnly(BigFraction.ZERO);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyModel")
    void a_record_without_a_night_is_a_problem(RateModel model) {
        assertThatExceptionOfType(HistoryTooShort.class)
                .isThrownBy(() -> model.fit(NightCounts.of(START)))
                .withMessageStartingWith("The model %s needs nights on record, but none is known", model.name());
    }

    @Test
    void too_few_months_are_a_problem_that_says_how_many_are_needed() {
        assertThatExceptionOfType(HistoryTooShort.class)
                .isThrownBy(() -> new Theta().fit(record(61, night -> 1)))
                .withMessage("The model theta needs a history of at least 12 complete months, but has 2: import earlier"
                        + " episodes, or ask for another model.");
    }

    @Test
    void the_naive_model_carries_on_the_last_complete_month() {
        var slept = record(75, night -> night < 30 ? 1 : night < 61 ? 2 : 9);

        var fitted = new Naive().fit(slept);

        assertThat(fitted.expect(3)).containsOnly(BigFraction.of(2));
        assertThat(fitted.learnedFrom()).isEqualTo(DateRange.of(YearMonth.of(2015, 5)));
    }

    @Test
    void the_census_carries_on_the_last_night_even_of_a_part_month() {
        assertThat(new Census().fit(record(75, night -> night < 74 ? 1 : 9)).expect(2))
                .containsOnly(BigFraction.of(9));
        assertThat(new Census().fit(record(3, night -> 4)).expect(1)).containsExactly(BigFraction.of(4));
    }

    @Test
    void the_seasonal_naive_model_expects_the_same_month_of_the_year_before() {
        var slept = monthly(20, month -> month);

        assertThat(new SeasonalNaive().fit(slept).expect(14).stream().map(BigFraction::intValue))
                .containsExactly(8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 8, 9);
    }

    @Test
    void a_weighted_average_gives_the_newest_month_the_greatest_weight() {
        var slept = monthly(4, month -> month == 0 ? 50 : month);

        assertThat(WeightedMovingAverage.ofMonths(3).fit(slept).expect(1).get(0).doubleValue())
                .isCloseTo((1 * 1 + 2 * 2 + 3 * 3) / 6.0, within(1e-12));
    }

    @Test
    void a_weighted_average_shrinks_to_the_record_and_says_so() {
        var fitted = WeightedMovingAverage.ofMonths(12).fit(monthly(2, month -> month + 1));

        assertThat(fitted.expect(1).get(0).doubleValue()).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(fitted.assumptions())
                .containsExactly(
                        "The window asked for is 12 months, but the record holds 2 complete months: the average is over these.");
    }

    @Test
    void a_given_alpha_is_used_and_the_level_before_the_first_month_suits_it_best() {
        var slept = monthly(3, month -> new int[] {2, 0, 5}[month]);
        var quick = new ExponentialSmoothing(Optional.of(new Alpha(0.9)));

        assertThat(quick.fit(slept).expect(1).get(0).doubleValue()).isBetween(4.4, 4.6);
    }

    @Test
    void the_combination_is_the_mean_of_its_parts() {
        var slept = everyHistory().get(7).slept();
        var parts = List.of(ExponentialSmoothing.DEFAULT, new DampedTrend(), new Theta());

        var expected = new Combination().fit(slept).expect(12);

        for (int ahead = 0; ahead < 12; ahead++) {
            double mean = 0;
            for (RateModel part : parts) {
                mean += part.fit(slept).expect(12).get(ahead).doubleValue() / 3;
            }
            assertThat(expected.get(ahead).doubleValue()).isCloseTo(mean, within(1e-9));
        }
    }

    @Test
    void theta_follows_a_season_that_repeats() {
        var slept = monthly(60, month -> month % 12 == 8 ? 2 : 10);

        var expected = new Theta().fit(slept).expect(12);

        assertThat(expected.get(8).doubleValue()).isCloseTo(2, within(0.2));
        assertThat(expected.get(0).doubleValue()).isCloseTo(10, within(0.5));
    }

    @Test
    void a_falling_trend_ends_at_no_child_and_not_below() {
        var slept = monthly(24, month -> Math.max(0, 46 - 2 * month));

        assertThat(new Theta().fit(slept).expect(24))
                .allSatisfy(rate -> assertThat(rate).isGreaterThanOrEqualTo(BigFraction.ZERO));
    }

    static Stream<RateModel> everyModel() {
        return Models.defaults().stream();
    }

    static Stream<Arguments> everyModelOnEveryHistory() {
        return everyModel()
                .flatMap(model -> everyHistory().stream().map(named -> arguments(model, named.name(), named.slept())));
    }

    private record Named(String name, NightCounts slept) {}

    private static List<Named> everyHistory() {
        var random = new SplittableRandom(2015);
        return List.of(
                new Named("one night", record(1, night -> 2)),
                new Named("one month", record(30, night -> 1)),
                new Named("a month and a half", record(45, night -> night % 3)),
                new Named("a year of zeros", record(365, night -> 0)),
                new Named("five years of zeros", record(1827, night -> 0)),
                new Named("one spike", record(1500, night -> night >= 700 && night < 720 ? 1 : 0)),
                new Named("a spike at the very end", record(1499, night -> night == 1498 ? 1 : 0)),
                new Named("any counts", record(1461, night -> random.nextInt(6))),
                new Named("a great council", record(1000, night -> 80 + random.nextInt(40))),
                new Named("children in the first year only", record(1400, night -> night < 365 ? 4 : 0)),
                new Named("a step", record(1400, night -> night < 700 ? 2 : 7)),
                new Named("every other month", monthly(48, month -> month % 2)));
    }

    private static NightCounts record(int nights, IntUnaryOperator children) {
        return NightCounts.of(START, IntStream.range(0, nights).map(children).toArray());
    }

    private static NightCounts monthly(int months, IntUnaryOperator children) {
        var end = START.plusMonths(months);
        return record((int) (end.toEpochDay() - START.toEpochDay()), night -> {
            var month = YearMonth.from(START.plusDays(night));
            return children.applyAsInt((month.getYear() - 2015) * 12 + month.getMonthValue() - 4);
        });
    }

    private static double[] rates(NightCounts slept) {
        var months = MonthlyNights.of(slept);
        return IntStream.range(0, months.months()).mapToDouble(months::rate).toArray();
    }
}
