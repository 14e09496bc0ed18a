package org.bednight.projection.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.OptionalInt;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.Facts;
import org.bednight.security.RequestLimits;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PooledAccuracyTest {

    @Inject
    Facts facts;

    @Inject
    Backtests backtests;

    @Inject
    DataVersions versions;

    @Test
    void while_it_is_computed_anew_the_last_one_is_given_under_its_own_data_version() throws Exception {
        facts.clear().birmingham();
        long before = facts.version();
        var accuracy = new PooledAccuracy(backtests, versions, waiting(Duration.ZERO, Duration.ofMinutes(1)));
        try {
            assertThat(accuracy.latest().version().number()).isEqualTo(before);

            facts.authorities("X001");
            assertThat(accuracy.latest().version().number()).isEqualTo(before);

            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (accuracy.latest().version().number() == before && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(accuracy.latest().version().number()).isEqualTo(before + 1);
        } finally {
            accuracy.stop(new ShutdownEvent());
        }
    }

    /** With no time at all to answer, the errors of the models are waited for, and their ranges are not. */
    @Test
    void a_first_answer_that_takes_long_has_no_ranges_yet_and_says_so() throws Exception {
        facts.clear().birmingham();
        var accuracy = new PooledAccuracy(backtests, versions, waiting(Duration.ZERO, Duration.ZERO));
        try {
            var first = accuracy.latest();
            assertThat(first.range()).isEmpty();
            assertThat(AccuracyReportBuilder.ofAll(first).basis())
                    .contains(
                            "How often the episode model's range held is still being computed: ask again in a minute.");

            long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (accuracy.latest().range().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            var whole = accuracy.latest();
            assertThat(whole.range().orElseThrow()).hasSize(12);
            assertThat(whole.identity()).isNotEqualTo(first.identity());
        } finally {
            accuracy.stop(new ShutdownEvent());
        }
    }

    @Test
    void who_waits_long_enough_is_given_that_of_the_data_that_stand() {
        facts.clear().birmingham();
        facts.get("/accuracy").statusCode(200).body("dataVersion", is((int) facts.version()));
        facts.authorities("X001");
        facts.get("/accuracy").statusCode(200).body("dataVersion", is((int) facts.version()));
    }

    private static RequestLimits waiting(Duration accuracy, Duration answer) {
        return new RequestLimits() {
            @Override
            public OptionalInt requests() {
                return OptionalInt.empty();
            }

            @Override
            public Duration answer() {
                return answer;
            }

            @Override
            public Duration stalledBody() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration accuracy() {
                return accuracy;
            }
        };
    }
}
