package org.bednight.projection.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Sector;
import org.bednight.forecast.outlook.OpenOutlook;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.Episodic;
import org.bednight.projection.range.YearAhead;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The costs of the children who are in, child by child. */
class OpenCostsTest {

    private static final ReportingDates DATES =
            new ReportingDates(FinancialYear.parse("2018-19"), LocalDate.parse("2018-06-15"));

    @ParameterizedTest
    @MethodSource("anyStates")
    void they_add_up_to_the_committed_cost_and_each_is_within_a_penny_a_month(EpisodeState state) {
        var ahead = ahead(state);
        var expected = OpenCosts.of(ahead).listExpected();
        var committed = ahead.listRemaining().stream()
                .flatMap(period ->
                        Stream.of(Sector.values()).map(sector -> ahead.committedCost(sector, period.nights())))
                .reduce(Money.ZERO, Money::plus);

        assertThat(expected.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(committed);
        var exact = OpenOutlook.list(ahead.state(), ahead.rest());
        for (int child = 0; child < exact.size(); child++) {
            assertThat(expected.get(child).isNegative()).isFalse();
            assertThat((double) expected.get(child).pence())
                    .isCloseTo(
                            exact.get(child).remaining().cost(),
                            within(1.5 * ahead.listRemaining().size()));
        }
    }

    @ParameterizedTest
    @MethodSource("anyStates")
    void the_variance_is_that_of_the_child_alone_with_nobody_to_come(EpisodeState state) {
        var variances = OpenCosts.of(ahead(state)).listVariances();

        for (int child = 0; child < variances.size(); child++) {
            var alone = ahead(state.withOpen(state.open().subList(child, child + 1))
                    .withArrivals(Arrivals.of(state.arrivals().rate()).times(0, 0)));
            double onLattice =
                    Outlook.of(alone.state(), alone.rest()).year().cost().variance();
            assertThat(onLattice).isBetween(variances.get(child) - 1, variances.get(child) + 2_500 * 2_500 + 1);
        }
    }

    private static YearAhead ahead(EpisodeState state) {
        return YearAhead.of(state, DATES, Episodic.prices(), Uplift.NONE, Prospects.NONE);
    }

    /** From nobody in to seven children, by one seed. */
    static Stream<EpisodeState> anyStates() {
        var random = new SplittableRandom(2026);
        return IntStream.range(0, 8)
                .mapToObj(children -> Episodic.state(IntStream.range(0, children)
                        .mapToObj(child ->
                                Episodic.open(random.nextInt(1, 500), random.nextBoolean() ? Sector.YOI : Sector.LASCH))
                        .toArray(OpenStay[]::new)));
    }
}
