package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.projection.range.Episodic.ahead;
import static org.bednight.projection.range.Episodic.dates;
import static org.bednight.projection.range.Episodic.open;
import static org.bednight.projection.range.Episodic.prices;
import static org.bednight.projection.range.Episodic.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.ExactNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.projection.headline.HeadlineWords;
import org.bednight.remand.nights.Charge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The told range: what adds up does so to the penny, and what is uncertain is never told as certain. */
class CostRangeTest {

    private static final Charge SLEPT = new Charge(ExactNights.of(100), Money.parse("31234.56"));
    private static final Money BUDGET = Money.pounds(200_000);

    @ParameterizedTest
    @MethodSource("anyStates")
    void cost_so_far_children_who_are_in_and_those_to_come_add_up_to_the_mean(EpisodeState state) {
        var range = report(state, "2018-06-30");

        assertThat(SLEPT.cost()
                        .plus(Objects.requireNonNull(range.committed()).cost())
                        .plus(Objects.requireNonNull(range.expected()).cost()))
                .isEqualTo(range.mean());
        assertThat(range.nights().mean().doubleValue())
                .isCloseTo(
                        100
                                + Objects.requireNonNull(range.committed())
                                        .bedNights()
                                        .doubleValue()
                                + Objects.requireNonNull(range.expected())
                                        .bedNights()
                                        .doubleValue(),
                        within(0.02));
    }

    @ParameterizedTest
    @MethodSource("anyStates")
    void quantiles_rise_and_none_is_below_what_is_spent(EpisodeState state) {
        var range = report(state, "2018-09-15");

        assertThat(List.copyOf(range.quantiles().values()))
                .isSorted()
                .allMatch(cost -> cost.compareTo(SLEPT.cost()) >= 0);
        assertThat(List.copyOf(range.nights().quantiles().values())).isSorted().allMatch(nights -> nights >= 100);
        assertThat(range.budgetFor().get("0.5")).isEqualTo(range.median());
        assertThat(range.budgetFor().get("0.95")).isEqualTo(range.quantiles().get("0.95"));
    }

    @ParameterizedTest
    @MethodSource("anyStates")
    void the_cumulative_ranges_rise_from_month_to_month_up_to_the_years(EpisodeState state) {
        var dates = dates("2018-19", "2018-09-15");
        var range = new CostRange(SLEPT, Optional.of(BUDGET), CostAhead.of(ahead(state, dates, prices())));
        var periods = dates.financialYear().periods().stream()
                .flatMap(period -> range.find(period).stream())
                .map(Range.OfPeriod::cumulativeCost)
                .toList();

        assertThat(periods).hasSize(7);
        assertThat(periods).extracting(Range.Cumulative::mean).isSorted();
        for (var level : List.of("0.025", "0.5", "0.975")) {
            assertThat(periods)
                    .extracting(period -> period.quantiles().get(level))
                    .isSorted();
        }
        assertThat(periods.get(6).mean()).isEqualTo(range.mean());
        assertThat(periods.get(6).quantiles())
                .isEqualTo(range.report(range.mean(), "episode").quantiles());
    }

    @ParameterizedTest
    @MethodSource("anyStates")
    void one_more_child_never_lowers_a_quantile_or_the_chance_of_an_overspend(EpisodeState state) {
        var more = Stream.concat(state.open().stream(), Stream.of(open(40, Sector.YOI)))
                .toList();
        var before = report(state, "2018-06-30");
        var after = report(state.withOpen(more), "2018-06-30");

        before.quantiles().forEach((level, cost) -> assertThat(after.quantiles().get(level))
                .isGreaterThanOrEqualTo(cost));
        assertThat(after.probabilityOfOverspend()).isGreaterThanOrEqualTo(before.probabilityOfOverspend());
        assertThat(after.mean()).isGreaterThan(before.mean());
    }

    @ParameterizedTest
    @MethodSource("anyStates")
    void the_median_stands_first_where_the_year_is_expected_to_hold_fewer_than_220_nights(EpisodeState state) {
        var range = report(state, "2018-09-15");
        boolean small = range.nights().mean().compareTo(new BigDecimal("220")) < 0;

        assertThat(range.centre()).isNotNull().extracting(Range.Centre::measure).isEqualTo(small ? "median" : "mean");
        assertThat(range.ofPosition().median()).isEqualTo(small ? range.median().pounds() : null);
    }

