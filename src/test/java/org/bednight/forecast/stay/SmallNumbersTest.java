package org.bednight.forecast.stay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.forecast.outlook.Distribution;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.bednight.forecast.stay.Evidence.ArrivalSource;
import org.bednight.forecast.stay.Evidence.StaySource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Few cases are the normal case: a range that is neither a point nor nonsense, and evidence that says how few. */
class SmallNumbersTest {

    private static final LocalDate AS_AT = LocalDate.of(2024, 6, 30);

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 4, 1);

    private static final EpisodeModel MODEL = new EpisodeModel(2);

    @Test
    void an_authority_without_an_episode_in_five_years_may_still_have_one() {
        var state = fit(List.of(pooled(7), pooled(3), pooled(12), pooled(1), pooled(30), empty()), empty());
        var nights = outlook(state).nights();

        assertHonest(nights);
        assertThat(nights.probabilityAbove(0)).isBetween(0.1, 0.9);
        assertThat(state.evidence().ownArrivals()).isZero();
        assertThat(state.evidence().authorities()).isEqualTo(6);
        assertThat(state.evidence().arrivals()).isEqualTo(ArrivalSource.POOL);
        assertThat(state.evidence().warnings())
                .contains("No child arrived in the last 365 nights: the range says more than its middle.");
    }

    @Test
    void one_episode_and_three_widen_the_range_step_by_step() {
        long none = outlook(alone()).nights().quantile(0.975);
        long one = outlook(alone(stay("2024-02-01", "2024-03-01"))).nights().quantile(0.975);
        long three = outlook(alone(
                        stay("2024-02-01", "2024-03-01"),
                        stay("2024-03-01", "2024-05-01"),
                        stay("2024-06-01", "2024-06-10")))
                .nights()
                .quantile(0.9);

        assertThat(none).isPositive().isLessThan(one);
        assertThat(one).isLessThan(three);
    }

    @Test
    void a_single_child_in_for_500_nights_has_a_range() {
        var state = alone(stay("2023-02-17", null));
        var outlook = outlook(state);

        assertThat(state.open().get(0).soFar()).isEqualTo(500);
        assertHonest(outlook.nights());
        assertThat(outlook.listOpen().get(0).remaining().nights()).isBetween(20.0, 250.0);
    }

    @Test
    void one_authority_alone_rests_on_published_durations_and_its_own_arrivals_and_says_so() {
        var evidence = alone(stay("2024-02-01", "2024-03-01")).evidence();

        assertThat(evidence.stays()).isEqualTo(StaySource.PUBLISHED);
        assertThat(evidence.arrivals()).isEqualTo(ArrivalSource.OWN);
        assertThat(evidence.pooledStays()).isEqualTo(1);
        assertThat(requireNonNull(evidence.levelAndShare()).share()).isEqualTo(1);
        assertThat(evidence.warnings())
                .contains(
                        "Lengths of stay rest on the published national durations, since only 1 stay of 1 authority ended in the last 540 nights: import the episodes of comparators to learn from them.",
                        "The number of arrivals rests on this authority's own record: import the episodes of at least 4 others to learn how the national level moves.",
                        "Only 1 child arrived in the last 365 nights: the range says more than its middle.");
    }

    @Test
    void beside_others_the_few_stays_of_all_are_not_stated_exactly() {
        var evidence = fit(List.of(pooled(2), empty()), empty()).evidence();

        assertThat(evidence.stays()).isEqualTo(StaySource.PUBLISHED);
        assertThat(evidence.warnings())
                .contains(
                        "Lengths of stay rest on the published national durations, since fewer than 100 stays of 2 authorities ended in the last 540 nights: import the episodes of comparators to learn from them.");
    }

    @Test
    void many_stays_of_a_single_one_of_several_are_no_pool() {
        var evidence = fit(List.of(pooled(150), empty()), empty()).evidence();

        assertThat(evidence.stays()).isEqualTo(StaySource.PUBLISHED);
        assertThat(evidence.warnings())
                .contains(
                        "Lengths of stay rest on the published national durations, since a single one of 2 authorities had stays in the last 540 nights: import the episodes of comparators to learn from them.");
    }

    @Test
    void many_cases_of_one_authority_alone_outweigh_the_published_durations() {
        var shortStays = IntStream.range(0, 150)
                .mapToObj(i -> new ObservedEpisode(AS_AT.minusDays(400 - i), AS_AT.minusDays(390 - i), 0, 0, null))
                .toArray(ObservedEpisode[]::new);

        assertThat(alone(shortStays).stays().arriving().survival(14)).isLessThan(0.2);
    }

    @Test
    void a_first_year_of_records_says_over_how_many_nights_it_counted() {
        var first = new EpisodeHistory(LocalDate.of(2024, 5, 1), List.of(stay("2024-06-01", null)));
        var state = fit(List.of(first), first);

        assertThat(state.evidence().nightsOnRecord()).isEqualTo(61);
        assertThat(state.evidence().warnings())
                .contains("Arrivals are counted over 61 nights only, since the record is no longer.");
        assertHonest(outlook(state).nights());
    }

    @Test
    void a_record_that_begins_tomorrow_leaves_what_is_assumed() {
        var none = new EpisodeHistory(AS_AT.plusDays(1), List.of());
        var state = fit(List.of(none), none);

        assertThat(state.arrivals().rate()).isEqualTo(ArrivalRate.WEAK);
        assertThat(state.mix().shares()).containsExactly(0.5, 0.5);
        assertHonest(outlook(state).nights());
    }

    @Test
    void a_pool_in_which_nobody_ever_arrived_still_has_a_range() {
        var state = fit(List.of(empty(), empty(), empty(), empty(), empty(), empty()), empty());

        assertThat(state.evidence().arrivals()).isEqualTo(ArrivalSource.ASSUMED);
        assertHonest(outlook(state).nights());
    }

    @Test
    void authorities_that_differ_no_more_than_chance_share_one_rate() {
        var same = Stream.generate(() -> pooled(9)).limit(20).toList();
        var state = fit(same, same.get(0));

        assertThat(state.evidence().arrivals()).isEqualTo(ArrivalSource.COMMON_RATE);
        assertThat(state.evidence().stays()).isEqualTo(StaySource.POOL);
        assertHonest(outlook(state).nights());
    }

    @Test
    void an_authority_with_stays_of_its_own_kind_departs_from_the_pool() {
        var ordinary = Stream.generate(() -> pooled(40)).limit(8).toList();
        var own = new EpisodeHistory(
                LONG_AGO,
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                new ObservedEpisode(AS_AT.minusDays(400 - i), AS_AT.minusDays(260 - i), 0, 0, null))
                        .toList());
        var pool = MODEL.learn(Stream.concat(ordinary.stream(), Stream.of(own)).toList(), AS_AT);
        var state = MODEL.fit(pool, own, 274);

        assertThat(state.evidence().stays()).isEqualTo(StaySource.POOL_AND_OWN);
        assertThat(state.stays().arriving().survival(91))
                .isGreaterThan(pool.stays().survival(91) + 0.1);
    }

    @Test
    void what_came_after_the_as_at_date_is_not_there() {
        var known = alone(stay("2024-02-01", "2024-03-01"));
        var later = alone(stay("2024-02-01", "2024-03-01"), stay("2024-07-01", null));

        assertThat(later.open()).isEqualTo(known.open());
        assertThat(later.evidence()).isEqualTo(known.evidence());
        assertThat(later.arrivals()).isEqualTo(known.arrivals());
    }

    @Test
    void who_left_on_the_morning_after_is_not_in_any_more() {
        assertThat(alone(stay("2024-06-01", "2024-07-01")).open()).isEmpty();
        assertThat(alone(stay("2024-06-01", "2024-07-02")).open()).containsExactly(new OpenStay(0, 30, 0, 1));
    }

    @Test
    void the_18th_birthday_caps_the_nights_left_and_who_is_older_is_not_counted_on() {
        var turning = new ObservedEpisode(LocalDate.parse("2024-06-01"), null, 0, 1, LocalDate.parse("2024-08-01"));
        var grown = new ObservedEpisode(LocalDate.parse("2024-06-01"), null, 0, 1, LocalDate.parse("2024-06-15"));

        assertThat(alone(turning, grown).open()).containsExactly(new OpenStay(0, 30, 1, 31));
    }

    @Test
    void an_episode_without_a_night_is_no_arrival() {
        assertThat(alone(stay("2024-06-01", "2024-06-01")).evidence().ownArrivals())
                .isZero();
    }

    private static EpisodeState alone(ObservedEpisode... episodes) {
        var own = new EpisodeHistory(LONG_AGO, List.of(episodes));
        return fit(List.of(own), own);
    }

    private static EpisodeState fit(List<EpisodeHistory> pool, EpisodeHistory own) {
        return MODEL.fit(MODEL.learn(pool, AS_AT), own, 274);
    }

    private static EpisodeHistory empty() {
        return new EpisodeHistory(LONG_AGO, List.of());
    }

    /** An authority with so many stays a year, of 1 to 60 nights. */
    private static EpisodeHistory pooled(int yearly) {
        return new EpisodeHistory(
                LONG_AGO,
                IntStream.range(0, 2 * yearly)
                        .mapToObj(i -> {
                            var start = AS_AT.minusDays(700).plusDays(i * 365L / yearly);
                            return new ObservedEpisode(start, start.plusDays(1 + i * 7 % 60), i % 2, i % 2, null);
                        })
                        .toList());
    }

    private static ObservedEpisode stay(String start, @Nullable String end) {
        return new ObservedEpisode(LocalDate.parse(start), end == null ? null : LocalDate.parse(end), 0, 0, null);
    }

    private static Outlook outlook(EpisodeState state) {
        var prices = List.of(PricePath.constant(32_900, 274), PricePath.constant(88_700, 274));
        return Outlook.of(state, new RestOfYear(prices, 0, List.of(31, 274)));
    }

    private static void assertHonest(Distribution nights) {
        assertThat(nights.mean()).isPositive().isFinite();
        assertThat(nights.quantile(0.025)).isNotNegative();
        assertThat(nights.quantile(0.975)).isGreaterThan(nights.quantile(0.025) + 10);
    }
}
