package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the council and the adjustments. */
class ScenarioPropertiesTest {

    private static final List<Sector> PRICED = List.of(Sector.LASCH, Sector.STC, Sector.YOI);

    /** 40 cases from one seed, the shortest lists first. */
    static Stream<Arguments> anyScenario() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 40).mapToObj(size -> {
            var setting = Settings.any(random, size % 2 == 0 ? "rolling-average" : "episode");
            var adjustments = IntStream.range(0, size / 8 + 1)
                    .mapToObj(each -> any(random, each))
                    .toList();
            return arguments(setting, adjustments);
        });
    }

    @ParameterizedTest
    @MethodSource("anyScenario")
    void each_can_be_so_and_no_figure_is_negative_or_undefined(Setting setting, List<Adjustment> adjustments) {
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
    void those_that_act_on_different_inputs_commute(Setting setting, List<Adjustment> adjustments) {
        var distinct = adjustments.stream()
                .collect(Collectors.toMap(Adjustment::rank, each -> each, (one, other) -> one, TreeMap::new))
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
            for (var nothing : nothings()) {
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

    private static List<Adjustment> nothings() {
        var one = BigDecimal.ONE;
        var zero = BigDecimal.ZERO;
        return List.of(
                new ArrivalChange(one, null, null),
                new StayChange(one),
                new SectorShift(Sector.YOI, Sector.LASCH, zero, null),
                new PriceChange(null, null, zero, null),
                new AllocationChange("grant", null, zero),
                new Diversion("a", Diversion.Of.ARRIVALS, zero, null, null, BigDecimal.TEN, null),
                new Diversion("a", Diversion.Of.NIGHTS, zero, null, null, BigDecimal.TEN, null),
                new Mitigation("m", BigDecimal.TEN, Settings.AS_AT, null, null, zero));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void a_dearer_year_is_more_likely_to_overspend(String model) {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 10; i++) {
            var setting = Settings.any(random, model);
            var base = Outcome.of(setting.assumptions());
            var dearer = Outcome.of(Scenario.apply(
                    List.of(
                            new PriceChange(null, null, new BigDecimal("5"), null),
                            new StayChange(new BigDecimal("1.1")),
                            new MoreRemands(null, Sector.LASCH, Settings.AS_AT.plusDays(40), new BigDecimal("30"))),
                    setting));

            assertThat(dearer.projection().cost())
                    .isGreaterThan(base.projection().cost());
            assertThat(dearer.chance().orElseThrow())
                    .isGreaterThanOrEqualTo(base.chance().orElseThrow() - 1e-12);
        }
    }

    private static Adjustment any(SplittableRandom random, int each) {
        var from = random.nextBoolean() ? null : Settings.AS_AT.plusDays(1 + random.nextInt(270));
        var sector = random.nextBoolean() ? null : PRICED.get(random.nextInt(3));
        var share = BigDecimal.valueOf(random.nextInt(101), 2);
        return switch (random.nextInt(9)) {
            case 0 -> new ArrivalChange(BigDecimal.valueOf(random.nextInt(200), 2), from, sector);
            case 1 -> new StayChange(BigDecimal.valueOf(50 + random.nextInt(100), 2));
            case 2 -> new SectorShift(PRICED.get(each % 3), PRICED.get((each + 1) % 3), share, from);
            case 3 -> new PriceChange(sector, from, BigDecimal.valueOf(random.nextInt(40) - 20), null);
            case 4 ->
                new MoreRemands(
                        BigDecimal.valueOf(1 + random.nextInt(3)),
                        PRICED.get(random.nextInt(3)),
                        Settings.AS_AT.plusDays(1 + random.nextInt(270)),
                        random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(300)));
            case 5 -> new Release("E-1", Settings.AS_AT.plusDays(1 + random.nextInt(300)));
            case 6 -> new AllocationChange("grant", null, BigDecimal.valueOf(random.nextInt(60) - 30));
            case 7 ->
                new Diversion(
                        "alternative " + each,
                        random.nextBoolean() ? Diversion.Of.ARRIVALS : Diversion.Of.NIGHTS,
                        share,
                        from,
                        sector,
                        BigDecimal.valueOf(random.nextInt(20_000), 2),
                        BigDecimal.valueOf(random.nextInt(50_000)));
            default ->
                new Mitigation(
                        "saving " + each,
                        BigDecimal.valueOf(random.nextInt(90_000)),
                        LocalDate.parse("2023-12-31"),
                        null,
                        null,
                        share);
        };
    }

    @ParameterizedTest
    @MethodSource("anyScenario")
    void budget_and_cost_make_the_variance(Setting setting, List<Adjustment> adjustments) {
        var projection = Outcome.of(Scenario.apply(adjustments, setting)).projection();
        var periods = Settings.YEAR.periods().stream().map(projection::cost).reduce(Money.ZERO, Money::plus);

        assertThat(periods).isEqualTo(projection.cost());
        assertThat(projection.variance().orElseThrow())
                .isEqualTo(projection.cost().minus(projection.budget().orElseThrow()));
    }
}
