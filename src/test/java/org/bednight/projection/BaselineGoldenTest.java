package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.ExactNights;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.forecast.Golden;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The nights and costs of six councils' years, three with a part month, of {@code golden/baseline.json}. */
class BaselineGoldenTest {

    /** The reference is in pounds and unrounded; ours is rounded to the penny in each of 3 sectors and 12 periods. */
    private static final double ROUNDING = 36 * 0.005;

    @ParameterizedTest(name = "{0} as of {1}, window {2}")
    @MethodSource("councilsAndWindows")
    void the_year_is_that_of_the_reference(String council, String asOf, int window, JsonNode reference) {
        var assumptions = assumptions(reference);
        var expected = reference.get("projections").get("w" + window);

        var perDay = project(assumptions, window, "per-day");
        for (var sector : perDay.sectors()) {
            if (sector.sector() != Sector.SECURE_SCHOOL) {
                assertThat(sector.total().bedNights().fraction().doubleValue())
                        .isCloseTo(
                                expected.get("fy_nights_A")
                                        .get(sector.sector().name())
                                        .doubleValue(),
                                within(1e-9));
                assertThat(sector.total().actual().bedNights())
                        .isEqualTo(ExactNights.of(reference
                                .get("ytd_nights")
                                .get(sector.sector().name())
                                .intValue()));
            }
        }
        assertThat(perDay.total().actual().cost().pounds())
                .isEqualByComparingTo(new BigDecimal(reference.get("ytd_cost").asText()));
        assertThat(perDay.total().cost().pounds().doubleValue())
                .isCloseTo(expected.get("fy_cost_A").doubleValue(), within(ROUNDING));

        for (var sector : project(assumptions, window, "per-month").sectors()) {
            if (sector.sector() != Sector.SECURE_SCHOOL) {
                assertThat(sector.total().bedNights().fraction().doubleValue())
                        .isCloseTo(
                                expected.get("fy_nights_C_month_totals")
                                        .get(sector.sector().name())
                                        .doubleValue(),
                                within(1e-9));
            }
        }
    }

    static Stream<Arguments> councilsAndWindows() {
        return StreamSupport.stream(Golden.read("baseline.json").get("cases").spliterator(), false)
                .flatMap(council -> Stream.of(3, 6, 12)
                        .map(window -> arguments(
                                council.get("council").textValue(),
                                council.get("as_of").textValue(),
                                window,
                                council)));
    }

    private static Projection project(Assumptions assumptions, int window, String basis) {
        var settings = Map.of("window", Integer.toString(window), "basis", basis);
        return Projection.of(assumptions.withModel(ModelChoice.of("rolling-average", settings)));
    }

    private static Assumptions assumptions(JsonNode council) {
        var recordedFrom = YearMonth.parse(
                        council.get("months").get(0).get("month").textValue())
                .atDay(1);
        var asOf = LocalDate.parse(council.get("as_of").textValue());
        var nights = new DateRange(recordedFrom, asOf);
        Map<Sector, NightCounts.Builder> counts = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            counts.put(sector, NightCounts.over(nights));
        }
        for (var episode : council.get("episodes")) {
            var start = LocalDate.parse(episode.get("start").textValue());
            var end = episode.get("end").isNull()
                    ? asOf
                    : LocalDate.parse(episode.get("end").textValue());
            var sector = Sector.parse(episode.get("sector").textValue());
            java.util.Objects.requireNonNull(counts.get(sector))
                    .add(new DateRange(start, end.isBefore(start) ? start : end));
        }
        Map<Sector, NightCounts> slept = new EnumMap<>(Sector.class);
        counts.forEach((sector, builder) -> slept.put(sector, builder.build()));
        return atStart(council, asOf, recordedFrom, slept);
    }

    /** The year is that of the night that the reference would project next, which may be its first. */
    private static Assumptions atStart(
            JsonNode council, LocalDate asOf, LocalDate recordedFrom, Map<Sector, NightCounts> slept) {
        var base = Years.of(asOf.minusDays(1), recordedFrom, slept, prices(council));
        var year = org.bednight.calendar.FinancialYear.containing(asOf);
        return new Assumptions(
                year,
                base.asAt(),
                recordedFrom,
                slept,
                base.model(),
                base.prices(),
                base.uplift(),
                Years.budget(year, 0));
    }

    private static PriceList prices(JsonNode council) {
        List<BedNightPrice> rows = new ArrayList<>();
        council.get("price_per_night")
                .properties()
                .forEach(price -> rows.add(Years.price(
                        Sector.parse(price.getKey()),
                        LocalDate.parse("2000-01-01"),
                        null,
                        price.getValue().longValue() * 100,
                        null)));
        return PriceList.of(rows);
    }
}
