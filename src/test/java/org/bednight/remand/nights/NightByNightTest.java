package org.bednight.remand.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.Period;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Histories;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** METHOD §1 and §2, held against the plainest possible count: each night, each child, one after the other. */
class NightByNightTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2018-19");

    @ParameterizedTest
    @MethodSource("anyHistories")
    void nights_and_cost_are_those_of_a_count_night_by_night(List<Episode> episodes, PriceList prices, LocalDate asAt) {
        var count = count(episodes, prices, asAt);

        for (var sector : Sector.values()) {
            for (var period : YEAR.periods()) {
                assertThat(count.sector(sector, period.nights()))
                        .as("%s %s", sector, period)
                        .returns(
                                BigDecimal.valueOf(plainNights(episodes, sector, period, asAt)),
                                BedNightFigures::bedNights)
                        .returns(plainCost(episodes, prices, sector, period, asAt), BedNightFigures::cost)
                        .returns(plainChildren(episodes, sector, period, asAt), BedNightFigures::children);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("anyHistories")
    void the_parts_add_up_to_the_total(List<Episode> episodes, PriceList prices, LocalDate asAt) {
        var count = count(episodes, prices, asAt);
        var total = count.total(count.nights());

        var sectors = Stream.of(Sector.values())
                .map(sector -> count.sector(sector, count.nights()))
                .toList();
        var periods = YEAR.periods().stream()
                .map(period -> count.total(period.nights()))
                .toList();
        for (var parts : List.of(sectors, periods)) {
            assertThat(parts.stream().map(BedNightFigures::bedNights).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(total.bedNights());
            assertThat(parts.stream()
                            .map(part -> part.cost() == null ? Money.ZERO : part.cost())
                            .reduce(Money.ZERO, Money::plus))
                    .isEqualTo(total.cost());
        }
        assertThat(BigDecimal.valueOf(count.split("all", episode -> true).bedNights()))
                .isEqualTo(total.bedNights());
    }

    @ParameterizedTest
    @MethodSource("anyHistories")
    void splitting_a_placement_in_two_changes_nothing(List<Episode> episodes, PriceList prices, LocalDate asAt) {
        var split = episodes.stream().map(NightByNightTest::splitInTwo).toList();

        assertThat(split).isNotEqualTo(episodes);
        for (var sector : Sector.values()) {
            assertThat(count(split, prices, asAt).sector(sector, YEAR.nights()))
                    .isEqualTo(count(episodes, prices, asAt).sector(sector, YEAR.nights()));
        }
    }

    @ParameterizedTest
    @MethodSource("anyHistories")
    void moving_nights_to_another_sector_moves_the_difference_in_price(
            List<Episode> episodes, PriceList prices, LocalDate asAt) {
        var moved = new ArrayList<>(episodes);
        var first = episodes.get(0);
        moved.set(0, inSector(Sector.STC, first));

        var before = count(List.of(inSector(Sector.YOI, first)), prices, asAt);
        var difference = before.nights().isEmpty() ? Money.ZERO : difference(first, prices, asAt);

        var changed = new ArrayList<>(moved);
        changed.set(0, inSector(Sector.YOI, first));
        assertThat(cost(moved, prices, asAt))
                .isEqualTo(cost(changed, prices, asAt).plus(difference));
    }

    static Stream<Arguments> anyHistories() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 40)
                .mapToObj(size -> arguments(
                        Histories.any(random, size),
                        Histories.prices(random),
                        LocalDate.of(2018, 3, 1).plusDays(random.nextInt(450))));
    }

    private static BedNightCount count(List<Episode> episodes, PriceList prices, LocalDate asAt) {
        return BedNightCount.of(YEAR.nights(), RemandHistory.of(episodes), asAt, prices);
    }

    private static Money cost(List<Episode> episodes, PriceList prices, LocalDate asAt) {
        var cost = count(episodes, prices, asAt).total(YEAR.nights()).cost();
        return cost == null ? Money.ZERO : cost;
    }

    /** What the nights of one episode cost in STC, less what they cost in YOI. */
    private static Money difference(Episode episode, PriceList prices, LocalDate asAt) {
        var difference = Money.ZERO;
        for (var night : list(YEAR.nights())) {
            if (slept(episode, Sector.STC, night, asAt)
                    || slept(episode, Sector.YOI, night, asAt)
                    || slept(episode, Sector.LASCH, night, asAt)
                    || slept(episode, Sector.SECURE_SCHOOL, night, asAt)) {
                difference =
                        difference.plus(priceOf(prices, Sector.STC, night)).minus(priceOf(prices, Sector.YOI, night));
            }
        }
        return difference;
    }

    private static Episode inSector(Sector sector, Episode episode) {
        var placements = episode.placements().stream()
                .map(placement -> Histories.placed(sector, placement.start(), placement.end()))
                .toList();
        return Histories.chargedBefore(
                Histories.episode(episode.reference().value(), episode.child().value(), placements),
                episode.chargedBefore());
    }

    /** Splits the first placement after its first night, or, where it has none, into two without a night. */
    private static Episode splitInTwo(Episode episode) {
        var placements = new ArrayList<>(episode.placements());
        var first = placements.remove(0);
        var end = first.end();
        var middle =
                end != null && end.equals(first.start()) ? end : first.start().plusDays(1);
        placements.add(0, Histories.placed(first.sector(), middle, end));
        placements.add(0, Histories.placed(first.sector(), first.start(), middle));
        return Histories.chargedBefore(
                Histories.episode(episode.reference().value(), episode.child().value(), placements),
                episode.chargedBefore());
    }

    private static int plainNights(List<Episode> episodes, Sector sector, Period period, LocalDate asAt) {
        int nights = 0;
        for (var night : list(period.nights())) {
            for (var episode : episodes) {
                nights += slept(episode, sector, night, asAt) ? 1 : 0;
            }
        }
        return nights;
    }

    private static Money plainCost(
            List<Episode> episodes, PriceList prices, Sector sector, Period period, LocalDate asAt) {
        var cost = Money.ZERO;
        for (var night : list(period.nights())) {
            for (var episode : episodes) {
                if (slept(episode, sector, night, asAt)) {
                    cost = cost.plus(priceOf(prices, sector, night));
                }
            }
        }
        return cost;
    }

    private static int plainChildren(List<Episode> episodes, Sector sector, Period period, LocalDate asAt) {
        var children = new HashSet<Reference>();
        for (var night : list(period.nights())) {
            for (var episode : episodes) {
                if (slept(episode, sector, night, asAt)) {
                    children.add(episode.child());
                }
            }
        }
        return children.size();
    }

    private static boolean slept(Episode episode, Sector sector, LocalDate night, LocalDate asAt) {
        boolean charged = episode.chargedBefore() == null || night.isBefore(episode.chargedBefore());
        for (var placement : episode.placements()) {
            boolean there =
                    !night.isBefore(placement.start()) && (placement.end() == null || night.isBefore(placement.end()));
            if (there && placement.sector() == sector && charged && !night.isAfter(asAt)) {
                return true;
            }
        }
        return false;
    }

    private static Money priceOf(PriceList prices, Sector sector, LocalDate night) {
        return prices.find(sector, night).orElseThrow().price();
    }

    private static List<LocalDate> list(DateRange nights) {
        return nights.start().datesUntil(nights.endExclusive()).toList();
    }
}
