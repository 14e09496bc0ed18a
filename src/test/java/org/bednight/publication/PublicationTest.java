package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 6: a board needs the same figure tomorrow that it saw today. */
@QuarkusTest
class PublicationTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";
    private static final Map<String, String> AS_AT_MAY = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");
    private static final String FIRST = "E08000025-2018-19-P02-v1";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void recordBirmingham() {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_publication_is_numbered_and_carries_the_published_figure() {
        publish(AS_AT_MAY)
                .statusCode(200)
                .body("id", equalTo(FIRST))
                .body("number", equalTo("2018-19 P02 v1"))
                .body("variance", is(new BigDecimal("1024007.00")))
                .body("position", equalTo("overspend"))
                .body("publishedAt", equalTo("2018-06-12T09:30:00Z"));
        publish(AS_AT_MAY).body("number", equalTo("2018-19 P02 v2"));
        publish(Map.of("financialYear", "2018-19", "asAt", "2018-04-30")).body("number", equalTo("2018-19 P01 v1"));
        publish(Map.of("financialYear", "2018-19", "asAt", "2018-03-31")).body("number", equalTo("2018-19 P00 v1"));
        publish(Map.of("financialYear", "2017-18", "asAt", "2018-05-31")).body("number", equalTo("2017-18 P12 v1"));
    }

    @Test
    void what_is_frozen_is_the_forecast_of_the_api_with_what_it_rests_on() {
        var forecast = facts.get(BIRMINGHAM + "/forecast?financialYear=2018-19&asAt=2018-05-31")
                .extract()
                .asString();
        publish(AS_AT_MAY);

        assertThat(document(FIRST)).contains("\"forecast\":" + unrated(forecast));
        exact(FIRST)
                .body("provenance.dataVersion", is((int) facts.version() - 1))
                .body("provenance.dataDigest", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}"))
                .body("provenance.publishedAt", equalTo("2018-06-12T09:30:00Z"))
                .body("provenance.java", equalTo(System.getProperty("java.version")))
                .body("provenance.software", containsString("bednight"))
                .body("houseStyle.smallestCount", is(6))
                .body("definition.model", equalTo("rolling-average"))
                .body("activity.total.yearBefore.children", is(84));
    }

    @Test
    void its_address_of_the_forecast_gives_the_same_forecast_again() {
        publish(AS_AT_MAY);
        facts.price("YOI", "2018-04-01", "2019-03-31", "500");
        var address = exact(FIRST).extract().<String>path("provenance.forecast");

        var again = given().urlEncodingEnabled(false).get(address).asString();

        assertThat(document(FIRST)).contains("\"forecast\":" + unrated(again));
    }

    /** A rating follows the house style, which is frozen beside the forecast. */
    private static String unrated(String forecast) {
        assertThat(forecast)
                .contains(",\"rating\":\"red\",\"ratingReason\":\"The outturn is 143.1% above the budget; ");
        return forecast.replaceFirst(",\"rating\":\"red\",\"ratingReason\":\"[^\"]*\"", "");
    }

    @Test
    void it_is_the_same_byte_for_byte_after_later_imports_corrections_and_prices() {
        publish(AS_AT_MAY);
        var before = document(FIRST);

        facts.price("YOI", "2018-04-01", "2019-03-31", "500");
        facts.episodes("E08000025,BHM-R9999,BHM-C9999,YOI,,2018-05-01,2018-05-20,,");
        facts.put(BIRMINGHAM, Map.of("name", "Renamed")).statusCode(200);
        facts.put(BIRMINGHAM + "/house-style", Map.of("units", "millions")).statusCode(200);
        publish(AS_AT_MAY).body("number", equalTo("2018-19 P02 v2"));

        assertThat(document(FIRST)).isEqualTo(before);
        assertThat(document("E08000025-2018-19-P02-v2")).isNotEqualTo(before);
        facts.get("/publications/" + FIRST + "/verify")
                .statusCode(200)
                .body("same", is(true))
                .body("intact", is(true))
                .body("differences", hasSize(0));
    }

    @Test
    void a_figure_that_does_not_come_out_again_is_named_by_its_path() throws SQLException {
        publish(AS_AT_MAY);
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("alter table publication disable trigger user");
            statement.execute("update publication set document = convert_to(replace("
                    + "convert_from(document, 'UTF8'), '1024007.00', '1024008.00'), 'UTF8')");
            statement.execute("alter table publication enable trigger user");
        }

        facts.get("/publications/" + FIRST + "/verify")
                .statusCode(200)
                .body("intact", is(false))
                .body("same", is(false))
                .body("differences", hasSize(1))
                .body("differences[0].path", equalTo("/forecast/variance"))
                .body("differences[0].published", equalTo("1024008.00"))
                .body("differences[0].recomputed", equalTo("1024007.00"));
    }

    @Test
    void the_database_refuses_to_change_or_delete_it() {
        publish(AS_AT_MAY);

        for (var statement : List.of(
                "update publication set document = 'x'",
                "update publication set sha256 = repeat('0', 64)",
                "delete from publication")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(statement)
                    .isThrownBy(() -> {
                        try (var connection = TestDatabase.connectAsService();
                                var sql = connection.createStatement()) {
                            sql.execute(statement);
                        }
                    })
                    .withMessageContaining(FIRST);
        }
    }

    @Test
    void of_publications_at_the_same_moment_each_has_its_own_number() throws Exception {
        var executor = Executors.newFixedThreadPool(4);
        try {
            var calls = IntStream.range(0, 4)
                    .mapToObj(call -> (Callable<String>)
                            () -> publish(AS_AT_MAY).extract().path("number"))
                    .toList();
            var numbers = new java.util.ArrayList<String>();
            for (var call : executor.invokeAll(calls)) {
                numbers.add(call.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrder("2018-19 P02 v1", "2018-19 P02 v2", "2018-19 P02 v3", "2018-19 P02 v4");
        } finally {
            executor.shutdown();
        }
    }

    /** More than the pool has connections: none of them holds one while it waits for its turn, which may take too long. */
    @Test
    void of_twenty_five_at_once_none_fails_for_want_of_a_connection() throws Exception {
        var executor = Executors.newFixedThreadPool(25);
        try {
            var calls = IntStream.range(0, 25)
                    .mapToObj(call -> (Callable<Integer>)
                            () -> publish(AS_AT_MAY).extract().statusCode())
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var call : executor.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).contains(200).isSubsetOf(200, 503);
            facts.get(BIRMINGHAM + "/publications").body("total", is((int)
                    statuses.stream().filter(status -> status == 200).count()));
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void it_is_computed_again_alike_though_the_machine_s_clock_was_set_back() {
        publish(AS_AT_MAY).statusCode(200);
        clock.stopAt("2018-05-20T09:30:00Z");

        facts.get("/publications/" + FIRST + "/verify")
                .statusCode(200)
                .body("problem", nullValue())
                .body("differences", hasSize(0));
    }

    @Test
    void one_that_is_withdrawn_stays_on_record_and_is_the_latest_no_more() {
        publish(AS_AT_MAY);
        var before = document(FIRST);
        publish(AS_AT_MAY);

        facts.delete("/publications/E08000025-2018-19-P02-v2", "published by mistake")
                .statusCode(200)
                .body("withdrawnReason", equalTo("published by mistake"));

        facts.get(BIRMINGHAM + "/publications/latest")
                .body("id", equalTo(FIRST))
                .body("withdrawnAt", nullValue());
        assertThat(given().get(API + BIRMINGHAM + "/publications/latest.json").asString())
                .isEqualTo(before);
        facts.get(BIRMINGHAM + "/publications").body("total", is(2));
        assertThat(document("E08000025-2018-19-P02-v2")).isNotEmpty();
        facts.delete("/publications/E08000025-2018-19-P02-v2", "again")
                .statusCode(409)
                .body("type", equalTo("/problems/already-withdrawn"));
        publish(AS_AT_MAY).body("number", equalTo("2018-19 P02 v3"));
    }

    @Test
    void a_publication_is_a_line_of_the_audit_log() throws SQLException {
        publish(AS_AT_MAY);
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select action, authority, recorded_by from change order by version desc limit 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("action")).isEqualTo("publish forecast");
            assertThat(rows.getString("authority")).isEqualTo("E08000025");
            assertThat(rows.getString("recorded_by")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/publications/E08000025-2018-19-P02-v9      | 404 | There is no publication E08000025-2018-19-P02-v9: see /api/v1/authorities/E08000025/publications.",
                "/publications/E08000025-2018-19-P02-v9.json | 404 | There is no publication E08000025-2018-19-P02-v9: see /api/v1/authorities/E08000025/publications.",
                "/publications/birmingham                    | 400 | A publication is named like E08000025-2018-19-P02-v1, but was 'birmingham'.",
                "/publications/E08000025-2018-19-P02-v1.odt  | 400 | A publication ends with json, csv, xlsx, docx or pdf, but was asked for with 'odt'.",
                "/authorities/E08000025/publications/latest  | 404 | E08000025 has no publication: publish one at /api/v1/authorities/E08000025/publications.",
                "/authorities/X999/publications              | 404 | There is no authority X999: see /api/v1/authorities, or add it there."
            })
    void what_is_not_there_says_where_to_look(String path, int status, String detail) {
        facts.get(path).statusCode(status).body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"commentary\": [{\"line\": \"SCH\", \"text\": \"x\"}]}  | A comment's line is total, LASCH, STC, YOI or SECURE_SCHOOL, but was 'SCH'",
                "{\"mitigations\": [{\"what\": \"a\", \"owner\": \"b\", \"status\": \"done\", \"amount\": 1}]} | A mitigation's status is planned, agreed or delivered, but was 'done'",
                "{\"mitigations\": [{\"what\": \"a\", \"owner\": \"b\", \"status\": \"agreed\", \"amount\": -1}]} | A mitigation's amount is from 0 to 1000000000.00 pounds, but was -1.00",
                "{\"purpose\": \"Done ✔\"} | The text 'purpose' has the sign ✔ (heavy check mark), which the typeface of papers lacks",
                "{\"implications\": {\"legal\": \"⚠ none\"}} | The text 'legal' has the sign ⚠ (warning sign)",
                "{\"reserve\": {\"name\": \"Own\", \"amount\": -1}} | A reserve's amount is from 0 to 1000000000.00 pounds, but was -1.00",
                "{\"commentary\": [null]} | commentary are at most 50, none of them null",
                "{\"asat\": \"2018-05-31\"} | The body has a property 'asat' that is not known here",
                "{\"asAt\": \"2018-06-12\"} | yesterday",
                "{\"settings\": {\"window\": \"0\"}} | window"
            })
    void what_cannot_be_published_is_told(String body, String detail) {
        given().contentType("application/json")
                .body(body)
                .post(API + BIRMINGHAM + "/publications")
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
    }

    private ValidatableResponse publish(Map<String, ?> definition) {
        return given().config(exactNumbers())
                .contentType("application/json")
                .body(definition)
                .post(API + BIRMINGHAM + "/publications")
                .then();
    }

    private ValidatableResponse exact(String id) {
        return given().config(exactNumbers())
                .get(API + "/publications/" + id + ".json")
                .then();
    }

    private static String document(String id) {
        return given().get(API + "/publications/" + id + ".json").asString();
    }

    private static RestAssuredConfig exactNumbers() {
        return RestAssuredConfig.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }
}
