package org.bednight.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.forecast.HistoryTooShort;
import org.bednight.forecast.accuracy.Skill;
import org.bednight.ledger.Facts;
import org.bednight.remand.confirmation.UnconfirmedStay.Reason.OpenForLong;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Councils with no child, one, two and many, on records of one night, two, some months and years: whatever they are told,
 * in answers, on pages and in papers, is right for their numbers.
 */
@QuarkusTest
class SmallCouncilsTest {

    private static final String DATES = "financialYear=2018-19&asAt=2018-06-30";

    private static final LocalDate AS_AT = LocalDate.parse("2018-06-30");

    private static final String X001 = "/authorities/X001";

    private static final List<String> ANSWERS = List.of(
            X001 + "/open-cases?" + DATES,
            X001 + "/bed-nights?" + DATES,
            X001 + "/lengths-of-stay?" + DATES,
            X001 + "/accuracy",
            X001 + "/data-quality",
            X001 + "/forecast-tracking?financialYear=2018-19",
            "/pool?authorities=X001&" + DATES,
            "/forecasts?" + DATES);

    private static final List<String> PAGES = List.of(
            "/?wait=true&" + DATES,
            X001 + "?" + DATES,
            X001 + "?model=episode&" + DATES,
            X001 + "/usage?" + DATES,
            X001 + "/usage/open-cases?" + DATES,
            X001 + "/accuracy?" + DATES,
            X001 + "/accuracy/misses?" + DATES,
            X001 + "/what-if?stays=15&prices=6&" + DATES,
            X001 + "/what-if/stress?" + DATES,
            X001 + "/what-if/goal?seek=allocation&" + DATES,
            X001 + "/what-if/saved",
            X001 + "/publications",
            "/data",
            "/data/quality",
            "/data/quality?authority=X001",
            "/data/history",
            "/data/episodes?authority=X001");

    @Inject
    Facts facts;

    @TestFactory
    Stream<DynamicTest> all_that_a_council_is_told_is_right_for_its_numbers() {
        return Stream.of(1, 2, 31, 91, 2_000).flatMap(nights -> IntStream.of(0, 1, 2, 9)
                .mapToObj(children -> dynamicTest(
                        "%d children, %d nights on record".formatted(children, nights),
                        () -> assertRight(children, nights))));
    }

    private void assertRight(int children, int nights) {
        startFrom(children, nights);
        var told = new ArrayList<String>();
        for (var model : facts.get("/models").extract().jsonPath().getList("name")) {
            told.add(answer(X001 + "/forecast?%s&model=%s".formatted(DATES, model)));
        }
        ANSWERS.forEach(address -> told.add(answer(address)));
        told.add(compared(children, nights));
        PAGES.forEach(address -> told.add(page(address)));
        told.add(published());

        assertThat(told.stream()
                        .flatMap(text -> CountedText.faults(text).stream())
                        .distinct())
                .isEmpty();
        assertThat(told).anyMatch(text -> text.contains("night"));
    }

    private void startFrom(int children, int nights) {
        facts.clear()
                .price("YOI", "2010-04-01", "2019-03-31", "189.00")
                .price("LASCH", "2010-04-01", "2019-03-31", "579.00");
        var from = AS_AT.minusDays(nights - 1L);
        facts.put(X001, Map.of("name", "Council", "recordedFrom", from.toString(), "recordedTo", AS_AT.toString()))
                .statusCode(200);
        facts.put(X001 + "/allocations/2018-19/grant", Map.of("amount", "60000", "status", "confirmed"))
                .statusCode(200);
        var rows = IntStream.range(0, children)
                .mapToObj(child -> "X001,R%1$d,C%1$d,%2$s,,%3$s,%4$s,,"
                        .formatted(
                                child,
                                child % 2 == 0 ? "YOI" : "LASCH",
                                from.plusDays(child % nights),
                                child % 3 == 1 ? from.plusDays(child % nights + 1L) : ""))
                .toArray(String[]::new);
        if (rows.length > 0) {
            facts.episodes(rows);
        }
    }

    /** Many more remands, of many nights each, or none; each number that is refused is told in words too. */
    private static String compared(int count, int nights) {
        var text = new StringBuilder();
        for (var body : List.of(
                "{\"kind\": \"remands\", \"count\": %d, \"sector\": \"YOI\", \"nights\": %d}".formatted(count, nights),
                "{\"kind\": \"remands\", \"count\": %d, \"sector\": \"LASCH\"}".formatted(count + 1),
                "{\"kind\": \"length-of-stay\", \"factor\": %d}".formatted(count),
                "{\"kind\": \"arrivals\", \"factor\": %d}".formatted(count))) {
            text.append(given().contentType("application/json")
                    .body("{\"adjustments\": [" + body + "]}")
                    .post(Facts.API + X001 + "/scenarios/compare?" + DATES)
                    .asString());
        }
        return text.toString();
    }

