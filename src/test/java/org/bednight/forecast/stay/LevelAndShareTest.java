package org.bednight.forecast.stay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Percentage;
import org.bednight.forecast.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against arrivals.json, made by a separate program: the made-up nation at six dates. METHOD §8.3. */
class LevelAndShareTest {

    private static final LocalDate BEGINS = LocalDate.of(2019, 4, 1);

    private static final LocalDate AS_AT = LocalDate.of(2024, 6, 30);

    private static final Percentage CLOSE = Percentage.withPercentage(1e-7);

    static Stream<JsonNode> dates() {
        return StreamSupport.stream(Golden.read("arrivals.json").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("dates")
    void level_and_shares_are_those_of_the_reference(JsonNode expected) {
        var asAt = LocalDate.parse(expected.get("asOf").asText()).minusDays(1);
        int nights = expected.get("nights").asInt();
        var histories = National.histories(asAt);
        var learned = LevelAndShare.learn(histories.values(), asAt);
        var level = learned.level(nights);
        var prior = (ArrivalRate.Gamma) learned.shares().prior();

        assertThat(level.halfLife()).isEqualTo(expected.get("levelHalfLife").asInt());
        assertThat(learned.shares().halfLife())
                .isEqualTo(expected.get("shareHalfLife").asInt());
        assertClose(level.variance(), expected.get("levelVariance"));
        assertClose(level.perDay(), expected.get("levelPerAuthorityAndDay"));
        assertClose(prior.mean(), expected.get("priorMean"));
        assertClose(prior.shape() / prior.rate() / prior.rate(), expected.get("priorVariance"));
        for (var authority : expected.get("authorities")) {
            var fitted = learned.fit(
                    requireNonNull(histories.get(authority.get("code").asText())), nights);
            assertClose(fitted.rate().shape(), authority.get("shape"));
            assertClose(fitted.rate().mean() / Arrivals.YEAR * nights, authority.get("mean"));
            assertClose(fitted.evidence().expected(), authority.get("mean"));
            assertClose(fitted.evidence().ownArrivals(), authority.get("discountedArrivals"));
        }
    }

    private static void assertClose(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), CLOSE);
    }

    /** Computed a second time, plainly: day by day, authority by authority, with records that begin and end apart. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void records_that_begin_and_end_at_different_dates_count_on_their_own_days(long seed) {
        var random = new SplittableRandom(seed);
        var histories = IntStream.range(0, 9)
                .mapToObj(authority -> record(random, authority))
                .toList();
        var learned = LevelAndShare.learn(histories, AS_AT);
        var level = learned.level(274);
        var plain = new Plain(histories);
        double[] shares = new double[9];
        Arrays.fill(shares, 1);
        for (int round = 0; round < LevelAndShare.ROUNDS; round++) {
            shares = plain.nextRound(shares, learned.shares().halfLife());
        }

        assertThat(level.perDay()).isCloseTo(plain.level(shares, level.halfLife()), CLOSE);
        for (int own = 0; own < 9; own++) {
            var seen = plain.seen(own, shares, learned.shares().halfLife());
            var share = learned.shares().prior().updated(seen.count(), seen.years());
            var fitted = learned.fit(histories.get(own), 274);
            assertThat(fitted.evidence().ownArrivals()).isCloseTo(seen.count(), within(1e-9));
            assertThat(fitted.rate().mean()).isCloseTo(365 * share.mean() * level.perDay(), CLOSE);
        }
    }

    private static EpisodeHistory record(SplittableRandom random, int authority) {
        var from = authority == 0 ? BEGINS : BEGINS.plusDays(random.nextInt(900));
        var to = random.nextBoolean() ? null : AS_AT.minusDays(random.nextInt(300));
        var episodes = random.ints(10 + random.nextInt(120), -30, 1_918)
                .mapToObj(BEGINS::plusDays)
                .map(start -> new ObservedEpisode(start, start.plusDays(20), 0, 0, null))
                .toList();
        return new EpisodeHistory(from, to, episodes);
    }

    /** {@code arrived[authority][day]} are its arrivals, -1 where it is not on record. */
    private record Plain(List<List<Integer>> arrived) {

        Plain(Collection<EpisodeHistory> histories) {
            this(histories.stream().map(Plain::byDay).toList());
        }

        private static List<Integer> byDay(EpisodeHistory history) {
            return BEGINS.datesUntil(AS_AT.plusDays(1))
                    .map(day -> day.isBefore(history.recordedFrom())
                                    || (history.recordedTo() != null && day.isAfter(history.recordedTo()))
                            ? -1
                            : (int) history.episodes().stream()
                                    .filter(episode -> episode.start().equals(day))
                                    .count())
                    .toList();
        }

        private int days() {
            return arrived.get(0).size();
        }

        private double weight(int day, int halfLife) {
            return Math.pow(2, -(days() - 1 - day) / (double) halfLife);
        }

        private double all(int day) {
            return arrived.stream().mapToInt(own -> Math.max(0, own.get(day))).sum();
        }

        private double complete(int day, double[] shares) {
            return IntStream.range(0, shares.length)
                    .filter(own -> arrived.get(own).get(day) >= 0)
                    .mapToDouble(own -> shares[own])
                    .sum();
        }

