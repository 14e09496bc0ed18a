package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Adjustments;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the council and the adjustments. */
class ScenarioPropertiesTest {

    /** 40 cases from one seed, the shortest lists first. */
    static Stream<Arguments> anyScenario() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 40).mapToObj(size -> {
            var setting = Settings.any(random, size % 2 == 0 ? "rolling-average" : "episode");
            var adjustments = IntStream.range(0, size / 8 + 1)
                    .mapToObj(each -> Adjustments.any(random, each))
                    .toList();
            return arguments(setting, adjustments);
        });
    }

    @Test
    void each_kind_is_drawn() {
        var random = new SplittableRandom(3);
        var drawn = IntStream.range(0, 500)
                .mapToObj(each -> Adjustments.any(random, each).getClass())
                .collect(Collectors.<Class<?>>toSet());

        assertThat(drawn).containsExactlyInAnyOrder(Adjustment.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("anyScenario")
    void each_can_be_so_and_no_figure_is_negative_or_undefined(
            AdjustmentContext setting, List<Adjustment> adjustments) {
        assertThat(new Scenario(new ArrayList<>(adjustments)).check(setting)).isEqualTo(adjustments);

        var outcome = Outcome.of(Scenario.apply(adjustments, setting));

        assertThat(outcome.projection().bedNights()).isNotNegative();
        for (var sector : Sector.values()) {
            assertThat(outcome.projection().bedNights(sector)).isNotNegative();
            assertThat(outcome.projection().cost(sector).isNegative()).isFalse();
        }
        assertThat(outcome.chance().orElseThrow()).isBetween(0.0, 1.0);
    }

    /** Adjustments of one kind apply in the order of the list, all others in an order of their own. */
    @ParameterizedTest
    @MethodSource("anyScenario")
    void those_that_act_on_different_inputs_commute(AdjustmentContext setting, List<Adjustment> adjustments) {
        var distinct = adjustments.stream()
                .collect(Collectors.toMap(Adjustment::actsOn, each -> each, (one, other) -> one, TreeMap::new))
                .values();
        var forwards = new ArrayList<>(distinct);
        var backwards = new ArrayList<>(distinct);
        Collections.reverse(backwards);

        var one = Outcome.of(Scenario.apply(forwards, setting));
        var other = Outcome.of(Scenario.apply(backwards, setting));

        assertThat(other.projection().cost()).isEqualTo(one.projection().cost());
        assertThat(other.chance()).isEqualTo(one.chance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void what_changes_nothing_changes_nothing(String model) {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 10; i++) {
            var setting = Settings.any(random, model);
            var base = Outcome.of(setting.assumptions());
            for (var nothing : Adjustments.nothings()) {
                var outcome = Outcome.of(Scenario.apply(List.of(nothing), setting));

                assertThat(outcome.projection().cost())
                        .as(nothing.toString())
                        .isEqualTo(base.projection().cost());
                assertThat(outcome.projection().bedNights())
                        .isEqualTo(base.projection().bedNights());
                assertThat(outcome.chance().orElseThrow())
                        .isCloseTo(base.chance().orElseThrow(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void a_dearer_year_is_more_likely_to_overspend(String model) {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 10; i++) {
            var setting = Settings.any(random, model);
            var base = Outcome.of(setting.assumptions());
            var dearer = Outcome.of(Scenario.apply(Adjustments.dearer(), setting));

            assertThat(dearer.projection().cost())
                    .isGreaterThan(base.projection().cost());
            assertThat(dearer.chance().orElseThrow())
                    .isGreaterThanOrEqualTo(base.chance().orElseThrow() - 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("anyScenario")
    void budget_and_cost_make_the_variance(AdjustmentContext setting, List<Adjustment> adjustments) {
        var projection = Outcome.of(Scenario.apply(adjustments, setting)).projection();
        var periods = Settings.YEAR.periods().stream().map(projection::cost).reduce(Money.ZERO, Money::plus);

        assertThat(periods).isEqualTo(projection.cost());
        assertThat(projection.variance().orElseThrow())
                .isEqualTo(projection.cost().minus(projection.budget().orElseThrow()));
    }
}
