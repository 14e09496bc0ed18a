package org.bednight.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bednight.estate.Sector;
import org.bednight.scenario.adjustment.Adjustments;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.adjustment.Settings;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    /** In the episode model all who come go to YOI; what moves costs LASCH's £800 instead of YOI's £320. */
    @Test
    void a_sector_shift_moves_nights_of_the_episode_model_and_its_range_too() {
        var setting = Settings.plain("episode");
        var base = Outcome.of(setting.assumptions());
        var shifted = Outcome.of(Scenario.apply(
                List.of(Adjustments.moved(Sector.YOI, Sector.LASCH, "0.25", LocalDate.parse("2023-10-01"))), setting));
        var moved = nights(shifted, Sector.LASCH) - nights(base, Sector.LASCH);
        var cost = shifted.projection().cost().minus(base.projection().cost()).pounds();
        var range = Objects.requireNonNull(base.differenceTo(shifted).range());

        assertThat(moved).isBetween(10.0, 0.25 * nights(base, Sector.YOI));
        assertThat(nights(base, Sector.YOI) - nights(shifted, Sector.YOI)).isCloseTo(moved, within(0.011));
        assertThat(cost.doubleValue()).isCloseTo(moved * (800 - 320), within(0.01 * 480));
        assertThat(range.mean().pounds().doubleValue()).isCloseTo(cost.doubleValue(), withinPercentage(3));
    }

    private static double nights(Outcome outcome, Sector sector) {
        return outcome.projection().bedNights(sector).doubleValue();
    }
}
