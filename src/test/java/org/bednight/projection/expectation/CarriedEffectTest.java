package org.bednight.projection.expectation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** N' = N + (E' − E) + clamp((N − E)(E'/E − 1), −|N − E|, |N − E|). */
class CarriedEffectTest {

    @ParameterizedTest(name = "level {0}, {1} before, {2} after: {3}")
    @CsvSource({
        "3, 2, 1, 1.5",
        "3, 2, 0, 0",
        "3, 2, 4, 6",
        "3, 2, 6, 8",
        "1, 2, 6, 4",
        "0, 2, 5, 1",
        "3, 0, 0, 3",
        "3, 0, 2, 5",
        "0, 0, 2, 2"
    })
    void an_effect_is_carried_in_proportion_up_to_twice_as_many_and_beyond_by_number(
            double level, double before, double after, double carried) {
        assertThat(CarriedEffect.carry(level, before, after)).isEqualTo(carried);
    }

    static Stream<double[]> anyNight() {
        var random = new SplittableRandom(2026);
        return Stream.generate(
                        () -> new double[] {few(random), few(random), few(random) * (random.nextInt(4) == 0 ? 10 : 1)})
                .limit(500);
    }

    private static double few(SplittableRandom random) {
        return random.nextInt(6) == 0 ? 0 : random.nextDouble(8);
    }

    @ParameterizedTest
    @MethodSource("anyNight")
    void it_follows_the_rule_and_the_effects_differ_by_no_more_than_the_levels(double[] night) {
        double level = night[0];
        double before = night[1];
        double after = night[2];
        double carried = CarriedEffect.carry(level, before, after);
        double gap = Math.abs(level - before);
        double proportional = before == 0 ? 0 : (level - before) * (after / before - 1);

        assertThat(carried).isNotNegative();
        assertThat(Math.abs(carried - level - (after - before))).isLessThanOrEqualTo(gap + 1e-9);
        if (before > 0) {
            assertThat(carried)
                    .isCloseTo(level + (after - before) + Math.min(gap, Math.max(-gap, proportional)), within(1e-9));
        }
    }

    @Test
    void more_children_in_the_episode_model_are_never_fewer_in_the_other() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            double level = few(random);
            double before = few(random);
            double after = few(random);

            assertThat(CarriedEffect.carry(level, before, after + random.nextDouble()))
                    .isGreaterThanOrEqualTo(CarriedEffect.carry(level, before, after) - 1e-12);
        }
    }

    @Test
    void what_changes_nothing_leaves_the_level_to_the_last_bit() {
        var random = new SplittableRandom(6);
        for (int i = 0; i < 500; i++) {
            double level = few(random);
            double before = 0.001 + few(random);

            assertThat(CarriedEffect.carry(level, before, before)).isEqualTo(level);
        }
    }
}
