package org.bednight.forecast.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.AddedStay;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.forecast.stay.SectorMix;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a what-if changes, drawn with the same children on both sides, against what is worked out exactly. */
class PairedYearsTest {

    private static final int PATHS = 4_000;

    private static final RestOfYear REST =
            new RestOfYear(List.of(PricePath.constant(32_900, 300), PricePath.constant(88_700, 300)), 20, List.of(300));

    private static final EpisodeState STATE = new EpisodeState(
            List.of(new OpenStay(0, 12, 0, 999), new OpenStay(1, 200, 1, 60), new OpenStay(4, 3, 1, 0)),
            LengthOfStay.of(new double[] {1, 0.9, 0.85, 0.8}, 0.01),
            Arrivals.of(new ArrivalRate.Gamma(4, 0.25)),
            new SectorMix(List.of(0.8, 0.2)),
            new Evidence(1, 0, 0, Evidence.StaySource.POOL, 0, 365, 16, 0.25, Evidence.ArrivalSource.POOL, 10, null));

    static Stream<Named<UnaryOperator<Course>>> whatIfs() {
        return Stream.of(
                Named.of("fewer arrivals", arrivals(STATE.arrivals().times(0.8, 30))),
                Named.of("more arrivals", arrivals(STATE.arrivals().times(1.4, 0))),
                Named.of(
                        "more arrivals to one sector", arrivals(STATE.arrivals().with(new Arrivals.Factor(10, 2, 1)))),
                Named.of(
                        "arrivals that go elsewhere",
                        arrivals(STATE.arrivals().with(new Arrivals.Diverted(15, 0.3, Arrivals.ALL, 1)))),
                Named.of("longer stays", state(STATE.withStays(STATE.stays().stretched(1.15)))),
                Named.of("shorter stays", state(STATE.withStays(STATE.stays().stretched(0.7)))),
                Named.of(
                        "two more children",
                        state(STATE.withAdded(List.of(new AddedStay(1, 40, 91), new AddedStay(0, 100, null))))),
                Named.of("a release", state(STATE.withOpen(List.of(new OpenStay(0, 12, 0, 25))))),
                Named.of(
                        "a saving that may not come",
                        course ->
                                new Course(course.state(), course.rest(), List.of(new Course.LumpSum(-900_000, 0.6)))),
                Named.of(
                        "a higher price",
                        course -> new Course(
                                course.state(),
                                new RestOfYear(
                                        List.of(PricePath.constant(34_900, 300), PricePath.constant(88_700, 300)),
                                        20,
                                        List.of(300)),
                                course.lumps())));
    }

    private static UnaryOperator<Course> arrivals(Arrivals changed) {
        return state(STATE.withArrivals(changed));
    }

    private static UnaryOperator<Course> state(EpisodeState changed) {
        return course -> new Course(changed, course.rest(), course.lumps());
    }

    @ParameterizedTest
    @MethodSource("whatIfs")
    void the_mean_difference_is_that_of_the_exact_means(UnaryOperator<Course> whatIf) {
        var base = new Course(STATE, REST, List.of());
        var other = whatIf.apply(base);
        var years = PairedYears.draw(base, other, 2026, PATHS);

        assertThat(years.mean()).isCloseTo(exactMean(other) - exactMean(base), within(4 * years.standardError() + 1));
        assertThat(years.standardError()).isPositive();
        assertThat(years.quantile(0.025)).isLessThan(years.quantile(0.975));
    }

    private static double exactMean(Course course) {
        return Outlook.of(course.state(), course.rest()).year().total().cost()
                + course.lumps().stream()
                        .mapToDouble(lump -> lump.pence() * lump.chance())
                        .sum();
    }

    @Test
    void nothing_changed_is_no_difference_in_any_path() {
        var base = new Course(STATE, REST, List.of());
        var years = PairedYears.draw(base, new Course(STATE, REST, List.of()), 7, PATHS);

        assertThat(years.quantile(0.0001)).isZero();
        assertThat(years.quantile(1)).isZero();
        assertThat(years.mean()).isZero();
    }

    @Test
    void fewer_children_and_shorter_stays_never_cost_more() {
        var base = new Course(STATE, REST, List.of());
        var fewer = STATE.withArrivals(STATE.arrivals().times(0.5, 0))
                .withStays(STATE.stays().stretched(0.8));
        var years = PairedYears.draw(base, new Course(fewer, REST, List.of()), 7, PATHS);

        assertThat(years.quantile(1)).isLessThanOrEqualTo(0);
        assertThat(years.shareBelowZero()).isGreaterThan(0.9);
    }

    @Test
    void neither_the_threads_nor_one_child_more_change_what_is_drawn_for_the_others() throws Exception {
        var base = new Course(STATE, REST, List.of());
        var other = new Course(STATE.withStays(STATE.stays().stretched(1.2)), REST, List.of());
        var alone = new ForkJoinPool(1);
        var byOne = alone.submit(() -> PairedYears.draw(base, other, 11, 500)).get();
        alone.shutdown();
        var byMany = PairedYears.draw(base, other, 11, 500);
        var added = List.of(new AddedStay(1, 0, 10));
        var withOneMore = PairedYears.draw(
                new Course(base.state().withAdded(added), REST, List.of()),
                new Course(other.state().withAdded(added), REST, List.of()),
                11,
                500);

        for (double p = 0.01; p < 1; p += 0.01) {
            assertThat(byMany.quantile(p)).isEqualTo(byOne.quantile(p));
            assertThat(withOneMore.quantile(p)).isEqualTo(byOne.quantile(p));
        }
    }

    @Test
    void courses_of_different_rates_are_refused() {
        var base = new Course(STATE, REST, List.of());
        var other = new Course(STATE.withArrivals(Arrivals.of(new ArrivalRate.Known(3))), REST, List.of());

        assertThatThrownBy(() -> PairedYears.draw(base, other, 1, 10))
                .hasMessageStartingWith("Two courses of one year share the rate of arrivals");
        assertThatThrownBy(() -> PairedYears.draw(base, base, 1, 0))
                .hasMessage("There is at least one path, but were 0");
    }
}
