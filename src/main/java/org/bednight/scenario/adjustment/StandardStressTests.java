package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.calendar.DateRange;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.projection.range.SectorOrder;

/** The standard stress tests, each as adjustments to one setting. */
public final class StandardStressTests {

    private static final BigDecimal THIRTEEN_WEEKS = BigDecimal.valueOf(91);
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final int EARLIEST_YEAR = 2013;

    private final AdjustmentContext setting;

    private StandardStressTests(AdjustmentContext setting) {
        this.setting = setting;
    }

    /**
     * One stress test.
     *
     * @param name such as {@code Three linked remands in one week}
     * @param adjustments what it consists of, each of which can be so
     */
    public record StressTest(String name, List<Adjustment> adjustments) {

        public StressTest {
            adjustments = List.copyOf(adjustments);
        }
    }

    /** Lists the stress tests of {@code setting}: none in a year that is over. */
    public static List<StressTest> of(AdjustmentContext setting) {
        return setting.nights().isEmpty() ? List.of() : new StandardStressTests(setting).list();
    }

    private List<StressTest> list() {
        var tests = new ArrayList<StressTest>();
        for (var sector : Sector.values()) {
            if (isPriced(sector)) {
                tests.add(new StressTest(
                        "One more 13-week remand in " + sector,
                        List.of(new MoreRemands(null, sector, setting.firstNight(), THIRTEEN_WEEKS))));
            }
        }
        mostLikely()
                .ifPresent(sector -> tests.add(new StressTest(
                        "Three linked remands in one week",
                        List.of(new MoreRemands(THREE, sector, setting.firstNight(), null)))));
        longest().ifPresent(stay -> {
            var episode = setting.episodes().get(stay.episode()).value();
            var sector = SectorOrder.at(stay.sector());
            tests.add(new StressTest(
                    "The longest open stay a year longer",
                    List.of(
                            new Release(episode, setting.firstNight()),
                            new MoreRemands(null, sector, setting.firstNight(), A_YEAR))));
            tests.add(new StressTest(
                    "Without the longest open stay", List.of(new Release(episode, setting.firstNight()))));
        });
        worstRise()
                .ifPresent(percent -> tests.add(new StressTest(
                        "The price rise of the worst year on record, %s %%".formatted(percent),
                        List.of(new PriceChange(null, null, percent, null)))));
        return tests;
    }

    private boolean isPriced(Sector sector) {
        var nights = setting.nights();
        var assumptions = setting.assumptions();
        return !assumptions
                .prices()
                .expected(
                        sector,
                        new DateRange(nights.start(), nights.start().plusDays(1)),
                        assumptions.asAt(),
                        assumptions.uplift())
                .isEmpty();
    }

    /** Returns the priced sector to which most children come. */
    private Optional<Sector> mostLikely() {
        return Arrays.stream(Sector.values())
                .filter(this::isPriced)
                .max(Comparator.comparing(sector -> setting.state().mix().share(SectorOrder.indexOf(sector))));
    }

    private Optional<OpenStay> longest() {
        return setting.state().open().stream()
                .filter(stay -> isPriced(SectorOrder.at(stay.sector())))
                .max(Comparator.comparing(OpenStay::soFar));
    }

    /** Returns by how many per cent the price of a sector has risen most from one 1 April to the next, by what was known. */
    private Optional<BigDecimal> worstRise() {
        int latest = setting.assumptions().asAt().getYear();
        return Arrays.stream(Sector.values())
                .flatMap(sector -> Stream.iterate(EARLIEST_YEAR, year -> year < latest, year -> year + 1)
                        .flatMap(year -> rise(sector, year).stream()))
                .max(Comparator.naturalOrder())
                .filter(rise -> rise.signum() > 0);
    }

    private Optional<BigDecimal> rise(Sector sector, int year) {
        return price(sector, year).flatMap(before -> price(sector, year + 1).map(after -> after.price()
                .pounds()
                .subtract(before.price().pounds())
                .movePointRight(2)
                .divide(before.price().pounds().max(new BigDecimal("0.01")), 1, RoundingMode.HALF_UP)));
    }

    private Optional<BedNightPrice> price(Sector sector, int year) {
        return setting.assumptions()
                .prices()
                .find(sector, LocalDate.of(year, Month.APRIL, 1))
                .filter(row -> row.knownBy(setting.assumptions().asAt()));
    }
}
