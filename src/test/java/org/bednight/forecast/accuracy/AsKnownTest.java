package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bednight.forecast.model.Naive;
import org.junit.jupiter.api.Test;

/** Where it is on record what was known at an origin, a contender learns from that, and from no correction since. */
class AsKnownTest {

    private static final YearMonth JUNE = YearMonth.of(2019, 6);

    @Test
    void a_contender_learns_from_what_was_on_record_at_the_origin() {
        var result = new Backtest(List.of(Contender.of(new Naive()))).run(List.of(correctedSince()));

        var june = result.at(3).trials().get(0);
        assertThat(june.nights().expected(0)).isCloseTo(5 * 275, within(1e-9));
        assertThat(june.nights().remaining()).isEqualTo(2 * 275);
        assertThat(result.at(4).trials().get(0).nights().expected(0)).isCloseTo(2 * 244, within(1e-9));
    }

    @Test
    void a_backtest_ends_where_a_step_says_so() {
        var steps = new AtomicInteger();
        var backtest = new Backtest(List.of(Contender.of(new Naive())));

        assertThatIllegalStateException()
                .isThrownBy(() -> backtest.run(List.of(correctedSince()), Valuation.NIGHTS, () -> {
                    steps.incrementAndGet();
                    throw new IllegalStateException("stopped");
                }))
                .withStackTraceContaining("stopped");
        assertThat(steps.get()).isPositive();
    }

    @Test
    void the_miss_of_the_year_has_what_was_corrected_of_the_months_before() {
        var june = new Backtest(List.of(Contender.of(new Naive())))
                .run(List.of(correctedSince()))
                .at(3)
                .trials()
                .get(0);

        assertThat(june.nights().knownToDate()).isEqualTo(5 * 91);
        assertThat(june.nights().toDate()).isEqualTo(2 * 91);
        assertThat(june.nights().yearError(0)).isCloseTo(5 * 366 - 2 * 366, within(1e-9));
        assertThat(june.worth().yearError(0)).isCloseTo(june.nights().yearError(0), within(1e-9));
    }

    @Test
    void what_was_known_is_of_all_sectors_and_of_the_nights_to_the_month_s_end() {
        var nights = Subjects.nights("2018-04-01", "2019-06-30", night -> 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject("A", List.of(Subjects.flat(1)), Map.of(JUNE, List.of(nights))))
                .withMessageStartingWith(
                        "What was on record at the close of 2019-06 is of each sector the nights 2018-04-01 to 2019-06-30, but A had");
    }

    /** Two children all the time; at the close of June 2019 the record had five. */
    private static Subject correctedSince() {
        var then = Subjects.nights("2018-04-01", "2019-07-01", night -> 5);
        return new Subject("A", List.of(Subjects.flat(2)), Map.of(JUNE, List.of(then)));
    }
}
