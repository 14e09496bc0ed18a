package org.bednight.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExactNightsTest {

    private static final BigFraction RATE = BigFraction.of(759, 365);

    @Test
    void months_of_one_rate_add_up_to_the_rate_times_their_days() {
        var spring = ExactNights.of(RATE, 30).plus(ExactNights.of(RATE, 31)).plus(ExactNights.of(RATE, 30));

        assertThat(spring.fraction()).isEqualTo(RATE.multiply(91));
        assertThat(spring.shown()).isEqualTo(new BigDecimal("189.23"));
    }

    @Test
    void nights_are_shown_half_up() {
        var half = ExactNights.of(BigFraction.of(1, 200), 1);

        assertThat(half.shown()).isEqualTo(new BigDecimal("0.01"));
        assertThat(half.plus(ExactNights.of(3)).shown()).isEqualTo(new BigDecimal("3.01"));
        assertThat(half.minus(ExactNights.NONE).plus(ExactNights.of(3)).counted())
                .isEqualTo(new BigDecimal("3.01"));
        assertThat(ExactNights.of(3).counted()).isEqualTo(new BigDecimal("3"));
        assertThat(ExactNights.NONE.isZero()).isTrue();
        assertThat(half.isZero()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("anyRates")
    void a_sum_is_that_of_the_fractions_whatever_their_denominators(BigFraction one, BigFraction other, int nights) {
        var sum = ExactNights.of(one, nights).plus(ExactNights.of(other, 7)).plus(ExactNights.of(nights));

        assertThat(sum.fraction())
                .isEqualTo(one.multiply(nights).add(other.multiply(7)).add(nights));
    }

    static Stream<Arguments> anyRates() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 100)
                .mapToObj(size -> arguments(
                        BigFraction.of(random.nextInt(size), random.nextInt(1, 1 + size)),
                        BigFraction.from(random.nextDouble(size)),
                        random.nextInt(32)));
    }
}
