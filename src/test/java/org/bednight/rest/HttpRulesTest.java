package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 at each address: preconditions, methods, problems of malformed requests, types and headers. */
@QuarkusTest
class HttpRulesTest {

    private static final String EPISODE = "/remand-episodes/R1";
    private static final String CONFIRMATION = "/authorities/X001" + EPISODE + "/confirmation";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneEpisode() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2019-04-01", "200.00")
                .episodes("X001,R1,C1,YOI,,2018-04-10,2018-04-20,,");
    }

    @Test
    void a_put_that_only_adds_does_not_overwrite() {
        var body = "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-04-10\"}]}";
        conditional("If-None-Match", "*", body, "R1")
                .statusCode(412)
                .body("type", equalTo("/problems/outdated-episode"));
        conditional("If-None-Match", "*", body.replace("C1", "C2"), "R2").statusCode(200);
        conditional("If-None-Match", "W/" + tag(), body, "R1").statusCode(412);
    }

    @Test
    void a_delete_keeps_the_conditions_of_a_put() {
        given().header("If-None-Match", tag())
                .queryParam("reason", "entered by mistake")
                .delete(API + "/authorities/X001" + EPISODE)
                .then()
                .statusCode(412);
        given().header("If-Match", tag())
                .queryParam("reason", "entered by mistake")
                .delete(API + "/authorities/X001" + EPISODE)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONFIRMATION, "/establishments/Oakhill", "/publications/X001-2018-19-P02-v1"})
    void what_is_retired_in_no_state_that_the_caller_names_stays(String record) {
        confirmation().header("If-Match", "*").put(API + CONFIRMATION).then().statusCode(412);
        confirmation()
                .header("If-None-Match", "*")
                .put(API + CONFIRMATION)
                .then()
                .statusCode(200);
        confirmation()
                .header("If-None-Match", "*")
                .put(API + CONFIRMATION)
                .then()
                .statusCode(412);
        confirmation()
                .header("If-Match", "\"other\"")
                .put(API + CONFIRMATION)
                .then()
                .statusCode(412);
        facts.post("/establishments", "urn,postcode,name,sector\n,ST9 0DX,Oakhill,STC\n")
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"financialYear\": \"2018-19\", \"asAt\": \"2018-05-31\"}")
                .post(API + "/authorities/X001/publications")
                .then()
                .statusCode(200);

        for (var condition :
                Map.of("If-Match", "\"other\"", "If-None-Match", "*").entrySet()) {
            given().header(condition.getKey(), condition.getValue())
                    .queryParam("reason", "entered by mistake")
                    .delete(API + record)
                    .then()
                    .statusCode(412);
        }
        given().header("If-Match", "*")
                .queryParam("reason", "entered by mistake")
                .delete(API + record)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification confirmation() {
        return given().contentType("application/json").body("{\"inCustodyOn\": \"2018-04-12\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {EPISODE, "/forecast?asAt=2018-05-31"})
    void a_get_is_answered_304_where_the_caller_holds_the_answer(String address) {
        var path = API + "/authorities/X001" + address;
        var held = given().get(path).then().statusCode(200).extract().header("ETag");
        for (var tags : new String[] {held, "W/" + held, "*", "\"other\", W/" + held}) {
            given().header("If-None-Match", tags)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", held);
        }
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        given().header("If-Match", "\"other\"")
                .get(path)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/outdated-answer"));
        given().header("If-Match", held).get(path).then().statusCode(200);
        given().header("If-None-Match", "no tag")
                .get(path)
                .then()
                .statusCode(400)
                .body("detail", containsString("If-None-Match is an ETag as it was given"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/authorities; GET, HEAD, OPTIONS, POST; DELETE",
                "/authorities/X001; GET, HEAD, OPTIONS, PUT; POST",
                "/authorities/X001/remand-episodes/R1; DELETE, GET, HEAD, OPTIONS, PUT; POST",
                "/authorities/X001/forecast.csv; GET, HEAD, OPTIONS; PATCH"
            })
    void an_address_names_the_methods_that_it_takes(String path, String methods, String other) {
        given().options(API + path).then().statusCode(204).header("Allow", methods);
        given().request(other, API + path).then().statusCode(405).header("Allow", methods);
    }

    @Test
    void there_are_no_options_where_there_is_no_address() {
        given().options(API + "/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/authorities/%c0%af", "*", "api"})
    void a_malformed_address_is_a_problem(String address) throws IOException {
        assertThat(answerTo("GET " + address + " HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(RestAssured.port)))
                .matches("(?s)HTTP/1.1 40[04] .*application/problem\\+json.*\"type\":\"/problems/.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: [",
                "Host: a b",
                "Host: localhost:99999999",
                "Host: ",
                "X-Other: 1",
                "Host: localhost\r\nHost: other"
            })
    void a_malformed_host_is_a_problem(String host) throws IOException {
        assertThat(answerTo("GET /api/v1/authorities HTTP/1.1\r\n" + host + "\r\n"))
                .matches("(?s)HTTP/1.1 40[03] .*application/problem\\+json.*\"type\":\"/problems/.*")
                .doesNotContain("at io.", "java.");
    }

    @Test
    void an_address_that_is_too_long_is_a_problem() {
        for (int length : new int[] {9_000, 60_000}) {
            given().get(API + "/authorities?page=" + "1".repeat(length))
                    .then()
                    .statusCode(414)
                    .contentType("application/problem+json")
                    .body("detail", containsString("at most 8,000 characters"));
        }
    }

    @Test
    void a_csv_file_states_its_character_set() {
        for (var file : new String[] {"forecast.csv?asAt=2018-05-31", "bed-nights.csv?asAt=2018-05-31"}) {
            given().get(API + "/authorities/X001/" + file)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", equalToIgnoringCase("text/csv;charset=utf-8"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/q/swagger-ui/", "/api/v1/authorities", "/nothing", "/q/openapi"})
    void no_answer_is_framed_guessed_at_or_kept_without_asking(String path) {
        given().get(path)
                .then()
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", containsString("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/remand-episodes",
                EPISODE,
                "/open-cases?asAt=2018-04-30",
                "/data-quality",
                "/forecast/trace?asAt=2018-04-30&model=census"
            })
    void what_shows_single_children_is_kept_by_nobody(String path) {
        given().get(API + "/authorities/X001" + path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"));
    }

    private static io.restassured.response.ValidatableResponse conditional(
            String header, String value, String body, String episode) {
        return given().header(header, value)
                .contentType("application/json")
                .body(body)
                .put(API + "/authorities/X001/remand-episodes/" + episode)
                .then();
    }

    private static String tag() {
        return given().get(API + "/authorities/X001" + EPISODE).then().extract().header("ETag");
    }

    private static String answerTo(String head) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