    @Test
    void in_a_year_that_is_over_neither_mean_nor_median_stands_first() {
        var range = new CostRange(SLEPT, Optional.of(BUDGET), CostAhead.NONE).report(SLEPT.cost(), "episode");

        assertThat(range.centre()).isNull();
        assertThat(range.ofPosition().median()).isNull();
    }

    @Test
    void without_a_budget_there_is_no_overspend_to_tell_of() {
        var range = new CostRange(
                        SLEPT, Optional.empty(), CostAhead.of(ahead(state(), dates("2018-19", "2018-06-30"), prices())))
                .report(Money.pounds(100_000), "naive");

        assertThat(range.probabilityOfOverspend()).isNull();
        assertThat(range.expectedOverspend()).isNull();
        assertThat(range.reserveFor()).isNull();
        assertThat(range.budgetFor()).containsOnlyKeys("0.5", "0.8", "0.9", "0.95");
    }

    @Test
    void a_reserve_is_what_the_budget_lacks_and_never_less_than_nothing() {
        var range = report(state(open(10, Sector.LASCH)), "2018-06-30");

        range.budgetFor().forEach((chance, needed) -> {
            var lacking = Math.max(0, needed.minus(BUDGET).pence());
            assertThat(range.reserveFor()).containsEntry(chance, new Money(lacking));
        });
    }

    @Test
    void a_budget_that_is_spent_already_is_overspent_for_certain_by_the_mean_less_the_budget() {
        var budget = Money.pounds(30_000);
        var range = new CostRange(
                        SLEPT,
                        Optional.of(budget),
                        CostAhead.of(ahead(state(), dates("2018-19", "2018-06-30"), prices())))
                .report(Money.pounds(100_000), "naive");

        assertThat(range.probabilityOfOverspend()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(range.expectedOverspend()).isEqualTo(range.mean().minus(budget));
    }

    @Test
    void what_is_not_certain_is_told_as_neither_0_nor_1() {
        var ahead = ahead(state(), dates("2018-19", "2019-03-29"), prices());
        var unlikely = new CostRange(Charge.NONE, Optional.of(Money.pounds(2_500)), CostAhead.of(ahead))
                .report(Money.ZERO, "naive");
        var impossible = new CostRange(Charge.NONE, Optional.of(Money.pounds(9_000_000)), CostAhead.of(ahead))
                .report(Money.ZERO, "naive");

        assertThat(unlikely.probabilityOfOverspend()).isEqualTo("0.0001");
        assertThat(impossible.probabilityOfOverspend()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void an_outturn_outside_the_95_per_cent_is_warned_of() {
        var range = new CostRange(
                SLEPT, Optional.empty(), CostAhead.of(ahead(state(), dates("2018-19", "2018-06-30"), prices())));

        assertThat(range.report(range.mean(), "naive").warnings()).isEmpty();
        assertThat(range.report(Money.pounds(31_000), "naive").warnings())
                .singleElement()
                .asString()
                .startsWith("The outturn by naive, £31,000, lies below the 95 % range, £")
                .endsWith("to %s."
                        .formatted(HeadlineWords.exact(range.quantile("0.975").pounds())));
        assertThat(range.report(Money.pounds(3_000_000), "naive").warnings())
                .singleElement()
                .asString()
                .contains("lies above the 95 % range");
    }

    @Test
    void a_year_that_is_over_is_one_point() {
        var range =
                new CostRange(SLEPT, Optional.of(Money.pounds(31_000)), CostAhead.NONE).report(SLEPT.cost(), "naive");

        assertThat(range.mean()).isEqualTo(SLEPT.cost());
        assertThat(range.quantiles().values()).containsOnly(SLEPT.cost());
        assertThat(range.nights().quantiles().values()).containsOnly(100L);
        assertThat(range.probabilityOfOverspend()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(range.expectedOverspend()).isEqualTo(Money.parse("234.56"));
        assertThat(range.evidence()).isNull();
    }

    private static Range report(EpisodeState state, String asAt) {
        var range =
                new CostRange(SLEPT, Optional.of(BUDGET), CostAhead.of(ahead(state, dates("2018-19", asAt), prices())));
        return range.report(range.mean(), "episode");
    }

    /** From nobody in to 11 children, by one seed. */
    static Stream<EpisodeState> anyStates() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 12)
                .mapToObj(children -> state(IntStream.range(0, children)
                        .mapToObj(child -> open(
                                random.nextInt(1, 500),
                                random.nextBoolean() ? Sector.YOI : Sector.LASCH,
                                random.nextInt(4) == 0 ? random.nextInt(100) : Integer.MAX_VALUE))
                        .toArray(OpenStay[]::new)));
    }
}
