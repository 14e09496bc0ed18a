package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final Distribution NIGHTS = Distribution.of(1, 0.5, 0.3, 0.2);

    private static final Distribution COST = Distribution.of(5000, 0.5, 0.25, 0.25);

    private static final Scores SCORES = new Scores(List.of(trial(0), trial(2), trial(5)));

    @Test
    void the_crps_of_a_certain_forecast_is_its_absolute_error() {
        var certain = Distribution.of(1, 0, 0, 1);

        assertThat(Trial.Placed.of(certain, 5).crps()).isEqualTo(3);
        assertThat(Trial.Placed.of(certain, 2).crps()).isZero();
    }

    @Test
    void the_crps_of_a_spread_is_the_squared_distance_of_its_distribution() {
        assertThat(Trial.Placed.of(NIGHTS, 1).crps()).isCloseTo(0.25 + 0.04, within(1e-12));
    }

    @Test
    void coverage_is_the_share_within_the_range() {
        assertThat(SCORES.share(trial -> trial.nights().within80())).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(SCORES.coverage(Trial::nights, 0.25, 0.9)).isCloseTo((0.5 + 0.5 + 0) / 3, within(1e-12));
        assertThat(SCORES.coverage(Trial::nights, 0, 1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void the_brier_score_is_the_squared_error_of_the_chance() {
        assertThat(SCORES.brier()).isCloseTo(0.25, within(1e-12));
        assertThat(SCORES.inTenth(5).trials()).hasSize(3);
        assertThat(SCORES.share(Trial::overspent)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void errors_are_weighed_by_what_came_of_all() {
        assertThat(SCORES.wape(Trial::mean)).isCloseTo((0.7 + 1.3 + 4.3) / 7, within(1e-12));
        assertThat(SCORES.wape(trial -> trial.rolling().get(2))).isCloseTo((3 + 1 + 2) / 7.0, within(1e-12));
        assertThat(SCORES.bias()).isCloseTo((2.1 - 7) / 7, within(1e-12));
    }

    @Test
    void the_pinball_loss_weighs_what_lies_above_a_quantile_by_its_level() {
        var certain = Trial.Placed.of(Distribution.of(1, 0, 0, 1), 5);

        assertThat(certain.pinball())
                .isCloseTo(3 * (0.025 + 0.05 + 0.1 + 0.25 + 0.5 + 0.75 + 0.9 + 0.95 + 0.975) / 9, within(1e-12));
    }

    @Test
    void authorities_are_told_apart_by_their_nights_a_year() {
        assertThat(SCORES.having(0, 220).trials()).hasSize(3);
        assertThat(SCORES.having(220, 900).trials()).isEmpty();
    }

    /** As many nights as in the year before are slept already. */
    private static Trial trial(int nights) {
        return Trial.of(100, NIGHTS, COST, nights, 5000L * nights, 0, List.of(1.0, 2.0, 3.0));
    }
}
