package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that is not a success is a problem body, RFC 9457. */
@QuarkusTest
class ProblemBodiesTest {

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/authorities?page=0|The request is not valid: page is 1 or more, but was 0.",
                "/authorities?size=1001|The request is not valid: size is 1000 or less, but was 1001.",
                "/authorities?page=one|page: A whole number is written in one to nine digits, like 1, but was 'one'.",
                "/authorities?page=99999999999|page: A whole number is written in one to nine digits, like 1, but was '99999999999'.",
                "/authorities?page=|The parameter 'page' has no value: state one, or leave the parameter out.",
                "/authorities?page|The parameter 'page' has no value: state one, or leave the parameter out.",
                "/authorities?pages=1|There is no parameter 'pages' here; there are page, size.",
                "/authorities?page=1&page=2|The parameter 'page' is stated more than once: state it once.",
                "/authorities/X001?page=1|There is no parameter 'page' here; there are none.",
                "/authorities/Camden|An authority's code is a capital letter and 3 to 8 digits, like E08000025, but was 'Camden'.",
                "/authorities/X001/bed-nights?financialYear=2018-20|financialYear: A financial year is two years in a row like 2018-19, from 2000-01 to 2098-99, but was '2018-20'.",
                "/authorities/X001/bed-nights?asAt=2018-02-30|asAt: A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31, but was '2018-02-30'.",
                "/authorities/X001/bed-nights?asAt=0018-02-20|asAt: A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31, but was '0018-02-20'.",
                "/authorities/X001/bed-nights?knownAt=now|knownAt is from 2000 to 2099: an instant in UTC like 2018-06-01T09:30:00Z, or a date like 2018-06-01, but was 'now'.",
                "/authorities/X001/allocations|The request is not valid: financialYear is needed.",
                "/authorities/X001/remand-episodes/Smith|Expected a reference of 1 to 32 letters, digits and - _ / . with at least one digit and no blank, as C-0012, never a name, but was 'Smith'.",
                "/bed-night-prices?sector=PRU|sector: A sector is LASCH (or SCH), STC, YOI or SECURE_SCHOOL, but was 'PRU'."
            })
    void a_parameter_that_is_not_as_it_has_to_be_is_a_problem_with_what_was_expected(String address, String detail) {
        assertProblem(given().get(API + address).then(), 400).body("detail", equalTo(detail));
    }

    @Test
    void a_flag_is_true_or_false_and_never_guessed() {
        for (var flag : new String[] {"yes", "TRUE", "1"}) {
            assertProblem(facts.post("/authorities?dryRun=" + flag, "code,name\nX002,Sample"), 400)
                    .body("detail", equalTo("dryRun: true or false is expected, but was '" + flag + "'."));
        }
        assertProblem(facts.post("/authorities?dryRun=", "code,name\nX002,Sample"), 400)
                .body("type", equalTo("/problems/empty-parameter"));
        assertProblem(facts.post("/remand-episodes?mode=merge", Facts.EPISODES), 400)
                .body("detail", equalTo("mode: A mode is update or replace, but was 'merge'."));
        facts.get("/authorities").body("total", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"Sample\"|The body is not valid JSON, first in line 1: check quotes, commas and brackets there.",
                "not json|The body is not valid JSON, first in line 1: check quotes, commas and brackets there.",
                "{\"name\": \"Sample\"} {}|The body is one JSON object, with the properties that /q/openapi lists for this address.",
                "[]|The body is not as expected: an object is expected, but was a list.",
                "{\"name\": \"Sample\", \"recordedTo\": \"0018-05-31\"}|The body's property 'recordedTo' is not as expected: A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31, but was '0018-05-31'.",
                "{\"name\": \"A\", \"name\": \"B\"}|The body is not valid JSON, first in line 1: check quotes, commas and brackets there.",
                "{\"nmae\": \"Sample\"}|The body has a property 'nmae' that is not known here; known are family, name, population10To17, recordedFrom, recordedTo, successor.",
                "{\"name\": \"Sample\", \"recordedTo\": \"31/03/2018\"}|The body's property 'recordedTo' is not as expected: A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31 (write 31/03/2018 as 2018-03-31), but was '31/03/2018'.",
                "{\"name\": \"Sample\", \"recordedTo\": {}}|The body's property 'recordedTo' is not as expected: a number or a text is expected.",
                "{\"name\": \"Sample\", \"successor\": \"Camden\"}|The body's property 'successor' is not as expected: An authority's code is a capital letter and 3 to 8 digits, like E08000025, but was 'Camden'.",
                "{\"name\": 1}|The body's property 'name' is not as expected: a text is expected, but was 1.",
                "{\"name\": \"S\", \"population10To17\": 1.5}|The body's property 'population10To17' is not as expected: a whole number is expected, but was 1.5.",
                "{\"name\": \"S\", \"population10To17\": \"1200\"}|The body's property 'population10To17' is not as expected: a whole number is expected, without quotes.",
                "{\"name\": \"S\", \"population10To17\": \"\"}|The body's property 'population10To17' is not as expected: a whole number is expected, but was \"\".",
                "{\"name\": \"S\", \"population10To17\": true}|The body's property 'population10To17' is not as expected: a whole number is expected, but was true or false.",
                "{\"name\": \"S\", \"population10To17\": [12]}|The body's property 'population10To17' is not as expected: a whole number is expected, but was a list.",
                "{\"name\": \"S\", \"population10To17\": 99999999999}|The body's property 'population10To17' is not as expected: a whole number is expected, within the range that /q/openapi states.",
                "{\"name\": {}}|The body's property 'name' is not as expected: a text is expected, but was an object.",
                "null|The request is not valid: details is needed."
            })
    void a_body_that_is_not_as_it_has_to_be_is_a_problem_with_what_was_expected(String body, String detail) {
        assertProblem(facts.put("/authorities/X002", body), 400).body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": \"1\"}]}|The body's property 'adjustments.[0].factor' is not as expected: a number is expected, without quotes.",
                "{\"adjustments\": [{\"kind\": \"remands\", \"count\": true}]}|The body's property 'adjustments.[0].count' is not as expected: a number is expected, but was true or false.",
                "{\"adjustments\": {}}|The body's property 'adjustments' is not as expected: a list is expected, but was an object.",
                "{\"adjustments\": [{\"factor\": 1}]}|The body's property 'adjustments.[0]' is not as expected: an object with a kind is expected.",
                "{\"adjustments\": [{\"kind\": \"more\"}]}|The body's property 'adjustments.[0]' is not as expected: kind is one of allocation, arrivals, diversion, length-of-stay, mitigation, price, release, remands, sector-shift, but was 'more'.",
                "{\"adjustments\": [7]}|The body's property 'adjustments.[0]' is not as expected: an object with a kind is expected."
            })
    void a_number_of_a_what_if_that_is_no_number_is_a_problem(String body, String detail) {
        assertProblem(facts.put("/authorities/X002/scenarios/Any", body), 400).body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource({"'[]'", "'\"text\"'", "7", "'{\"name\": []}'", "'{\"name\": \"S\", \"population10To17\": 1.5}'", "''"})
    void a_body_of_another_shape_is_a_problem(String body) {
        assertProblem(facts.put("/authorities/X002", body), 400);
        facts.get("/authorities").body("total", is(1));
    }

    @Test
    void nothing_of_the_service_s_inside_is_told() {
        facts.put("/authorities/X002", "{\"name\": [], \"population10To17\": \"many\"}")
                .body("detail", not(containsString("java.")))
                .body("detail", not(containsString("bednight")));
    }

    @Test
    void an_address_that_is_not_there_is_a_problem() {
        for (var path : new String[] {API + "/nothing", "/nothing", API + "/authorities/X001/nothing"}) {
            assertProblem(given().get(path).then(), 404)
                    .body("type", equalTo("/problems/unknown-path"))
                    .body("instance", equalTo(path));
        }
    }

    @Test
    void another_method_is_a_problem() {
        assertProblem(given().delete(API + "/authorities").then(), 405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void another_content_type_is_a_problem_that_names_the_right_ones() {
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded"}) {
            assertProblem(
                            given().contentType(type)
                                    .body("code,name")
                                    .post(API + "/authorities")
                                    .then(),
                            415)
                    .body("type", equalTo("/problems/unsupported-media-type"))
                    .body("detail", containsString("files are text/csv or application/vnd.openxml"));
        }
        assertProblem(
                given().contentType("text/csv")
                        .body("code,name")
                        .put(API + "/authorities/X001")
                        .then(),
                415);
    }

    @Test
    void an_answer_in_another_form_is_a_problem() {
        assertProblem(given().accept("image/png").get(API + "/authorities").then(), 406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void a_file_that_is_too_large_is_a_problem() {
        assertProblem(facts.post("/authorities", "x".repeat(33 * 1024 * 1024)), 413)
                .body("type", equalTo("/problems/too-large"))
                .body("detail", containsString("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE"));
    }

    @ParameterizedTest
    @CsvSource({"/authorities/%00", "/authorities/X001/remand-episodes/%C3%28"})
    void an_address_with_what_is_no_text_is_a_problem(String path) throws IOException {
        assertThat(answerTo("GET " + API + path)).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    /** Clients of the usual kind refuse to send such an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/authorities/%zz",
                "/api/v1/authorities?page=%",
                "/api/v1/authorities?page=%zz",
                "/api/v1/authorities/{code}",
                "/api/v1/authorities?page={1|2}",
                "/api/v1/authorities/X001/remand-episodes/a\\b",
                "/%",
                "/%E0%A4%A",
                "/authorities/%",
                "/q/openapi?format=%",
                "http://%zz/",
                "/\u0001"
            })
    void an_address_that_cannot_be_read_is_refused_in_words(String address) throws IOException {
        assertThat(answerTo("GET " + address))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "% itself as %25");
    }

    private static String answerTo(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = request
                    + " HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(RestAssured.port);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static ValidatableResponse assertProblem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("type", containsString("/problems/"))
                .body("title", not(equalTo("")))
                .body("detail", not(equalTo("")));
    }
}
