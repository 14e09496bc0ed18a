package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.capacity.HeavyWork;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Uplift;
import org.bednight.projection.range.CostsAhead.Question;
import org.bednight.security.rows.Views;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is held of years to come is what was computed, for the same question about the same facts alone. */
class CostsAheadTest {

    private static final AuthorityCode CODE = new AuthorityCode("X001");
    private static final ReportingDates DATES = Episodic.dates("2018-19", "2018-06-30");
    private static final Question QUESTION = new Question(CODE, DATES, Uplift.NONE, ArrivalMethod.CURRENT);
    private static final DataVersion VERSION = version(7);

    private final CostsAhead costs = new CostsAhead(new HeavyWork(), Views.ofAll());
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void the_same_question_is_computed_once_and_answered_as_if_anew() {
        var first = ask(QUESTION, VERSION);
        var second = ask(new Question(CODE, DATES, Uplift.parse("0.0"), ArrivalMethod.CURRENT), version(7));

        assertThat(computed).hasValue(1);
        assertThat(second).isSameAs(first);
        assertThat(first.periods()).isEqualTo(CostAhead.of(year()).periods());
        assertThat(first.mean()).isEqualTo(CostAhead.of(year()).mean());
    }

    @TestFactory
    Stream<DynamicTest> another_question_is_computed_anew() {
        return Stream.of(
                        new Question(new AuthorityCode("X002"), DATES, Uplift.NONE, ArrivalMethod.CURRENT),
                        new Question(CODE, Episodic.dates("2018-19", "2018-07-31"), Uplift.NONE, ArrivalMethod.CURRENT),
                        new Question(CODE, Episodic.dates("2019-20", "2018-06-30"), Uplift.NONE, ArrivalMethod.CURRENT),
                        new Question(CODE, DATES, Uplift.parse("3.5"), ArrivalMethod.CURRENT),
                        new Question(CODE, DATES, Uplift.NONE, ArrivalMethod.LAST_YEAR))
                .map(other -> DynamicTest.dynamicTest(other.toString(), () -> assertComputedAnew(other, VERSION)));
    }

    @Test
    void other_facts_are_computed_anew() {
        assertComputedAnew(QUESTION, version(8));
    }

    @Test
    void the_year_alone_is_that_of_the_whole_answer_and_taken_from_it() {
        var alone = costs.getOfYear(QUESTION, VERSION, 2, CostsAheadTest::year);
        var whole = ask(QUESTION, VERSION);

        assertThat(alone.periods()).isEmpty();
        assertThat(alone.mean()).isEqualTo(whole.mean());
        assertThat(alone.quantiles(CostAhead.LEVELS)).isEqualTo(whole.quantiles(CostAhead.LEVELS));
        assertThat(alone.cost().mean()).isEqualTo(whole.cost().mean());
        assertThat(costs.getOfYear(QUESTION, VERSION, 2, CostsAheadTest::year)).isSameAs(whole);
    }

    @Test
    void those_who_ask_at_once_wait_for_one_computation() throws Exception {
        var begun = new CountDownLatch(1);
        var all = Executors.newFixedThreadPool(4);
        try {
            var answers = new ArrayList<Future<CostAhead>>();
            for (int i = 0; i < 4; i++) {
                answers.add(all.submit(() -> ask(() -> {
                    begun.countDown();
                    return year();
                })));
                begun.await();
            }
            for (var answer : answers) {
                assertThat(answer.get()).isSameAs(answers.get(0).get());
            }
        } finally {
            all.shutdown();
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void what_fails_is_not_held() {
        assertThatThrownBy(() -> ask(() -> {
                    throw new IllegalStateException("not yet");
                }))
                .hasMessage("not yet");

        assertThat(ask(CostsAheadTest::year).mean())
                .isEqualTo(CostAhead.of(year()).mean());
    }

    private void assertComputedAnew(Question other, DataVersion version) {
        ask(QUESTION, VERSION);
        int before = computed.get();

        ask(other, version);

        assertThat(computed).hasValue(before + 1);
    }

    private CostAhead ask(Question question, DataVersion version) {
        return ask(question, version, CostsAheadTest::year);
    }

    private CostAhead ask(Supplier<YearAhead> ahead) {
        return ask(QUESTION, VERSION, ahead);
    }

    private CostAhead ask(Question question, DataVersion version, Supplier<YearAhead> ahead) {
        return costs.get(question, version, 2, () -> {
            computed.incrementAndGet();
            return ahead.get();
        });
    }

    private static YearAhead year() {
        return Episodic.ahead(Episodic.state(Episodic.open(40, Sector.YOI)), DATES, Episodic.prices());
    }

    private static DataVersion version(long number) {
        return new DataVersion(number, Instant.EPOCH);
    }
}
