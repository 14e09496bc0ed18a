package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EvenMonthsTest {

    private static final YearMonth MAY = YearMonth.of(2018, 5);

    @Test
    void a_part_of_a_month_has_its_share_by_days() {
        var may = EvenMonths.of(Map.of(MAY, new BigDecimal("23")), LocalDate.MAX);

        assertThat(may.total(DateRange.of(MAY)).counted()).isEqualTo(new BigDecimal("23"));
        assertThat(may.total(nights("2018-05-01", "2018-05-11")).fraction()).isEqualTo(BigFraction.of(23 * 11, 31));
        assertThat(may.total(nights("2018-05-12", "2018-06-30")).fraction()).isEqualTo(BigFraction.of(23 * 20, 31));
        assertThat(may.total(nights("2018-06-01", "2018-06-30")).isZero()).isTrue();
    }

    @Test
    void nights_from_an_end_on_are_left_out() {
        var may = EvenMonths.of(Map.of(MAY, new BigDecimal("31")), LocalDate.of(2018, 5, 12));

        assertThat(may.total(DateRange.of(MAY)).counted()).isEqualTo(new BigDecimal("11"));
    }

    @ParameterizedTest
    @MethodSource("anyMonths")
    void a_range_has_the_sum_of_its_days(Map<YearMonth, BigDecimal> totals, DateRange range) {
        var months = EvenMonths.of(totals, LocalDate.MAX);

        var byDay = BigFraction.ZERO;
        for (var day = range.start(); day.isBefore(range.endExclusive()); day = day.plusDays(1)) {
            var month = YearMonth.from(day);
            var hundredths = totals.getOrDefault(month, BigDecimal.ZERO)
                    .movePointRight(2)
                    .intValueExact();
            byDay = byDay.add(BigFraction.of(hundredths, 100 * month.lengthOfMonth()));
        }
        assertThat(months.total(range).fraction()).isEqualTo(byDay);
        assertThat(months.count(range)).isCloseTo(byDay.doubleValue(), within(1e-9));
    }

    static Stream<Arguments> anyMonths() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 40).mapToObj(size -> {
            var totals = new TreeMap<YearMonth, BigDecimal>();
            for (int month = 0; month < size; month++) {
                totals.put(
                        YearMonth.of(2016, 1).plusMonths(random.nextInt(36)),
                        BigDecimal.valueOf(random.nextInt(100_000), 2));
            }
            var start = LocalDate.of(2015, 11, 1).plusDays(random.nextInt(1200));
            return arguments(totals, new DateRange(start, start.plusDays(random.nextInt(200))));
        });
    }

    private static DateRange nights(String first, String last) {
        return DateRange.ofNights(LocalDate.parse(first), LocalDate.parse(last));
    }
}
