package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NightCountsTest {

    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final DateRange NIGHTS = new DateRange(APRIL, APRIL.plusDays(90));

    @Test
    void nights_outside_the_range_count_as_none() {
        var counts = NightCounts.over(NIGHTS)
                .add(new DateRange(APRIL.minusDays(10), APRIL.plusDays(2)))
                .add(new DateRange(APRIL.plusDays(89), APRIL.plusDays(500)))
                .build();

        assertThat(counts.total()).isEqualTo(ExactNights.of(3));
        assertThat(counts.on(APRIL.minusDays(1))).isZero();
        assertThat(counts.on(APRIL.plusDays(90))).isZero();
        assertThat(counts.count(APRIL.minusYears(5), APRIL.plusYears(5))).isEqualTo(3);
        assertThat(counts).hasToString("3 bed nights, 2018-04-01 to 2018-06-29");
    }

    @Test
    void a_negative_count_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NightCounts.of(APRIL, 1, -1))
                .withMessage("A count is zero or more, but was -1");
    }

    @ParameterizedTest
    @MethodSource("anyStays")
    void each_night_counts_the_stays_that_hold_it(List<DateRange> stays) {
        var builder = NightCounts.over(NIGHTS);
        stays.forEach(builder::add);
        var counts = builder.build();

        for (int day = 0; day < 90; day++) {
            var night = APRIL.plusDays(day);
            assertThat(counts.on(night)).isEqualTo((int)
                    stays.stream().filter(stay -> stay.contains(night)).count());
        }
        assertThat(counts.count(NIGHTS))
                .isEqualTo(stays.stream()
                        .mapToInt(stay -> stay.intersect(NIGHTS).length())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("anyStays")
    void the_counts_from_a_night_on_are_those_of_its_nights(List<DateRange> stays) {
        var builder = NightCounts.over(NIGHTS);
        stays.forEach(builder::add);
        var counts = builder.build();
        var rest = counts.from(APRIL.plusDays(30));

        assertThat(rest.nights()).isEqualTo(NIGHTS.from(APRIL.plusDays(30)));
        assertThat(rest.total()).isEqualTo(counts.total(NIGHTS.from(APRIL.plusDays(30))));
        assertThat(rest.on(APRIL.plusDays(31))).isEqualTo(counts.on(APRIL.plusDays(31)));
    }

    @ParameterizedTest
    @MethodSource("anyStays")
    void beyond_the_record_there_is_nobody_before_it_and_after_it_those_of_its_last_night(List<DateRange> stays) {
        var builder = NightCounts.over(NIGHTS);
        stays.forEach(builder::add);
        var counts = builder.build();
        var random = new SplittableRandom(stays.size());
        var start = APRIL.plusDays(random.nextInt(-200, 200));
        var asked = new DateRange(start, start.plusDays(random.nextInt(300)));
        var all = counts.throughout(asked);

        assertThat(all.nights()).isEqualTo(asked);
        for (var night = start; night.isBefore(asked.endExclusive()); night = night.plusDays(1)) {
            var last = NIGHTS.last();
            assertThat(all.on(night)).isEqualTo(counts.on(night.isAfter(last) ? last : night));
        }
    }

    @Test
    void a_record_without_a_night_says_that_there_is_nobody() {
        var none = NightCounts.none(new DateRange(APRIL, APRIL));

        assertThat(none.throughout(NIGHTS)).isEqualTo(NightCounts.none(NIGHTS));
    }

    static Stream<List<DateRange>> anyStays() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(0, 60).mapToObj(size -> {
            var stays = new ArrayList<DateRange>();
            for (int stay = 0; stay < size; stay++) {
                var start = APRIL.minusDays(10).plusDays(random.nextInt(110));
                stays.add(new DateRange(start, start.plusDays(random.nextInt(1 + size))));
            }
            return stays;
        });
    }
}