    private String published() {
        var answer = given().contentType("application/json")
                .body("{\"financialYear\": \"2018-19\", \"asAt\": \"2018-06-30\"}")
                .post(Facts.API + X001 + "/publications");
        if (answer.statusCode() != 200) {
            return answer.asString();
        }
        var id = answer.jsonPath().getString("id");
        return page("/publications/" + id)
                + page("/publications/" + id + "?audience=public")
                + answer("/publications/" + id + ".json");
    }

    private String answer(String address) {
        var answer = facts.get(address).extract();
        assertThat(answer.statusCode()).as(address).isIn(200, 400, 409, 422);
        return answer.asString();
    }

    private static String page(String address) {
        var answer = given().header("Accept", "text/html").get(address);
        assertThat(answer.statusCode()).as(address).isIn(200, 400, 409, 422);
        return answer.asString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12})
    void what_no_council_on_record_leads_to_is_right_for_each_number(int number) {
        var told = List.of(
                String.valueOf(new HistoryTooShort("rolling-average", number, Math.max(1, number)).getMessage()),
                new OpenForLong(number, Math.max(2, number)).words(),
                new Skill("one", "another", number, 0.1, OptionalDouble.empty(), 1, "years").inWords(),
                new Skill("one", "another", number, 0.5, OptionalDouble.of(0.01), Math.max(2, number), "years")
                        .inWords());

        assertThat(told).allSatisfy(text -> assertThat(CountedText.faults(text)).isEmpty());
    }

    @Test
    void each_kind_of_wrong_number_is_found_and_no_right_one() {
        assertThat(List.of(
                        "1 nights",
                        "1 more remands",
                        "1 child are in",
                        "2 night",
                        "0 child",
                        "2 nights is",
                        "only 0 stays",
                        "Only 0 stays",
                        "0 of 0 months",
                        "NaN",
                        "Infinity",
                        "-1 nights",
                        "−3 children"))
                .allSatisfy(text ->
                        assertThat(CountedText.faults("So " + text + ".")).isNotEmpty());
        assertThat(List.of(
                        "1 night",
                        "11 nights",
                        "2.1 nights",
                        "1 child is",
                        "13-week remand",
                        "2018 year",
                        "0 of 3 months",
                        "the 2018/19 forecast",
                        "<td>1</td><td>nights</td>",
                        "2 month ends"))
                .allSatisfy(text ->
                        assertThat(CountedText.faults("So " + text + ".")).isEmpty());
    }

    /** Finds numbers with the wrong form of what they count. */
    private static final class CountedText {

        private static final String MANY =
                "nights|days|weeks|months|years|stays|children|remands|arrivals|episodes|placements"
                        + "|authorities|councils|records|rows|lines|files|sheets|changes|kinds|versions|runs|forecasts|publications"
                        + "|scenarios|what-ifs|adjustments|funders|allocations|prices|gaps|faults|warnings|models|references";

        private static final String ONE =
                "night|day|week|month|year|stay|child|remand|arrival|episode|placement|authority"
                        + "|council|record|row|line|file|sheet|change|version|run|publication|scenario|what-if|adjustment|funder"
                        + "|allocation|gap|fault|warning|reference";

        private static final String BETWEEN = " (?:(?:bed|more|complete|whole|past|other|open|new) )?";

        private static final String STARTS = "(?<![\\d.,:/£%’'-])";

        private static final List<Pattern> FAULTS = Stream.of(
                        STARTS + "1" + BETWEEN + "(?:" + MANY + ")\\b",
                        STARTS + "1" + BETWEEN + "(?:" + ONE + ") (?:are|were|have)\\b",
                        STARTS + "(?!(?:1|20\\d\\d) )\\d[\\d,]*" + BETWEEN + "(?:" + ONE
                                + ")\\b(?![-’'])(?! (?:ends?|totals?)\\b)",
                        STARTS + "(?!1 )\\d[\\d,]*" + BETWEEN + "(?:" + MANY + ") (?:is|was|has)\\b",
                        "\\b[Oo]nly (?:0|no)\\b",
                        STARTS + "0 of 0\\b",
                        "\\bNaN\\b|\\bInfinity\\b",
                        "(?<![\\w.)])[-−]\\d[\\d.,]*" + BETWEEN + "(?:" + MANY + "|" + ONE + ")\\b")
                .map(Pattern::compile)
                .toList();

        private CountedText() {}

        /** Returns each fault with what surrounds it. */
        static List<String> faults(String text) {
            var plain = text.replaceAll("<[^>]*>", " | ").replace("&#39;", "'");
            return FAULTS.stream()
                    .flatMap(fault -> fault.matcher(plain)
                            .results()
                            .map(found -> plain.substring(
                                    Math.max(0, found.start() - 60), Math.min(plain.length(), found.end() + 40))))
                    .toList();
        }
    }
}
