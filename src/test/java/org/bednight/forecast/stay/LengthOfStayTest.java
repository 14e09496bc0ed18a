package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LengthOfStayTest {

    private static final LengthOfStay STAY = LengthOfStay.of(new double[] {1, 0.8, 0.6, 0.3}, 0.1);

    @Test
    void beyond_the_table_each_night_ends_the_stay_with_the_same_chance() {
        assertThat(STAY.survival(3)).isEqualTo(0.3);
        assertThat(STAY.survival(5)).isCloseTo(0.3 * 0.9 * 0.9, within(1e-15));
        assertThat(STAY.hazard(2)).isCloseTo(0.25, within(1e-15));
        assertThat(STAY.hazard(99)).isEqualTo(0.1);
    }

    @Test
    void who_is_in_stays_at_least_one_night_more() {
        assertThat(STAY.rest(1, 4)).containsExactly(new double[] {1, 1, 0.75, 0.375, 0.3375}, within(1e-15));
        assertThat(STAY.rest(2, 0)).containsExactly(1.0);
    }

    @Test
    void a_stay_far_longer_than_any_on_record_goes_on_like_the_tail() {
        assertThat(STAY.rest(100_000, 2)).containsExactly(new double[] {1, 1, 0.9}, within(1e-15));
    }

    @Test
    void the_mean_is_the_area_under_the_curve() {
        assertThat(STAY.mean(3)).isCloseTo(2.4, within(1e-15));
    }

    @Test
    void a_stay_with_one_chance_for_each_night_is_stretched_by_its_mean() {
        var stay = LengthOfStay.of(new double[] {1, 0.99, 0.99 * 0.99}, 0.01);

        assertThat(stay.stretched(1.15).survival(115)).isCloseTo(stay.survival(100), within(1e-12));
        assertThat(stay.stretched(0.5).survival(50)).isCloseTo(stay.survival(100), within(1e-12));
        assertThat(stay.stretched(1)).isSameAs(stay);
        assertThatThrownBy(() -> stay.stretched(0))
                .hasMessage("A length of stay changes by a factor above zero, but was 0.0");
    }

    @Test
    void the_published_durations_come_out() {
        var published = LengthOfStay.published();

        assertThat(1 - published.survival(91)).isCloseTo(0.62, within(0.005));
        assertThat(published.survival(91) - published.survival(182)).isCloseTo(0.18, within(0.002));
        assertThat(published.survival(182) - published.survival(273)).isCloseTo(0.10, within(0.001));
        assertThat(published.survival(273)).isCloseTo(0.095, within(0.001));
        assertThat(published.survival(546)).isLessThan(0.02);
    }

    /** Whatever was seen: the curve starts at 1, never rises, never reaches 0, and its rest is a distribution. */
    @ParameterizedTest
    @MethodSource("anyStays")
    void a_curve_never_rises_and_never_ends(List<AtRisk> stays) {
        var curve = LengthOfStay.of(KaplanMeier.of(stays));

        assertThat(curve.survival(0)).isEqualTo(1);
        for (int night = 1; night < 800; night++) {
            assertThat(curve.survival(night)).isPositive().isLessThanOrEqualTo(curve.survival(night - 1));
            assertThat(curve.hazard(night)).isBetween(0.0, 1.0);
        }
        assertThat(curve.rest(500, 50)).doesNotContain(Double.NaN);
    }

    static Stream<List<AtRisk>> anyStays() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 60).mapToObj(size -> IntStream.range(0, size * size / 4)
                .mapToObj(i -> {
                    int after = random.nextInt(3) > 0 ? 0 : random.nextInt(100);
                    return new AtRisk(after, after + 1 + random.nextInt(1 + 5 * size), random.nextInt(4) > 0);
                })
                .toList());
    }

    @Test
    void a_night_after_which_everybody_on_record_left_does_not_end_all_stays() {
        var curve = LengthOfStay.of(KaplanMeier.of(Collections.nCopies(40, new AtRisk(0, 10, true))));

        assertThat(curve.survival(9)).isEqualTo(1);
        assertThat(curve.survival(10)).isPositive();
    }

    @Test
    void a_curve_that_rises_and_a_hazard_of_zero_are_refused() {
        assertThatThrownBy(() -> LengthOfStay.of(new double[] {1, 0.5, 0.6}, 0.1))
                .hasMessage("S starts at 1 and falls to no less than 0, but was [1.0, 0.5, 0.6]");
        assertThatThrownBy(() -> LengthOfStay.of(new double[] {1}, 0))
                .hasMessage("A tail hazard is above 0 and at most 1, but was 0.0");
    }
}
