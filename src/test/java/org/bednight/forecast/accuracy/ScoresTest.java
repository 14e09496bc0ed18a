package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Proper scores of one forecast. */
class ScoresTest {

    @Test
    void a_sure_probability_scores_nothing_if_it_was_right_and_one_if_wrong() {
        assertThat(Scores.brier(1, true)).isZero();
        assertThat(Scores.brier(1, false)).isEqualTo(1);
        assertThat(Scores.brier(0.5, false)).isEqualTo(0.25);
    }

    @Test
    void a_quantile_of_nine_in_ten_costs_nine_times_as_much_when_it_is_too_low() {
        assertThat(Scores.pinball(0.9, 10, 12)).isCloseTo(1.8, within(1e-12));
        assertThat(Scores.pinball(0.9, 10, 8)).isCloseTo(0.2, within(1e-12));
    }
}
