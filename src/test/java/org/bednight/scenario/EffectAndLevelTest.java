package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.forecast.outlook.Occupancy;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.Expectations;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.prospect.CostedNights;
import org.bednight.projection.prospect.OtherCost;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.SectorOrder;
import org.bednight.scenario.adjustment.Adjustment;
import org.bednight.scenario.adjustment.AdjustmentContext;
import org.bednight.scenario.adjustment.Adjustments;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The level of a what-if is the chosen model's, its effect that of the episode model. METHOD §10. */
class EffectAndLevelTest {

    private static final DateRange NIGHTS =
            new DateRange(Settings.AS_AT.plusDays(1), Settings.YEAR.nights().endExclusive());

    private static final List<LocalDate> DAYS =
            NIGHTS.start().datesUntil(NIGHTS.endExclusive()).toList();

    /** 40 cases from one seed, the shortest lists first. */
    static Stream<Arguments> anyChangeOfChildren() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 40)
                .mapToObj(size -> arguments(
                        Settings.any(random, size % 2 == 0 ? "rolling-average" : "census"),
                        IntStream.range(0, size / 10 + 1)
                                .mapToObj(each -> Adjustments.ofChildren(random, each))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("anyChangeOfChildren")
    void the_effects_of_two_models_differ_by_no_more_than_their_levels(
            AdjustmentContext setting, List<Adjustment> adjustments) {
        var changed = Scenario.apply(adjustments, setting);
        var level = nights(setting.assumptions());
        var carried = nights(changed);
        var known = nights(episode(setting.assumptions()));
        var effect = nights(episode(changed));

        for (int slot = 0; slot < SectorOrder.count(); slot++) {
            for (var night : DAYS) {
                double moved = on(carried, slot, night) - on(level, slot, night);
                double wanted = on(effect, slot, night) - on(known, slot, night);

                assertThat(on(carried, slot, night)).isNotNegative();
                assertThat(Math.abs(moved - wanted))
                        .as("slot %d on %s", slot, night)
                        .isLessThanOrEqualTo(Math.abs(on(level, slot, night) - on(known, slot, night)) + 1e-9);
            }
        }
    }

    @Test
    void nobody_who_is_in_leaves_because_nobody_comes() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            var setting = Settings.any(random, "rolling-average");
            var level = nights(setting.assumptions());
            var carried = nights(Scenario.apply(List.of(Adjustments.arrivals("0")), setting));
            var known =
                    Occupancy.of(Objects.requireNonNull(setting.assumptions().episodes()), NIGHTS.length());

            for (int slot = 0; slot < SectorOrder.count(); slot++) {
                int index = 0;
                for (var night : DAYS) {
                    double in = known.committed(slot, index);
                    double all = in + known.arriving(slot, index++);
                    double stays = all == 0 ? 1 : in / all;

                    assertThat(on(carried, slot, night)).isCloseTo(on(level, slot, night) * stays, within(1e-9));
                }
            }
        }
    }

    @Test
    void nights_diverted_leave_their_sector_for_the_alternative_and_none_is_lost() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 20; i++) {
            var setting = Settings.any(random, "rolling-average");
            var half = Adjustments.arrivals("0.5");
            var before = nights(Scenario.apply(List.of(half), setting));
            var after = nights(Scenario.apply(
                    List.of(
                            half,
                            Adjustments.arrivalsDiverted("bail support", "0.3"),
                            Adjustments.arrivalsDiverted("fostering", "0.5")),
                    setting));
            int slots = SectorOrder.count();
            double left = sum(before, 0, slots) - sum(after, 0, slots);
            double bail = sum(after, slots, slots + 1);
            double fostering = sum(after, slots + 1, slots + 2);

            assertThat(bail + fostering).isCloseTo(left, within(1e-6));
            assertThat(bail).isNotNegative();
            assertThat(fostering).isCloseTo(bail * 0.7 * 0.5 / 0.3, within(1e-6));
        }
    }

    /** £200,000 are spent when two children more have stayed for two months; £163,800 of them by the end of June. */
    @ParameterizedTest
    @MethodSource("seriesModels")
    void six_children_who_are_in_are_no_underspend_beside_a_sure_overspend(String model) {
        var setting = Settings.sixIn(model, 200_000);
        var outcome = Outcome.of(Scenario.apply(List.of(Adjustments.arrivals("0")), setting));

        assertThat(outcome.chance().orElseThrow()).isGreaterThan(0.98);
        assertThat(outcome.projection().variance().orElseThrow()).isGreaterThan(Money.pounds(50_000));
        assertThat(outcome.projection().cost())
                .isLessThan(Outcome.of(setting.assumptions()).projection().cost());
    }

    static Stream<String> seriesModels() {
        return Stream.of("rolling-average", "census");
    }

    /** A cost of nothing has no effect but that the nights are worked out one by one. */
    private static CostedNights nights(Assumptions assumptions) {
        var prospects = assumptions.prospects().equals(Prospects.NONE)
                ? Prospects.NONE.with(new OtherCost("nothing", Settings.AS_AT, Money.ZERO, BigDecimal.ONE))
                : assumptions.prospects();
        return Objects.requireNonNull(
                Expectations.of(assumptions.withProspects(prospects)).nights());
    }

    private static Assumptions episode(Assumptions assumptions) {
        return assumptions.withModel(ModelChoice.of("episode", Map.of()));
    }

    private static double on(CostedNights nights, int slot, LocalDate night) {
        return nights.bedNights(slot, new DateRange(night, night.plusDays(1)));
    }

    private static double sum(CostedNights nights, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(slot -> nights.bedNights(slot, NIGHTS))
                .sum();
    }
}
