package org.bednight.forecast.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.forecast.Basis;
import org.bednight.forecast.Extension;
import org.bednight.forecast.Golden;
import org.bednight.forecast.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Six councils of {@code golden/baseline.json}, three with a part month; made by a program of its own, in Python. */
class RollingAverageGoldenTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest(name = "{0} as of {1}, {2}, {3} months")
    @MethodSource("councilsBySectorAndWindow")
    void rates_and_the_year_s_nights_are_those_of_the_reference(
            String council, String asOf, String sector, int window, JsonNode reference) {
        var slept = slept(reference, sector);
        var expected = reference.get("projections").get("w" + window);

        var perDay = RollingAverage.ofMonths(window).fit(slept).expect(12);
        assertThat(perDay.get(0).doubleValue())
                .isCloseTo(expected.get("per_day_rate_full_months").get(sector).doubleValue(), within(TOLERANCE));
        assertThat(yearOf(slept, perDay))
                .isCloseTo(expected.get("fy_nights_A").get(sector).doubleValue(), within(TOLERANCE));

        var perMonth = new RollingAverage(Window.ofMonths(window), Basis.PER_MONTH, Extension.HELD);
        assertThat(yearOf(slept, perMonth.fit(slept).expect(12)))
                .isCloseTo(expected.get("fy_nights_C_month_totals").get(sector).doubleValue(), within(TOLERANCE));
    }

    static Stream<Arguments> councilsBySectorAndWindow() {
        return StreamSupport.stream(Golden.read("baseline.json").get("cases").spliterator(), false)
                .flatMap(council -> Stream.of("YOI", "STC", "LASCH").flatMap(sector -> Stream.of(3, 6, 12)
                        .map(window -> arguments(
                                council.get("council").textValue(),
                                council.get("as_of").textValue(),
                                sector,
                                window,
                                council))));
    }

    private static NightCounts slept(JsonNode council, String sector) {
        var recordedFrom =
                YearMonth.parse(council.get("months").get(0).get("month").textValue());
        var asOf = LocalDate.parse(council.get("as_of").textValue());
        var counts = NightCounts.over(new DateRange(recordedFrom.atDay(1), asOf));
        for (var episode : council.get("episodes")) {
            if (episode.get("sector").textValue().equals(sector)) {
                var start = LocalDate.parse(episode.get("start").textValue());
                var end = episode.get("end").isNull()
                        ? asOf
                        : LocalDate.parse(episode.get("end").textValue());
                counts.add(new DateRange(start, end.isBefore(start) ? start : end));
            }
        }
        return counts.build();
    }

    private static double yearOf(NightCounts slept, List<BigFraction> rates) {
        var asOf = slept.nights().endExclusive();
        var year = FinancialYear.containing(asOf).nights();
        var nights = slept.total(year).fraction();
        for (int ahead = 0; ahead < rates.size(); ahead++) {
            var month = DateRange.of(YearMonth.from(asOf).plusMonths(ahead))
                    .from(asOf)
                    .intersect(year);
            nights = nights.add(rates.get(ahead).multiply(month.length()));
        }
        return nights.doubleValue();
    }
}
