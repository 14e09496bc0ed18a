package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DateRangeTest {

    private static final LocalDate MAY = LocalDate.of(2018, 5, 1);

    @Test
    void a_range_has_its_first_night_and_not_its_end() {
        var range = new DateRange(MAY, MAY.plusDays(3));

        assertThat(range.length()).isEqualTo(3);
        assertThat(range.last()).isEqualTo("2018-05-03");
        assertThat(range.contains(MAY)).isTrue();
        assertThat(range.contains(MAY.plusDays(3))).isFalse();
        assertThat(range).hasToString("2018-05-01 to 2018-05-03");
    }

    @Test
    void an_arrival_and_departure_on_one_day_is_no_night() {
        var range = new DateRange(MAY, MAY);

        assertThat(range.isEmpty()).isTrue();
        assertThat(range.months()).isEmpty();
        assertThat(range).hasToString("no night");
        assertThatIllegalStateException().isThrownBy(range::last);
    }

    @Test
    void a_range_that_ends_before_it_starts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(MAY, MAY.minusDays(1)))
                .withMessage("A range ends on or after its start, but was 2018-05-01 to 2018-04-30 (exclusive)");
    }

    @Test
    void the_months_are_those_that_hold_a_night() {
        assertThat(DateRange.ofNights(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 2, 1))
                        .months())
                .containsExactly(YearMonth.of(2019, 12), YearMonth.of(2020, 1), YearMonth.of(2020, 2));
    }

    @ParameterizedTest
    @MethodSource("anyTwoRanges")
    void a_night_is_in_the_intersection_if_and_only_if_it_is_in_both(DateRange one, DateRange other) {
        var both = one.intersect(other);

        days().forEach(day -> assertThat(both.contains(day)).isEqualTo(one.contains(day) && other.contains(day)));
    }

    @ParameterizedTest
    @MethodSource("anyTwoRanges")
    void a_range_is_its_part_before_a_day_and_its_part_from_it_on(DateRange range, DateRange other) {
        var day = other.start();

        days().forEach(night -> {
            assertThat(range.until(day).contains(night)).isEqualTo(range.contains(night) && night.isBefore(day));
            assertThat(range.from(day).contains(night)).isEqualTo(range.contains(night) && !night.isBefore(day));
        });
        assertThat(range.until(day).length() + range.from(day).length()).isEqualTo(range.length());
    }

    private static Stream<LocalDate> days() {
        return IntStream.range(0, 60).mapToObj(MAY::plusDays);
    }

    static Stream<Arguments> anyTwoRanges() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 50).mapToObj(size -> arguments(anyRange(random, size), anyRange(random, size)));
    }

    private static DateRange anyRange(SplittableRandom random, int size) {
        var start = MAY.plusDays(random.nextInt(size));
        return new DateRange(start, start.plusDays(random.nextInt(1 + size / 4)));
    }
}
