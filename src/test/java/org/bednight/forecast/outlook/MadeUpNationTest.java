package org.bednight.forecast.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.stay.National.Stay;
import org.junit.jupiter.api.Test;

class MadeUpNationTest {

    private static final LocalDate STEP = LocalDate.of(2021, 4, 1);

    @Test
    void a_step_leaves_what_came_before_and_thins_what_comes_after() {
        var varied = MadeUpNation.stepping(0.6, STEP);

        assertThat(admissions(varied, 2019)).isEqualTo(admissions(MadeUpNation.asItIs(), 2019));
        assertThat(admissions(varied, 2023))
                .isCloseTo(Math.round(0.6 * admissions(MadeUpNation.asItIs(), 2023)), Percentage.withPercentage(5));
    }

    @Test
    void growth_and_decline_compound_from_year_to_year() {
        for (double share : new double[] {-0.08, 0.15}) {
            var varied = MadeUpNation.growing(share);
            double before = admissions(varied, 2017) / (double) admissions(MadeUpNation.asItIs(), 2017);
            double after = admissions(varied, 2023) / (double) admissions(MadeUpNation.asItIs(), 2023);

            assertThat(after / before).isCloseTo(Math.pow(1 + share, 6), Percentage.withPercentage(12));
        }
    }

    @Test
    void longer_stays_begin_on_the_same_days_and_last_longer_by_as_much() {
        assertThat(nights(MadeUpNation.lasting(1.14, STEP)))
                .isCloseTo(Math.round(1.14 * nights(MadeUpNation.asItIs())), Percentage.withPercentage(2));
        assertThat(admissions(MadeUpNation.lasting(1.14, STEP), 2023))
                .isEqualTo(admissions(MadeUpNation.asItIs(), 2023));
    }

    private static Stream<List<Stay>> episodes(MadeUpNation nation) {
        return nation.placements().values().stream().flatMap(List::stream);
    }

    private static long admissions(MadeUpNation nation, int year) {
        return episodes(nation)
                .filter(episode -> episode.get(0).start().getYear() == year)
                .count();
    }

    /** Of stays that began from the step on and have ended. */
    private static long nights(MadeUpNation nation) {
        return episodes(nation)
                .filter(episode -> !episode.get(0).start().isBefore(STEP))
                .filter(episode -> episode.get(episode.size() - 1).end() != null)
                .mapToLong(episode ->
                        Objects.requireNonNull(episode.get(episode.size() - 1).end())
                                        .toEpochDay()
                                - episode.get(0).start().toEpochDay())
                .sum();
    }
}
