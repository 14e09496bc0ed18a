package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.calendar.Period;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.ExpectedCharge;
import org.bednight.projection.model.ModelChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The projection of a year, held against the plainest possible loop over its nights. */
class ProjectionTest {

    @ParameterizedTest
    @MethodSource("anyYears")
    void the_rolling_average_is_what_a_loop_over_the_nights_gives(Assumptions assumptions) {
        for (int window : List.of(1, 3, 12)) {
            for (var basis : List.of("per-day", "per-month")) {
                var settings = Map.of("window", Integer.toString(window), "basis", basis);
                var projection = Projection.of(assumptions.withModel(ModelChoice.of("rolling-average", settings)));
                for (var sector : Sector.values()) {
                    for (var period : assumptions.year().periods()) {
                        assertThat(of(projection, sector)
                                        .periods()
                                        .get(period.number() - 1)
                                        .cost())
                                .as("%s %s window %s %s", sector, period, window, basis)
                                .isEqualTo(byTheNight(assumptions, sector, period, window, basis));
                    }
                }
            }
        }
    }

    /** Adds up each night's price: of those slept in full, of those to come times the children expected. */
    private static Money byTheNight(Assumptions facts, Sector sector, Period period, int window, String basis) {
        var actual = BigDecimal.ZERO;
        var projected = BigDecimal.ZERO;
        for (var night = period.nights().start();
                night.isBefore(period.nights().endExclusive());
                night = night.plusDays(1)) {
            if (night.isAfter(facts.asAt())) {
                projected = projected.add(futurePrice(facts, sector, night));
            } else {
                int children = facts.slept(sector).on(night);
                actual = actual.add(pastPrice(facts, sector, night).multiply(BigDecimal.valueOf(children)));
            }
        }
        return Money.of(actual, RoundingMode.UNNECESSARY)
                .plus(timesChildrenANight(projected, facts, sector, period.month(), window, basis));
    }

