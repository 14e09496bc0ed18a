package org.bednight.forecast.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.model.Models;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Contender NAIVE = Contender.of(Models.parse("naive", Map.of()));

    @Test
    void an_origin_has_a_year_behind_it_and_the_rest_of_its_own_on_record() {
        var result =
                new Backtest(List.of(NAIVE)).run(List.of(Subjects.of("A", "2018-06-15", "2021-03-01", night -> 1)));

        assertThat(result.trials())
                .extracting(trial -> trial.year() + " after " + trial.monthsElapsed())
                .containsExactly(
                        "2019-20 after 3",
                        "2019-20 after 4",
                        "2019-20 after 5",
                        "2019-20 after 6",
                        "2019-20 after 7",
                        "2019-20 after 8",
                        "2019-20 after 9",
                        "2019-20 after 10",
                        "2019-20 after 11");
    }

    @Test
    void what_is_expected_and_what_came_are_of_the_year_s_remaining_nights() {
        var twice = Subjects.of(
                "A", "2018-04-01", "2020-04-01", night -> night.isBefore(Subjects.START.plusYears(1)) ? 1 : 2);

        var trial = new Backtest(List.of(NAIVE)).run(List.of(twice)).trials().get(0);

        assertThat(trial.monthsElapsed()).isZero();
        assertThat(trial.nights().toDate()).isZero();
        assertThat(trial.nights().expected(0)).isCloseTo(366, within(1e-9));
        assertThat(trial.nights().remaining()).isEqualTo(732);
        assertThat(trial.nights().error(0)).isCloseTo(-366, within(1e-9));
    }

    @Test
    void sectors_are_forecast_apart_and_add_up() {
        var sectors = List.of(
                Subjects.nights("2018-04-01", "2021-04-01", night -> night.getMonthValue()),
                Subjects.flat(3),
                Subjects.flat(0));
        var together = new Backtest(Contender.all()).run(List.of(new Subject("A", sectors)));
        var apart = sectors.stream()
                .map(sector -> new Backtest(Contender.all()).run(List.of(new Subject("A", List.of(sector)))))
                .toList();

        for (int trial = 0; trial < together.trials().size(); trial++) {
            for (int contender = 0; contender < together.contenders().size(); contender++) {
                double sum = 0;
                for (var sector : apart) {
                    sum += sector.trials().get(trial).nights().expected(contender);
                }
                assertThat(together.trials().get(trial).nights().expected(contender))
                        .isCloseTo(sum, within(1e-6));
            }
        }
    }

    @Test
    void a_contender_sees_nothing_of_what_came_after_the_origin() {
        var known = Subjects.any(1, 7, "2021-04-01").get(0);
        var other = new Subject(
                known.name(),
                known.sectors().stream()
                        .map(sector -> changedFrom(sector, LocalDate.parse("2020-04-01")))
                        .toList());

        var before = Backtest.ofAll().run(List.of(known));
        var after = Backtest.ofAll().run(List.of(other));

        for (int trial = 0; trial < 12; trial++) {
            for (int contender = 0; contender < before.contenders().size(); contender++) {
                assertThat(after.trials().get(trial).nights().expected(contender))
                        .isEqualTo(before.trials().get(trial).nights().expected(contender));
            }
        }
        assertThat(after.trials().get(12).nights().remaining())
                .isNotEqualTo(before.trials().get(12).nights().remaining());
    }

    @Test
    void a_contender_that_knows_the_future_makes_no_error() {
        Contender prophet = new Contender() {
            @Override
            public String name() {
                return "prophet";
            }

            @Override
            public double[] rates(Origin origin, int sector) {
                var future = origin.subject().sectors().get(sector);
                return IntStream.range(0, origin.months())
                        .mapToObj(ahead -> DateRange.of(origin.month(ahead)))
                        .mapToDouble(month -> future.count(month) / month.length())
                        .toArray();
            }
        };
        var result = new Backtest(List.of(prophet, NAIVE)).run(Subjects.any(12, 5, "2021-04-01"));

        assertThat(result.performances())
                .filteredOn(performance -> performance.contender().equals("prophet"))
                .hasSize(12)
                .allSatisfy(performance -> {
                    assertThat(performance.remainingError().orElseThrow()).isCloseTo(0, within(1e-12));
                    assertThat(performance.scaledError().orElseThrow()).isCloseTo(0, within(1e-12));
                });
        assertThat(result.recommend(4, "naive", result.contenders())
                        .orElseThrow()
                        .contender())
                .isEqualTo("prophet");
    }

    @Test
    void a_valuation_weighs_the_nights_expected_by_what_was_known_and_the_actual_by_what_came() {
        Valuation dearer = new Valuation() {
            @Override
            public double expected(Subject subject, int sector, YearMonth asAt, YearMonth month) {
                return asAt.equals(YearMonth.of(2019, 3)) ? 100 : 0;
            }

            @Override
            public double actual(NightCounts slept, int sector, YearMonth month) {
                return slept.count(DateRange.of(month)) * 110.0;
            }
        };
        var trial = new Backtest(List.of(NAIVE))
                .run(List.of(Subjects.of("A", "2018-04-01", "2020-04-01", night -> 1)), dearer)
                .trials()
                .get(0);

        assertThat(trial.worth().expected(0)).isCloseTo(36_600, within(1e-6));
        assertThat(trial.worth().outturn()).isCloseTo(366 * 110, within(1e-6));
        assertThat(trial.nights().outturn()).isEqualTo(366);
    }

    @Test
    void a_subject_s_sectors_are_on_record_for_the_same_nights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subject("A", List.of(Subjects.flat(1), NightCounts.of(Subjects.START, 1))))
                .withMessageContaining("A subject has at least one sector, all on record for the same nights, but A");
    }

    private static NightCounts changedFrom(NightCounts slept, LocalDate from) {
        return NightCounts.of(
                slept.nights().start(),
                slept.nights()
                        .start()
                        .datesUntil(slept.nights().endExclusive())
                        .mapToInt(night -> slept.on(night) + (night.isBefore(from) ? 0 : 17))
                        .toArray());
    }
}
