package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelChangeTest {

    private static final LocalDate FROM = LocalDate.of(2015, 4, 1);

    /** Ten authorities; each has a child every tenth day, and in the last 91 days as often as is said. */
    @ParameterizedTest
    @CsvSource({"10, false", "11, false", "30, true", "3, true"})
    void three_months_that_hold_far_fewer_or_more_children_than_expected_are_named(int every, boolean moved) {
        var change = change(1400, day -> day < 1400 - 91 ? 10 : every);

        assertThat(change.hasMoved()).isEqualTo(moved);
        assertThat(change.expected()).isBetween(88.0, 94.0);
        assertThat(change.hasShorterMemory()).isEqualTo(moved);
        assertThat(change.warnings()).hasSize(moved ? 2 : 0).allMatch(LevelChange::isWarning);
    }

    /** The bounds by adding up the chances of a negative binomial count one by one, from its ratio of neighbours. */
    @Test
    void the_bounds_leave_out_one_half_per_cent_on_either_side() {
        var change = change(1400, day -> 10);
        var level = ArrivalLevel.learn(record(1400 - 91, day -> 10), 91);
        double shape = 1 / level.variance();
        double part = change.expected() / (change.expected() + shape);
        double chance = Math.pow(1 - part, shape);
        double upTo = 0;
        int low = -1;
        int high = -1;
        for (int count = 0; high < 0; count++) {
            upTo += chance;
            low = low < 0 && upTo >= 0.005 ? count : low;
            high = upTo >= 0.995 ? count : high;
            chance *= part * (shape + count) / (count + 1);
        }

        assertThat(change.low()).isEqualTo(low);
        assertThat(change.high()).isEqualTo(high);
    }

    @Test
    void the_sentence_says_what_came_and_what_was_expected() {
        assertThat(new LevelChange(174, 160, 214, 258.4, 306, 60, 60).warnings())
                .containsExactly(
                        "In the last 91 days, fewer children arrived at the 174 authorities on record than were to be expected, from 214 to 306 with a chance of 99 %. The level of arrivals has fallen, and the forecast follows it within weeks.");
        assertThat(new LevelChange(2, 3, 0, 0.1, 1, 60, 60).warnings().get(0))
                .startsWith(
                        "In the last 91 days, more children arrived at the 2 authorities on record than were to be expected, from 0 to 1");
        assertThat(new LevelChange(1, 1, 4, 9, 15, 60, 60).warnings().get(0))
                .startsWith("In the last 91 days, 1 child arrived at this authority; 9 were expected");
    }

    @ParameterizedTest
    @CsvSource({"365, 180, true", "365, 270, false", "60, 30, true", "60, 45, false", "60, 90, false", "60, 60, false"})
    void a_memory_that_is_half_as_long_or_less_is_named(int before, int now, boolean named) {
        var warnings = new LevelChange(174, 250, 214, 258.4, 306, now, before).warnings();

        assertThat(warnings).hasSize(named ? 1 : 0).allMatch(LevelChange::isWarning);
        assertThat(warnings)
                .allMatch(sentence -> sentence.startsWith(
                        "What is known of the level of arrivals now weighs half after %d days, and 91 days ago it did after %d"
                                .formatted(now, before)));
    }

    @Test
    void less_than_two_years_before_the_last_days_say_nothing() {
        assertThat(LevelChange.find(record(820, day -> 10), level(820))).isEmpty();
        assertThat(LevelChange.find(record(821, day -> 10), level(821))).isPresent();
    }

    private static LevelChange change(int days, IntUnaryOperator every) {
        var record = record(days, every);
        return LevelChange.find(record, ArrivalLevel.learn(record, 91)).orElseThrow();
    }

    private static ArrivalLevel level(int days) {
        return ArrivalLevel.learn(record(days, day -> 10), 91);
    }

    private static ArrivalRecord record(int days, IntUnaryOperator every) {
        var histories = IntStream.range(0, 10)
                .mapToObj(authority -> new EpisodeHistory(
                        FROM,
                        IntStream.range(0, days)
                                .filter(day -> (day + authority) % every.applyAsInt(day) == 0)
                                .mapToObj(day -> new ObservedEpisode(FROM.plusDays(day), null, 0, 0, null))
                                .toList()))
                .toList();
        return ArrivalRecord.of(List.copyOf(histories), FROM.plusDays(days));
    }
}