    private static Money timesChildrenANight(
            BigDecimal prices, Assumptions facts, Sector sector, YearMonth month, int window, String basis) {
        var newest = YearMonth.from(facts.asAt().plusDays(1)).minusMonths(1);
        int nights = 0;
        int days = 0;
        for (var each = newest; each.isAfter(newest.minusMonths(window)); each = each.minusMonths(1)) {
            for (int day = 1; day <= each.lengthOfMonth(); day++) {
                nights += facts.slept(sector).on(each.atDay(day));
                days++;
            }
        }
        int divisor = basis.equals("per-day") ? days : window * month.lengthOfMonth();
        return Money.of(prices.multiply(BigDecimal.valueOf(nights))
                .divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal pastPrice(Assumptions facts, Sector sector, LocalDate night) {
        for (var row : facts.prices().rows()) {
            boolean covers = !night.isBefore(row.from()) && (row.to() == null || !night.isAfter(row.to()));
            if (row.sector() == sector && covers) {
                return row.price().pounds();
            }
        }
        throw new AssertionError("No price of " + sector + " on " + night);
    }

    private static BigDecimal futurePrice(Assumptions facts, Sector sector, LocalDate night) {
        BedNightPrice latest = null;
        for (var row : facts.prices().rows()) {
            boolean known = !(row.announced() == null ? row.from() : row.announced()).isAfter(facts.asAt());
            boolean later = latest == null || row.from().isAfter(latest.from());
            if (row.sector() == sector && known && !row.from().isAfter(night) && later) {
                latest = row;
            }
        }
        if (latest == null) {
            throw new AssertionError("No price of " + sector + " known for " + night);
        }
        int rises = 0;
        for (var day = latest.to(); day != null && day.isBefore(night); day = day.plusDays(1)) {
            var next = day.plusDays(1);
            rises += next.getMonthValue() == 4 && next.getDayOfMonth() == 1 ? 1 : 0;
        }
        var factor =
                BigDecimal.ONE.add(facts.uplift().percent().movePointLeft(2)).pow(rises);
        return latest.price().pounds().multiply(factor).setScale(2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @MethodSource("anyYears")
    void the_parts_add_up_to_the_totals(Assumptions assumptions) {
        var projection = Projection.of(assumptions);
        var bySector = projection.sectors().stream()
                .map(sector -> sector.total().cost())
                .reduce(Money.ZERO, Money::plus);
        var byPeriod = assumptions.year().periods().stream()
                .map(period -> projection.total(period).cost())
                .reduce(Money.ZERO, Money::plus);

        assertThat(bySector).isEqualTo(projection.total().cost());
        assertThat(byPeriod).isEqualTo(projection.total().cost());
        assertThat(projection
                        .total()
                        .actual()
                        .cost()
                        .plus(projection.total().projected().cost()))
                .isEqualTo(projection.total().cost());
    }

    @ParameterizedTest
    @MethodSource("anyYears")
    void held_expects_the_same_children_every_night(Assumptions assumptions) {
        for (var sector : Projection.of(assumptions).sectors()) {
            var future = assumptions.future();
            assertThat(assumptions.year().periods().stream()
                            .map(period -> period.nights().intersect(future))
                            .filter(nights -> !nights.isEmpty())
                            .map(nights -> sector.expectation().childrenPerNight(nights))
                            .distinct()
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("anyYears")
    void nights_in_another_sector_move_exactly_the_difference_of_the_prices(Assumptions assumptions) {
        var moved = swapped(assumptions);
        var before = Projection.of(assumptions);
        var after = Projection.of(moved);
        for (var period : assumptions.year().periods()) {
            long difference = 0;
            for (var night = period.nights().start();
                    night.isBefore(period.nights().endExclusive());
                    night = night.plusDays(1)) {
                if (!night.isAfter(assumptions.asAt())) {
                    int children = assumptions.slept(Sector.YOI).on(night)
                            - assumptions.slept(Sector.STC).on(night);
                    difference +=
                            Money.of(pastPrice(assumptions, Sector.STC, night)).pence() * children;
                    difference -=
                            Money.of(pastPrice(assumptions, Sector.YOI, night)).pence() * children;
                }
            }
            assertThat(after.total(period).actual().cost())
                    .isEqualTo(before.total(period).actual().cost().plus(new Money(difference)));
        }
    }

    /** Lets those who slept in YOI have slept in STC, and the other way about. */
    private static Assumptions swapped(Assumptions assumptions) {
        var slept = new EnumMap<>(assumptions.slept());
        slept.put(Sector.STC, assumptions.slept(Sector.YOI));
        slept.put(Sector.YOI, assumptions.slept(Sector.STC));
        return assumptions.withSlept(slept);
    }

    @Test
    void nothing_is_projected_for_a_year_that_is_over_and_no_history_is_needed() {
        var asAt = LocalDate.parse("2018-03-31");
        var recordedFrom = LocalDate.parse("2018-03-20");
        var slept = one(Sector.YOI, new DateRange(recordedFrom, asAt.plusDays(1)), LocalDate.parse("2018-03-25"));

        var projection = Projection.of(Years.of(asAt, recordedFrom, slept, flat(20_000)));

        assertThat(projection.total().actual().bedNights().counted()).isEqualTo(new BigDecimal("7"));
        assertThat(projection.total().projected()).isEqualTo(ExpectedCharge.NONE);
        assertThat(projection.total().cost()).isEqualTo(Money.pounds(1_400));
    }

    @Test
    void a_year_not_begun_has_no_actual_nights_and_all_366_of_a_leap_year_to_come() {
        var asAt = LocalDate.parse("2019-01-31");
        var nights = new DateRange(LocalDate.parse("2018-02-01"), asAt.plusDays(1));
        var slept = one(Sector.YOI, nights, nights.start());
        var year = FinancialYear.parse("2019-20");
        var base = Years.of(asAt, nights.start(), slept, flat(10_000));

        var projection = Projection.of(new Assumptions(
                year,
                asAt,
                nights.start(),
                slept,
                base.model(),
                base.prices(),
                Uplift.NONE,
                Years.budget(year, 30_000)));

        assertThat(projection.total().actual().bedNights().isZero()).isTrue();
        assertThat(projection.total().projected().bedNights().fraction()).isEqualTo(BigFraction.of(366));
        assertThat(projection.variance()).contains(Money.pounds(6_600));
    }

    private static Map<Sector, NightCounts> one(Sector sector, DateRange nights, LocalDate from) {
        var slept = new EnumMap<Sector, NightCounts>(Sector.class);
        for (var each : Sector.values()) {
            slept.put(each, NightCounts.none(nights));
        }
        slept.put(
                sector,
                NightCounts.over(nights)
                        .add(new DateRange(from, nights.endExclusive()))
                        .build());
        return slept;
    }

    private static PriceList flat(long pence) {
        return PriceList.of(List.of(Years.price(Sector.YOI, LocalDate.parse("2017-04-01"), null, pence, null)));
    }

    private static SectorProjection of(Projection projection, Sector sector) {
        var bySector = new HashMap<Sector, SectorProjection>();
        projection.sectors().forEach(each -> bySector.put(each.sector(), each));
        return java.util.Objects.requireNonNull(bySector.get(sector));
    }

    /** 60 years from one seed, those with few stays first. */
    static Stream<Assumptions> anyYears() {
        var random = new SplittableRandom(2026);
        return IntStream.rangeClosed(1, 60).mapToObj(size -> Years.any(random, size * 10));
    }
}
