package org.bednight.forecast.stay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.forecast.outlook.Outlook;
import org.bednight.forecast.outlook.PricePath;
import org.bednight.forecast.outlook.RestOfYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lengths of stay by group of offences: told apart where the past foretells better so, and else as if none were stated. */
class StaysByOffenceTest {

    private static final LocalDate FROM = LocalDate.of(2019, 4, 1);

    private static final LocalDate AS_AT = LocalDate.of(2024, 6, 30);

    private static final int GROUPS = 3;

    private static final int RARE = 2;

    private static final EpisodeModel MODEL = new EpisodeModel(2, GROUPS);

    private static final int NIGHTS = 274;

    /** The mean nights of a stay, by group. */
    private static final double[] APART = {40, 100, 70};

    private static final double[] ALIKE = {70, 70, 70};

    @Test
    void groups_that_differ_are_told_apart_and_a_child_of_a_oldone_stays_longer() {
        var state = fit(nation(APART, group -> group));
        var shortOne = open(state, 0);
        var longOne = open(state, 1);

        assertThat(requireNonNull(state.evidence().offences()).groups()).containsExactly(0, 1);
        assertThat(state.stays().of(longOne).mean(365))
                .isGreaterThan(1.5 * state.stays().of(shortOne).mean(365));
    }

    @Test
    void a_child_to_come_is_of_each_group_with_the_share_that_it_has_had() {
        var histories = nation(APART, group -> group);
        var stays = fit(histories).stays();
        var arrived = arrived(histories);
        var shares =
                GroupShares.learn(arrived, arrivedLastYear(histories), GROUPS).given(arrived.get(0));

        for (int nights : new int[] {1, 20, 100, 364, 700}) {
            double mixed = 0;
            for (int group = 0; group < GROUPS; group++) {
                mixed += shares.get(group)
                        * stays.of(new OpenStay(0, 1, 0, 999, group)).survival(nights);
            }
            assertThat(stays.arriving().survival(nights)).isCloseTo(mixed, within(1e-12));
        }
    }

    @Test
    void shares_of_authorities_that_differ_no_more_than_chance_are_those_of_all() {
        var arrived = List.of(arrived(5, 5, 0), arrived(6, 4, 0), arrived(4, 6, 0));
        var alike = GroupShares.learn(arrived, arrived, GROUPS);

        assertThat(alike.weight()).isInfinite();
        assertThat(alike.given(arrived(9, 1, 0))).containsExactly(0.5, 0.5, 0.0);
    }

