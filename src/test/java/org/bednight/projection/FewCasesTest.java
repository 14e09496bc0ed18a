package org.bednight.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Records of next to nothing, imported and asked about over HTTP: whatever the model, the answer is a problem in words, or
 * has no figure that cannot be, is not certain of what is not, and says on how few cases it rests.
 */
@QuarkusTest
class FewCasesTest {

    private static final String DATES = "financialYear=2018-19&asAt=2018-06-30";

    /** Differences, which may be below zero. */
    private static final Set<String> SIGNED =
            Set.of("variance", "variancePercent", "varianceToDate", "saved", "bias", "skill");

    private static final Set<String> RISING = Set.of("quantiles", "budgetFor");

    private static final JsonMapper JSON = new JsonMapper();

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    /** A record, imported by {@code rows}, and what its range has to warn of. */
    private record OnRecord(String name, String code, String recordedFrom, List<String> rows, List<String> warnings) {}

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @TestFactory
    Stream<DynamicTest> an_authority_with_few_cases_among_others_is_told_of_honestly() {
        return Stream.of(
                        new OnRecord(
                                "no episode in five years",
                                "X009",
                                "2013-04-01",
                                List.of(),
                                List.of("No child arrived")),
                        new OnRecord(
                                "one episode",
                                "X009",
                                "2013-04-01",
                                List.of("X009,R1,C1,YOI,,2018-02-01,2018-03-01,,"),
                                List.of("1 child arrived")),
                        new OnRecord(
                                "three episodes",
                                "X009",
                                "2013-04-01",
                                List.of(
                                        "X009,R1,C1,YOI,,2016-02-01,2016-03-01,,",
                                        "X009,R2,C2,LASCH,,2018-02-01,2018-03-01,,",
                                        "X009,R3,C3,YOI,,2018-06-29,,,"),
                                List.of("2 children arrived")),
                        new OnRecord(
                                "a first quarter of records",
                                "X009",
                                "2018-04-01",
                                List.of("X009,R1,C1,YOI,,2018-05-01,2018-06-01,,"),
                                List.of("over 91 nights only")),
                        new OnRecord(
                                "a child in for 500 nights",
                                "X009",
                                "2013-04-01",
                                List.of("X009,R1,C1,LASCH,,2017-02-16,,,"),
                                List.of("No child arrived")))
                .map(record -> dynamicTest(record.name(), () -> {
                    startFromSixOthers();
                    add(record);
                    assertHonest(record);
                    assertThat(evidence(record.code()).get("authorities").intValue())
                            .isEqualTo(7);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_only_authority_on_record_rests_on_published_durations_and_says_so() {
        return Stream.of(
                        new OnRecord("none", "X001", "2013-04-01", List.of(), List.of("published national durations")),
                        new OnRecord(
                                "one",
                                "X001",
                                "2013-04-01",
                                List.of("X001,R1,C1,YOI,,2018-05-01,2018-06-11,,"),
                                List.of("published national durations", "this authority's own record")),
                        new OnRecord(
                                "a child in for 500 nights",
                                "X001",
                                "2017-02-16",
                                List.of("X001,R1,C1,YOI,,2017-02-16,,,"),
                                List.of("published national durations", "No child arrived")))
                .map(record -> dynamicTest(record.name(), () -> {
                    startFromPrices();
                    add(record);
                    assertHonest(record);
                    assertThat(evidence(record.code()).get("staysFrom").textValue())
                            .isEqualTo("published-durations");
                    assertThat(evidence(record.code()).get("arrivalsFrom").textValue())
                            .isEqualTo("own");
                }));
    }

    @Test
    void prices_that_change_within_the_year_and_one_that_is_assumed_are_all_in_the_range() {
        facts.clear()
                .price("YOI", "2017-04-01", "2018-07-15", "189.00")
                .price("YOI", "2018-07-16", "2018-10-10", "213.35")
                .price("YOI", "2018-10-11", "2018-12-31", "170.00")
                .price("LASCH", "2017-04-01", "2018-05-11", "579.00");
        var record = new OnRecord(
                "several prices",
                "X001",
                "2017-04-01",
                List.of("X001,R1,C1,YOI,,2018-05-01,,,", "X001,R2,C2,LASCH,,2018-04-01,2018-04-21,,"),
                List.of("published national durations"));
        add(record);

        assertHonest(record);
        assertThat(forecast("X001", "episode").get("assumptions").toString()).contains("is carried forward");
    }

    @Test
    void an_eighteenth_birthday_caps_what_a_child_may_cost() {
        startFromPrices();
        facts.authorities("X001");
        facts.post(
                        "/remand-episodes",
                        Facts.EPISODES.replace("\n", ",turns_18_on\n") + "X001,R1,C1,YOI,,2018-05-01,,,,2018-07-03")
                .statusCode(200);

        var cases = get("/authorities/X001/open-cases?" + DATES);

        assertHonest(new OnRecord("", "X001", "", List.of(), List.of("published national durations")));
        assertThat(cases.at("/cases/items/0/further/bedNights").doubleValue()).isBetween(1.0, 2.0);
    }

    @Test
    void a_release_that_is_known_is_an_end_and_no_chance() {
        facts.clear();
        clock.stopAt("2018-06-30T12:00:00Z");
        facts.authorities("X001")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-06-01,2018-07-02,,");
        clock.stopAt("2018-07-02T12:00:00Z");

        assertHonest(new OnRecord("", "X001", "", List.of(), List.of("published national durations")));
        var committed = forecast("X001", "episode").at("/range/committed/bedNights");
        assertThat(committed.doubleValue()).isBetween(1.0, 1.0 + 1e-9);
    }

    private void startFromPrices() {
        facts.clear()
                .price("YOI", "2013-04-01", "2019-03-31", "189.00")
                .price("STC", "2013-04-01", "2019-03-31", "536.00")
                .price("LASCH", "2013-04-01", "2019-03-31", "579.00");
    }

    /** Six authorities with two dozen stays each, so that there is a pool to learn from. */
    private void startFromSixOthers() {
        startFromPrices();
        var rows = new ArrayList<String>();
        for (int authority = 1; authority <= 6; authority++) {
            add(new OnRecord("", "X00" + authority, "2013-04-01", List.of(), List.of()));
            for (int stay = 0; stay < 4 * authority + 10; stay++) {
                var start = LocalDate.parse("2017-01-10").plusDays(19L * stay + authority);
                rows.add("X00%d,R%d,C%d,%s,,%s,%s,,"
                        .formatted(
                                authority,
                                stay,
                                stay,
                                stay % 3 == 0 ? "LASCH" : "YOI",
                                start,
                                start.plusDays(3 + 37L * stay % 150)));
            }
        }
        facts.episodes(rows.toArray(String[]::new));
    }

    private void add(OnRecord record) {
        facts.put(
                        "/authorities/" + record.code(),
                        Map.of("name", "Council " + record.code(), "recordedFrom", record.recordedFrom()))
                .statusCode(200);
        facts.put(
                        "/authorities/%s/allocations/2018-19/grant".formatted(record.code()),
                        Map.of("amount", "60000", "status", "confirmed"))
                .statusCode(200);
        if (!record.rows().isEmpty()) {
            facts.episodes(record.rows().toArray(String[]::new));
        }
    }

    private void assertHonest(OnRecord record) {
        for (var model : models()) {
            assertHonest(
                    "model " + model, "/authorities/%s/forecast?%s&model=%s".formatted(record.code(), DATES, model));
        }
        assertHonest("open cases", "/authorities/%s/open-cases?%s".formatted(record.code(), DATES));
        assertHonest("pool", "/pool?authorities=%s&%s".formatted(record.code(), DATES));
        assertHonest("accuracy", "/authorities/%s/accuracy".formatted(record.code()));

        var range = forecast(record.code(), "episode").get("range");
        assertThat(range.get("warnings").toString()).contains(record.warnings());
        assertThat(range.at("/quantiles/0.975").decimalValue())
                .isGreaterThan(range.at("/quantiles/0.025").decimalValue());
        assertThat(range.at("/nights/quantiles/0.975").longValue())
                .isGreaterThan(range.at("/nights/quantiles/0.025").longValue());
        assertThat(range.get("probabilityOfOverspend").isNull()
                        || range.get("probabilityOfOverspend").doubleValue() < 1)
                .isTrue();
    }

    private List<String> models() {
        var names = new ArrayList<String>();
        get("/models").forEach(model -> names.add(model.get("name").textValue()));
        assertThat(names).contains("rolling-average", "episode", "recommended");
        return names;
    }

    private void assertHonest(String what, String address) {
        var response = facts.get(address).extract();
        if (response.statusCode() == 200) {
            assertPossible(what, "", read(response.asString()));
        } else {
            assertThat(response.statusCode()).as(what + response.asString()).isIn(400, 422);
            assertThat(response.contentType()).as(what).startsWith("application/problem+json");
            assertThat(response.jsonPath().getString("detail")).as(what).isNotBlank();
        }
    }

    /** No number below zero but a difference, none that is no number, and none lower than that of a lower level. */
    private static void assertPossible(String what, String name, JsonNode value) {
        if (value.isNumber()) {
            assertThat(value.doubleValue()).as(what + " " + name).isNotNegative();
        }
        assertThat(value.asText()).as(what + " " + name).doesNotContain("NaN", "Infinity");
        if (RISING.contains(name)) {
            var levels = IntStream.range(0, value.size())
                    .mapToObj(List.copyOf(value.properties())::get)
                    .map(level -> level.getValue().doubleValue())
                    .toList();
            assertThat(levels).as(what + " " + name).isSorted();
        }
        value.properties().stream()
                .filter(child -> !SIGNED.contains(child.getKey()))
                .forEach(child -> assertPossible(what, child.getKey(), child.getValue()));
        if (value.isArray()) {
            value.forEach(child -> assertPossible(what, name, child));
        }
    }

    private JsonNode forecast(String code, String model) {
        return get("/authorities/%s/forecast?%s&model=%s".formatted(code, DATES, model));
    }

    private JsonNode evidence(String code) {
        return forecast(code, "episode").at("/range/evidence");
    }

    private JsonNode get(String address) {
        return read(facts.get(address).statusCode(200).extract().asString());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
