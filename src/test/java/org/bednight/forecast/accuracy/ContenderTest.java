package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bednight.forecast.InvalidSetting;
import org.bednight.forecast.model.Models;
import org.bednight.forecast.model.RollingAverage;
import org.junit.jupiter.api.Test;

class ContenderTest {

    private static final Contender NAIVE = Contender.of(Models.parse("naive", Map.of()));

    @Test
    void each_contender_has_a_name_of_its_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backtest(List.of(NAIVE, NAIVE)))
                .withMessage("Each contender has a name of its own, but they were [naive, naive]");
        assertThat(Contender.all())
                .extracting(Contender::name)
                .contains("rolling-average", "rolling-average window=2", "combination")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_contender_s_name_makes_it_again() {
        assertThat(Contender.all()).allSatisfy(contender -> assertThat(Contender.parse(contender.name()))
                .isEqualTo(contender));
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Contender.parse("naive 3"))
                .withMessage("The model naive has no setting '': it has none, leave it out.");
    }

    @Test
    void the_rolling_averages_in_a_backtest_are_those_of_a_forecast() {
        var subject = Subjects.any(1, 8, "2020-04-01").get(0);
        for (int window : new int[] {2, 12}) {
            var contender = Contender.of(RollingAverage.ofMonths(window));
            var trial = new Backtest(List.of(contender))
                    .run(List.of(subject))
                    .trials()
                    .get(4);
            double expected = 0;
            for (var sector : subject.sectors()) {
                var rates = RollingAverage.ofMonths(window)
                        .fit(sector.until(LocalDate.parse("2019-08-01")))
                        .expect(8);
                expected += rates.get(0).doubleValue() * 244;
            }
            assertThat(trial.nights().expected(0)).isCloseTo(expected, within(1e-9));
        }
    }
}