    @Test
    void shares_of_authorities_that_differ_are_their_own_and_in_part_those_of_all() {
        // By hand: X² is 6.4 for each, so ρ = (2·6.4 − 2)/(2·9) = 0.6 and A = 2/3.
        var arrived = List.of(arrived(9, 1, 0), arrived(1, 9, 0));
        var apart = GroupShares.learn(arrived, arrived, GROUPS);

        assertThat(apart.weight()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(apart.given(arrived(9, 1, 0)).get(0)).isCloseTo((9 + 1 / 3.0) / (10 + 2 / 3.0), within(1e-12));
        assertThat(apart.given(arrived(0, 0, 0))).containsExactly(0.5, 0.5, 0.0);
    }

    @Test
    void an_arrival_that_counts_half_is_worth_half_of_one_and_leaves_shares_as_they_are() {
        var whole = List.of(arrived(9, 1, 0), arrived(1, 9, 0));
        var halved =
                List.of(new GroupArrivals(List.of(4.5, 0.5, 0.0), 2.5), new GroupArrivals(List.of(0.5, 4.5, 0.0), 2.5));

        assertThat(GroupShares.learn(halved, halved, GROUPS).weight())
                .isCloseTo(GroupShares.learn(whole, whole, GROUPS).weight(), within(1e-12));
        assertThat(GroupShares.learn(halved, halved, GROUPS)
                        .given(halved.get(0))
                        .get(0))
                .isCloseTo(
                        GroupShares.learn(whole, whole, GROUPS)
                                .given(whole.get(0))
                                .get(0),
                        within(1e-12));
    }

    @Test
    void where_a_group_has_become_rarer_at_all_authorities_it_is_expected_rarer_of_each() {
        var old = List.of(arrived(9, 1, 0), arrived(1, 9, 0));
        var lately = GroupShares.learn(old, List.of(arrived(1, 3, 0)), GROUPS);

        // By hand: the shares 9 1/3 to 1 1/3 of the long memory, times 1/4 ÷ 1/2 and 3/4 ÷ 1/2.
        assertThat(lately.given(old.get(0)).get(0)).isCloseTo(7 / (7 + 3.0), within(1e-12));
        assertThat(lately.given(arrived(0, 0, 0))).containsExactly(0.25, 0.75, 0.0);
    }

    @Test
    void an_arrival_of_a_half_life_ago_counts_half_as_much_as_one_of_the_last_night() {
        var day = AS_AT.plusDays(1);
        var history = new EpisodeHistory(
                FROM,
                List.of(
                        new ObservedEpisode(day.minusDays(1), null, 0, 0, null).ofGroup(0),
                        new ObservedEpisode(day.minusDays(366), null, 0, 0, null).ofGroup(1),
                        new ObservedEpisode(day.minusDays(9), null, 0, 0, null),
                        new ObservedEpisode(FROM.minusDays(9), null, 0, 0, null).ofGroup(1),
                        new ObservedEpisode(day, null, 0, 0, null).ofGroup(1)));

        var arrived = GroupArrivals.of(history, day, GROUPS, age -> Math.pow(2, -age / 365.0));

        assertThat(arrived.count(1)).isCloseTo(arrived.count(0) / 2, within(1e-12));
        assertThat(arrived.each()).isCloseTo(arrived.count(0) * 5 / 6, within(1e-12));
    }

    @Test
    void a_mixture_has_the_chances_of_its_parts_for_as_oldas_a_child_can_be_in() {
        var quick = LengthOfStay.of(new double[] {1, 0.6, 0.5}, 0.1);
        var slow = LengthOfStay.of(new double[] {1, 0.9}, 0.002);
        var mixed = LengthOfStay.mixed(List.of(quick, slow), List.of(0.3, 0.7));

        for (int nights : new int[] {0, 1, 2, 3, 50, 1_000, 2_900}) {
            assertThat(mixed.survival(nights))
                    .isCloseTo(0.3 * quick.survival(nights) + 0.7 * slow.survival(nights), within(1e-14));
        }
        assertThat(mixed.rest(400, 10)[10]).isCloseTo(mixed.survival(409) / mixed.survival(400), within(1e-12));
        assertThat(mixed.hazard(400)).isLessThan(0.3 * quick.hazard(400) + 0.7 * slow.hazard(400));
    }

    @Test
    void factors_of_groups_leave_the_mean_of_all_stays_where_it_was() {
        var histories = nation(APART, group -> group);
        var pool = MODEL.learn(histories, AS_AT);
        var groups = requireNonNull(pool.groups());
        var shares = GroupShares.learn(arrived(histories), arrivedLastYear(histories), GROUPS);
        var mixed = LengthOfStay.mixed(
                IntStream.range(0, GROUPS).mapToObj(groups::curve).toList(), shares.recent());

        assertThat(mixed.mean(365))
                .isCloseTo(pool.stays().mean(365), within(0.03 * pool.stays().mean(365)));
    }

    @Test
    void groups_that_do_not_differ_change_no_bit() {
        assertSameAsWithoutOffences(nation(ALIKE, group -> group), nation(ALIKE, group -> null));
    }

    @Test
    void offences_that_are_shuffled_change_no_bit() {
        var random = new SplittableRandom(11);
        assertSameAsWithoutOffences(nation(APART, group -> random.nextInt(GROUPS)), nation(APART, group -> null));
    }

    @Test
    void offences_that_are_not_stated_are_pooled() {
        var histories = nation(APART, group -> group == 0 ? null : group);

        assertSameAsWithoutOffences(histories, nation(APART, group -> null));
    }

    @Test
    void a_child_of_unknown_offence_stays_as_one_who_is_yet_to_come() {
        var stays = fit(nation(APART, group -> group)).stays();

        assertThat(stays.of(new OpenStay(0, 9, 0, 99))).isSameAs(stays.arriving());
    }

    @Test
    void a_group_of_fewer_than_30_ended_stays_lasts_as_all_do() {
        var groups =
                requireNonNull(MODEL.learn(nation(APART, group -> group), AS_AT).groups());

        assertThat(groups.apart()).doesNotContain(RARE);
        assertThat(groups.curve(RARE).mean(365))
                .isEqualTo(MODEL.learn(nation(APART, group -> group), AS_AT)
                        .stays()
                        .mean(365));
    }

    @Test
    void one_authority_alone_tells_none_apart() {
        var alone = nation(APART, group -> group).get(0);

        assertThat(MODEL.fit(MODEL.learn(List.of(alone), AS_AT), alone, NIGHTS)
                        .evidence()
                        .offences())
                .isNull();
    }

    @Test
    void the_method_before_knows_no_offences() {
        var told = nation(APART, group -> group);
        var untold = nation(APART, group -> null);
        var before = MODEL.with(ArrivalMethod.LEVEL_AND_SHARE);

        assertThat(bits(before.fit(before.learn(told, AS_AT), told.get(0), NIGHTS)))
                .isEqualTo(bits(before.fit(before.learn(untold, AS_AT), untold.get(0), NIGHTS)));
    }

    private static void assertSameAsWithoutOffences(List<EpisodeHistory> told, List<EpisodeHistory> untold) {
        assertThat(fit(told).evidence()).isEqualTo(fit(untold).evidence());
        assertThat(bits(fit(told))).isEqualTo(bits(fit(untold)));
    }

    private static List<Double> bits(EpisodeState state) {
        var price = PricePath.constant(32_900, NIGHTS);
        var year = Outlook.of(state, new RestOfYear(List.of(price, price), 0, List.of(NIGHTS)))
                .year();
        return List.of(
                year.cost().mean(),
                year.cost().probabilityAbove(1_000_000),
                year.committed().nights(),
                year.expected().nights());
    }

    private static EpisodeState fit(List<EpisodeHistory> histories) {
        return MODEL.fit(MODEL.learn(histories, AS_AT), histories.get(0), NIGHTS);
    }

    private static OpenStay open(EpisodeState state, int group) {
        return state.open().stream()
                .filter(stay -> Integer.valueOf(group).equals(stay.group()))
                .findFirst()
                .orElseThrow();
    }

    private static GroupArrivals arrived(Integer... counts) {
        return new GroupArrivals(
                Stream.of(counts).map(Integer::doubleValue).toList(),
                Stream.of(counts).mapToDouble(Integer::doubleValue).sum());
    }

    private static List<GroupArrivals> arrived(List<EpisodeHistory> histories) {
        int halfLife = MODEL.learn(histories, AS_AT).levelAndShare().shares().halfLife();
        return list(histories, age -> Math.pow(2, -age / (double) halfLife));
    }

    private static List<GroupArrivals> arrivedLastYear(List<EpisodeHistory> histories) {
        return list(histories, age -> age <= 365 ? 1 : 0);
    }

    private static List<GroupArrivals> list(List<EpisodeHistory> histories, LongToDoubleFunction weight) {
        return histories.stream()
                .map(history -> GroupArrivals.of(history, AS_AT.plusDays(1), GROUPS, weight))
                .toList();
    }

    /** Returns twelve authorities of some 40 remands a year, one in 100 of them of the rare group. */
    private static List<EpisodeHistory> nation(double[] means, IntFunction<@Nullable Integer> recorded) {
        var random = new SplittableRandom(5);
        return IntStream.range(0, 12)
                .mapToObj(authority -> {
                    var episodes = new ArrayList<ObservedEpisode>();
                    for (var day = FROM; !day.isAfter(AS_AT); day = day.plusDays(1 + random.nextInt(17))) {
                        double chance = random.nextDouble();
                        int group = chance < 0.01 ? RARE : chance < 0.5 ? 0 : 1;
                        var end = day.plusDays(1 + (long) (-means[group] * Math.log(random.nextDouble())));
                        episodes.add(new ObservedEpisode(day, end.isAfter(AS_AT) ? null : end, 0, 0, null)
                                .ofGroup(recorded.apply(group)));
                    }
                    return new EpisodeHistory(FROM, episodes);
                })
                .toList();
    }
}
