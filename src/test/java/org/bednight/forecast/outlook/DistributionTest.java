package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** 0, £50, £100 and £150 with chances of 10, 40, 30 and 20 %. */
    private static final Distribution COST = Distribution.of(5000, 0.1, 0.4, 0.3, 0.2);

    @Test
    void a_quantile_is_the_smallest_sum_that_is_likely_enough() {
        assertThat(COST.quantile(0.1)).isZero();
        assertThat(COST.quantile(0.11)).isEqualTo(5000);
        assertThat(COST.median()).isEqualTo(5000);
        assertThat(COST.quantile(0.8)).isEqualTo(10_000);
        assertThat(COST.quantile(0.975)).isEqualTo(15_000);
    }

    @Test
    void mean_and_variance_are_those_of_the_masses() {
        assertThat(COST.mean()).isCloseTo(8000, within(1e-9));
        assertThat(COST.variance()).isCloseTo(21_000_000, within(1e-6));
    }

    @Test
    void an_overspend_is_a_sum_above_the_budget_not_one_that_meets_it() {
        assertThat(COST.probabilityAbove(10_000)).isCloseTo(0.2, within(1e-15));
        assertThat(COST.probabilityAbove(9_999)).isCloseTo(0.5, within(1e-15));
        assertThat(COST.probabilityAbove(15_000)).isZero();
        assertThat(COST.probabilityAbove(-1)).isEqualTo(1);
    }

    @Test
    void the_expected_overspend_weighs_each_sum_by_what_it_exceeds() {
        assertThat(COST.expectedExcess(7_500)).isCloseTo(0.3 * 2_500 + 0.2 * 7_500, within(1e-9));
        assertThat(COST.expectedExcess(15_000)).isZero();
        assertThat(COST.expectedExcess(1_000_000)).isZero();
        assertThat(COST.expectedExcess(-2_000)).isCloseTo(10_000, within(1e-9));
    }

    @Test
    void sums_between_two_points_have_no_chance() {
        assertThat(COST.probability(5000)).isEqualTo(0.4);
        assertThat(COST.probability(5001)).isZero();
        assertThat(COST.probability(20_000)).isZero();
        assertThat(COST.probability(-5000)).isZero();
    }

    @Test
    void what_is_left_of_rounding_is_put_right() {
        var noisy = Distribution.of(1, 0.5, -1e-17, 0.5, 3e-14, -2e-16);

        assertThat(noisy.maximum()).isEqualTo(2);
        assertThat(noisy.probability(1)).isZero();
        assertThat(noisy.probability(0) + noisy.probability(2)).isCloseTo(1, within(1e-15));
    }

    @Test
    void independent_sums_add_up() {
        var both = Distribution.sum(List.of(COST, COST, Distribution.of(5000, 0, 1)));

        assertThat(both.mean()).isCloseTo(21_000, within(1e-8));
        assertThat(both.variance()).isCloseTo(42_000_000, within(1e-3));
        assertThat(both.probability(5000)).isCloseTo(0.01, within(1e-15));
        assertThat(both.probability(35_000)).isCloseTo(0.04, within(1e-15));
    }

    @Test
    void masses_that_do_not_add_to_one_are_refused() {
        assertThatThrownBy(() -> Distribution.of(1, 0.5, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Masses add to 1 and lie on steps above zero, but added to 0.9 on 1");
        assertThatThrownBy(() -> Distribution.of(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_level_of_zero_or_one_is_refused() {
        assertThatThrownBy(() -> COST.quantile(1)).hasMessage("A quantile's level is between 0 and 1, but was 1.0");
    }

    @Test
    void sums_on_different_steps_are_refused() {
        assertThatThrownBy(() -> Distribution.sum(List.of(COST, Distribution.of(1, 1))))
                .hasMessage("A sum has at least one part, all on the same step, but had [5000, 1]");
    }
}
