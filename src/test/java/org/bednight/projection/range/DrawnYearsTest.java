package org.bednight.projection.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bednight.projection.range.Episodic.ahead;
import static org.bednight.projection.range.Episodic.dates;
import static org.bednight.projection.range.Episodic.open;
import static org.bednight.projection.range.Episodic.prices;
import static org.bednight.projection.range.Episodic.state;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.ExactNights;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.money.Money;
import org.bednight.remand.nights.Charge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The told range against years that are drawn child by child and night by night, from the same lengths of stay, rate and
 * shares, but with nothing of the transforms.
 */
class DrawnYearsTest {

    private static final int DRAWS = 20_000;
    private static final double STANDARD_ERRORS = 4;
    private static final Charge SLEPT = new Charge(ExactNights.of(40), Money.parse("12345.67"));

    private static final int LONGER_THAN_ANY_YEAR = 400;

    /** What a lattice of £50 may move a quantile by. */
    private static final long STEP = 5_000;

    @ParameterizedTest
    @MethodSource("anyYears")
    void the_range_is_that_of_years_drawn_child_by_child(ReportingDates dates, List<OpenStay> open, Money budget) {
        var ahead = ahead(state(open.toArray(OpenStay[]::new)), dates, prices());
        var range = new CostRange(SLEPT, Optional.of(budget), CostAhead.of(ahead)).report(Money.ZERO, "naive");
        long[] drawn = draw(dates, open);

        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn)
                .mapToDouble(cost -> (cost - mean) * (cost - mean))
                .average()
                .orElseThrow();
        assertThat((double) range.mean().pence())
                .isCloseTo(mean, within(STANDARD_ERRORS * Math.sqrt(variance / DRAWS)));
        range.quantiles().forEach((level, cost) -> assertQuantile(drawn, Double.parseDouble(level), cost.pence()));

        double chance = Objects.requireNonNull(range.probabilityOfOverspend()).doubleValue();
        assertThat(chance).isGreaterThanOrEqualTo(above(drawn, budget.pence() + STEP) - error(chance));
        assertThat(chance).isLessThanOrEqualTo(above(drawn, budget.pence() - STEP) + error(chance));
        double excess = Arrays.stream(drawn)
                .mapToDouble(cost -> Math.max(0, cost - budget.pence()))
                .average()
                .orElseThrow();
        assertThat((double) Objects.requireNonNull(range.expectedOverspend()).pence())
                .isCloseTo(excess, within(STANDARD_ERRORS * Math.sqrt(variance / DRAWS) + STEP / 2.0));
    }

    private static void assertQuantile(long[] drawn, double level, long cost) {
        assertThat(1 - above(drawn, cost + STEP)).as("up to %s", level).isGreaterThanOrEqualTo(level - error(level));
        assertThat(1 - above(drawn, cost - STEP - 1))
                .as("below %s", level)
                .isLessThanOrEqualTo(level + error(level) + atomOf(drawn, cost));
    }

    /** Where many draws cost nearly the same, a quantile may hold more than its level. */
    private static double atomOf(long[] drawn, long cost) {
        return cost == SLEPT.cost().pence() ? 1 - above(drawn, cost) : 0;
    }

    private static double above(long[] drawn, long cost) {
        return Arrays.stream(drawn).filter(each -> each > cost).count() / (double) DRAWS;
    }

    private static double error(double chance) {
        return STANDARD_ERRORS * Math.sqrt(Math.max(chance * (1 - chance), 1e-4) / DRAWS) + 5e-5;
    }

    private static long[] draw(ReportingDates dates, List<OpenStay> open) {
        var random = new SplittableRandom(2026);
        long[] lasch = pence(Sector.LASCH, dates);
        long[] yoi = pence(Sector.YOI, dates);
        long[] drawn = new long[DRAWS];
        for (int year = 0; year < DRAWS; year++) {
            drawn[year] = SLEPT.cost().pence();
            for (var stay : open) {
                int rest = Math.min(stay.cap(), length(stay.soFar(), random));
                drawn[year] += cost(SectorOrder.at(stay.sector()) == Sector.LASCH ? lasch : yoi, 0, rest);
            }
            drawn[year] += arrivals(lasch, yoi, random);
        }
        return drawn;
    }

    private static long arrivals(long[] lasch, long[] yoi, SplittableRandom random) {
        long cost = 0;
        double perNight = gamma(random) / 365;
        for (double next = exponential(random) / perNight;
                next < lasch.length;
                next += exponential(random) / perNight) {
            long[] pence = random.nextDouble() < Episodic.MIX.share(0) ? lasch : yoi;
            cost += cost(pence, (int) next, length(0, random));
        }
        return cost;
    }

    /** A gamma variate of a whole shape is a sum of exponential ones. */
    private static double gamma(SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < (int) Episodic.RATE.shape(); i++) {
            sum += exponential(random);
        }
        return sum / Episodic.RATE.rate();
    }

    private static double exponential(SplittableRandom random) {
        return -Math.log(1 - random.nextDouble());
    }

    /** Returns how many nights more: the stay goes on after each with the chance that the curve leaves. */
    private static int length(int soFar, SplittableRandom random) {
        double left = random.nextDouble() * Episodic.STAYS.survival(soFar);
        int nights = 1;
        while (nights < LONGER_THAN_ANY_YEAR && left < Episodic.STAYS.survival(soFar + nights)) {
            nights++;
        }
        return nights;
    }

    private static long cost(long[] pence, int firstNight, int length) {
        long cost = 0;
        for (int night = firstNight; night < Math.min(firstNight + length, pence.length); night++) {
            cost += pence[night];
        }
        return cost;
    }

    /** Returns the price of each night to come. */
    private static long[] pence(Sector sector, ReportingDates dates) {
        return IntStream.range(0, nights(dates))
                .mapToLong(night -> pence(sector, dates.asAt().plusDays(1L + night), dates))
                .toArray();
    }

    private static long pence(Sector sector, LocalDate night, ReportingDates dates) {
        if (night.isBefore(dates.financialYear().nights().start())) {
            return 0;
        }
        boolean early = night.isBefore(LocalDate.parse(sector == Sector.LASCH ? "2018-10-19" : "2019-01-01"));
        if (sector == Sector.LASCH) {
            return early ? 57_900 : 67_870;
        }
        return early ? 18_935 : 21_300;
    }

    private static int nights(ReportingDates dates) {
        return (int) (dates.financialYear().nights().endExclusive().toEpochDay()
                - dates.asAt().plusDays(1).toEpochDay());
    }

    static Stream<Arguments> anyYears() {
        return Stream.of(
                Arguments.of(
                        dates("2018-19", "2018-06-30"),
                        List.of(open(3, Sector.LASCH), open(200, Sector.YOI), open(60, Sector.YOI, 25)),
                        Money.pounds(200_000)),
                Arguments.of(dates("2018-19", "2018-12-31"), List.of(), Money.pounds(40_000)),
                Arguments.of(dates("2018-19", "2018-02-28"), List.of(open(500, Sector.LASCH)), Money.pounds(150_000)));
    }
}
