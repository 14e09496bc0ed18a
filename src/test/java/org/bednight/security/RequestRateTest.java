package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRateTest {

    private static final int PER_MINUTE = 60;

    private final SetClock clock = new SetClock();
    private final RequestRate rate = new RequestRate(PER_MINUTE, 3, clock);

    @Test
    void a_minutes_requests_are_taken_at_once_and_the_next_when_its_part_of_a_minute_has_passed() {
        assertThat(countAll("amira", 100)).isEqualTo(PER_MINUTE);
        assertThat(rate.count("amira")).isEqualTo(Duration.ofSeconds(1));

        clock.pass(Duration.ofMillis(999));
        assertThat(rate.count("amira")).isEqualTo(Duration.ofMillis(1));
        clock.pass(Duration.ofMillis(1));
        assertThat(rate.count("amira")).isZero();
        assertThat(rate.count("amira")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void after_a_minute_there_are_as_many_again_and_no_more_after_an_hour() {
        countAll("amira", PER_MINUTE);

        clock.pass(Duration.ofMinutes(1));
        assertThat(countAll("amira", 100)).isEqualTo(PER_MINUTE);
        clock.pass(Duration.ofHours(1));
        assertThat(countAll("amira", 100)).isEqualTo(PER_MINUTE);
    }

    @Test
    void over_an_hour_no_more_are_taken_than_its_minutes_have_and_those_of_the_first() {
        int counted = 0;
        for (int tenth = 0; tenth < 36_000; tenth++) {
            counted += countAll("amira", 1);
            clock.pass(Duration.ofMillis(100));
        }

        assertThat(counted).isEqualTo(PER_MINUTE * 61 - 1);
    }

    @Test
    void nobody_waits_for_what_another_has_sent() {
        countAll("amira", 100);

        assertThat(countAll("ben", 100)).isEqualTo(PER_MINUTE);
    }

    @Test
    void a_request_that_is_refused_or_only_asked_about_counts_for_nothing() {
        countAll("amira", 1_000);
        IntStream.range(0, 1_000).forEach(number -> rate.waitOf("amira"));

        assertThat(rate.waitOf("amira")).isEqualTo(Duration.ofSeconds(1));
        assertThat(rate.waitOf("ben")).isZero();
        assertThat(countAll("ben", 100)).isEqualTo(PER_MINUTE);
    }

    @Test
    void a_million_senders_leave_no_more_than_the_latest_and_the_longest_silent_begins_anew() {
        IntStream.range(0, 1_000_000).forEach(number -> rate.count("sender " + number));
        assertThat(rate.remembered()).isEqualTo(3);

        countAll("amira", 100);
        rate.count("ben");
        rate.count("cara");
        assertThat(rate.count("amira")).isPositive();
        rate.count("dev");
        rate.count("ela");
        assertThat(rate.count("amira")).isPositive();
        IntStream.range(0, 3).forEach(number -> rate.count("sender " + number));
        assertThat(rate.count("amira")).isZero();
    }

    @Test
    void threads_that_count_at_once_are_given_no_more_between_them() throws Exception {
        var shared = new RequestRate(50_000, 3, clock);
        var counted = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var counting = Executors.callable(() -> IntStream.range(0, 25_000)
                    .filter(number -> shared.count("amira").isZero())
                    .forEach(number -> counted.incrementAndGet()));
            for (var thread : threads.invokeAll(Collections.nCopies(8, counting))) {
                thread.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(counted.get()).isEqualTo(50_000);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_waiting() {
        countAll("amira", 100);

        clock.pass(Duration.ofDays(-400));
        assertThat(rate.waitOf("amira")).isZero();
        assertThat(countAll("amira", 100)).isEqualTo(PER_MINUTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 3_000, 99_999})
    void exactly_as_many_as_were_set_are_taken_at_once(int perMinute) {
        var set = new RequestRate(perMinute, 3, clock);

        assertThat(IntStream.range(0, perMinute + 10)
                        .filter(number -> set.count("amira").isZero())
                        .count())
                .isEqualTo(perMinute);
    }

    @Test
    void none_is_refused_where_any_number_may_come() {
        var any = new RequestRate(0, 3, clock);

        assertThat(IntStream.range(0, 100_000))
                .allMatch(number -> any.count("amira").isZero());
        assertThat(any.remembered()).isZero();
    }

    private int countAll(String sender, int requests) {
        return (int) IntStream.range(0, requests)
                .filter(number -> rate.count(sender).isZero())
                .count();
    }

    /** Stands still until it is moved. */
    private static final class SetClock extends Clock {

        private Instant instant = Instant.parse("2026-11-30T08:00:00Z");

        void pass(Duration time) {
            instant = instant.plus(time);
        }

        @Override
        public Instant instant() {
            return instant;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
