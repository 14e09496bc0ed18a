package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.National;
import org.junit.jupiter.api.Test;

class EpisodeContenderTest {

    private static final DateRange RECORD = new DateRange(National.RECORDED_FROM, LocalDate.parse("2018-04-01"));
    private static final EpisodeModel MODEL = NationalEpisodes.MODEL;
    private static final NationalEpisodes EPISODES = new NationalEpisodes();
    private static final Map<String, List<List<National.Stay>>> PLACEMENTS = new TreeMap<>(National.placements());

    @Test
    void what_is_expected_is_the_mean_of_the_outlook() {
        var result = new Backtest(List.of(contender(EpisodeContender.Range.DISTRIBUTION))).run(subjects(3));

        var asAt = LocalDate.parse("2017-09-30");
        var rest = new RestOfYear(
                IntStream.range(0, 4)
                        .mapToObj(sector -> PricePath.constant(1, 182))
                        .toList(),
                0,
                List.of(182));
        for (var trial : result.endedBy(LocalDate.parse("2018-03-31")).at(6).trials()) {
            if (trial.year().startYear() != 2017) {
                continue;
            }
            var own = National.history(PLACEMENTS.getOrDefault(trial.subject(), List.of()), asAt);
            var nights = Outlook.of(MODEL.fit(EPISODES.pool(asAt), own, rest.nights()), rest)
                    .nights();
            assertThat(trial.nights().expected(0)).isCloseTo(nights.mean(), within(1e-6 * nights.mean()));
            var placing = trial.placing(0).orElseThrow();
            double actual = trial.nights().remaining();
            assertThat(placing.crps()).isCloseTo(new OnLattice(nights).crps(actual), within(1e-9));
            assertThat(placing.within80()).isEqualTo(nights.quantile(0.1) <= actual && actual <= nights.quantile(0.9));
        }
    }

    @Test
    void its_mean_alone_states_no_uncertainty() {
        var result =
                new Backtest(List.of(contender(EpisodeContender.Range.MEAN), Contender.ROLLING_YEAR)).run(subjects(2));

        assertThat(result.performances())
                .allSatisfy(performance -> assertThat(performance.uncertainty()).isEmpty());
        assertThat(result.performances().get(0).contender()).isEqualTo("episode");
    }

    @Test
    void over_many_authorities_it_errs_less_than_the_rolling_average() {
        var result = new Backtest(List.of(contender(EpisodeContender.Range.MEAN), Contender.ROLLING_YEAR))
                .run(subjects(174));

        var skill = result.skill("episode", "rolling-average", 3).orElseThrow();

        assertThat(skill.value()).isPositive();
        assertThat(skill.clusters()).isEqualTo(174);
    }

    private static EpisodeContender contender(EpisodeContender.Range range) {
        return new EpisodeContender(MODEL, EPISODES, range);
    }

    private static List<Subject> subjects(int count) {
        return PLACEMENTS.entrySet().stream()
                .limit(count)
                .map(own -> new Subject(
                        own.getKey(),
                        IntStream.range(0, 4)
                                .mapToObj(sector -> slept(own.getValue(), sector))
                                .toList()))
                .toList();
    }

    private static NightCounts slept(List<List<National.Stay>> episodes, int sector) {
        var counts = NightCounts.over(RECORD);
        episodes.stream()
                .flatMap(List::stream)
                .filter(stay -> stay.sector() == sector && stay.start().isBefore(RECORD.endExclusive()))
                .forEach(stay -> counts.add(
                        new DateRange(stay.start(), stay.end() == null ? RECORD.endExclusive() : stay.end())));
        return counts.build();
    }
}