        double level(double[] shares, int halfLife) {
            double arrivals = 0;
            double authorities = 0;
            for (int day = 0; day < days(); day++) {
                arrivals += weight(day, halfLife) * all(day);
                authorities += weight(day, halfLife) * complete(day, shares);
            }
            return arrivals / authorities;
        }

        ArrivalRate.Seen seen(int own, double[] shares, int halfLife) {
            double discounted = 0;
            double exposure = 0;
            for (int day = 0; day < days(); day++) {
                if (arrived.get(own).get(day) >= 0) {
                    discounted += weight(day, halfLife) * arrived.get(own).get(day);
                    exposure += weight(day, halfLife) * all(day) / complete(day, shares);
                }
            }
            return new ArrivalRate.Seen(discounted, exposure);
        }

        double[] nextRound(double[] shares, int halfLife) {
            var seen = IntStream.range(0, shares.length)
                    .mapToObj(own -> seen(own, shares, halfLife))
                    .toList();
            var prior = ArrivalRate.learn(seen, ArrivalShares.WEAK);
            double[] next = seen.stream()
                    .mapToDouble(own -> prior.updated(own.count(), own.years()).mean())
                    .toArray();
            double mean = Arrays.stream(next).average().orElseThrow();
            return Arrays.stream(next).map(share -> share / mean).toArray();
        }
    }

    @Test
    void an_authority_whose_record_has_not_begun_is_not_like_the_only_other_one() {
        var busy = steady(BEGINS, AS_AT, 2);
        var none = new EpisodeHistory(AS_AT.plusDays(1), List.of());
        var learned = LevelAndShare.learn(List.of(busy, steady(BEGINS, AS_AT, 3), none), AS_AT);

        assertThat(learned.fit(none, 274).rate()).isEqualTo(ArrivalRate.WEAK);
    }

    @Test
    void a_large_authority_that_joins_moves_the_level_of_the_small_ones_little() {
        var small = IntStream.range(0, 6)
                .mapToObj(authority -> steady(BEGINS.plusDays(authority), AS_AT, 40))
                .map(own -> new EpisodeHistory(BEGINS, own.episodes()))
                .toList();
        var joins = LocalDate.of(2024, 3, 1);
        var large = steady(joins, AS_AT, 2);
        var all = Stream.concat(small.stream(), Stream.of(large)).toList();
        var learned = LevelAndShare.learn(all, AS_AT);

        assertThat(learned.fit(small.get(0), 274).rate().mean()).isBetween(0.7 * 365 / 40, 1.5 * 365 / 40);
        assertThat(learned.fit(large, 274).rate().mean()).isBetween(0.5 * 365 / 2, 1.1 * 365 / 2);
    }

    @Test
    void an_authority_alone_has_its_own_level_and_the_share_one() {
        var asAt = LocalDate.of(2024, 6, 30);
        var own = steady(LocalDate.of(2019, 4, 1), asAt, 10);
        var fitted = LevelAndShare.learn(List.of(own), asAt).fit(own, 274);

        assertThat(fitted.evidence().share()).isEqualTo(1);
        assertThat(fitted.rate().mean()).isCloseTo(36.5, Percentage.withPercentage(3));
        assertThat(fitted.rate().shape()).isCloseTo(1 / fitted.evidence().levelVariance(), CLOSE);
    }

    @Test
    void of_a_pool_of_two_the_busier_has_the_larger_share_of_one_level() {
        var asAt = LocalDate.of(2024, 6, 30);
        var busy = steady(LocalDate.of(2019, 4, 1), asAt, 5);
        var quiet = steady(LocalDate.of(2019, 4, 1), asAt, 20);
        var learned = LevelAndShare.learn(List.of(busy, quiet), asAt);

        assertThat(learned.source()).isEqualTo(Evidence.ArrivalSource.ASSUMED);
        assertThat(learned.fit(busy, 274).rate().mean()).isCloseTo(73, Percentage.withPercentage(3));
        assertThat(learned.fit(quiet, 274).rate().mean()).isCloseTo(18.25, Percentage.withPercentage(6));
    }

    @Test
    void a_lasting_fall_is_followed_within_weeks_and_a_first_year_has_the_usual_memory() {
        var begins = LocalDate.of(2019, 4, 1);
        var fall = LocalDate.of(2023, 7, 1);
        var asAt = LocalDate.of(2023, 12, 31);
        var histories = IntStream.range(0, 40)
                .mapToObj(authority -> {
                    var before = steady(begins.plusDays(authority), fall, 10).episodes();
                    var after = steady(fall.plusDays(authority), asAt, 20).episodes();
                    return new EpisodeHistory(
                            begins,
                            Stream.concat(before.stream(), after.stream()).toList());
                })
                .toList();

        assertThat(LevelAndShare.learn(histories, asAt).level(91).perDay()).isLessThan(0.062);
        var first = LevelAndShare.learn(histories, begins.plusDays(200));
        assertThat(first.level(274).halfLife()).isEqualTo(60);
        assertThat(first.shares().halfLife()).isEqualTo(365);
    }

    /** A stay of a fortnight begins every so many days. */
    private static EpisodeHistory steady(LocalDate from, LocalDate to, int days) {
        return new EpisodeHistory(
                from,
                from.datesUntil(to.plusDays(1), Period.ofDays(days))
                        .map(start -> new ObservedEpisode(start, start.plusDays(14), 0, 0, null))
                        .toList());
    }
}
