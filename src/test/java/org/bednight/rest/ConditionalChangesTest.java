package org.bednight.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.rest.OneOfEachKind.ALLOCATION;
import static org.bednight.rest.OneOfEachKind.AUTHORITY;
import static org.bednight.rest.OneOfEachKind.EPISODE;
import static org.bednight.rest.OneOfEachKind.PLACED;
import static org.bednight.rest.OneOfEachKind.PRICE;
import static org.bednight.rest.OneOfEachKind.STYLE;
import static org.bednight.rest.OneOfEachKind.address;
import static org.bednight.rest.OneOfEachKind.json;
import static org.bednight.rest.OneOfEachKind.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of RFC 9110 keep two people who change one record at once from losing what the other did. */
@QuarkusTest
class ConditionalChangesTest {

    @Inject
    Facts facts;

    @BeforeEach
    void recordOneOfEachKind() {
        OneOfEachKind.record(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                AUTHORITY + "|{\"family\": \"shires\"}|{\"population10To17\": 25000}",
                STYLE + "|{\"board\": \"Panel\"}|{\"redFrom\": 9}",
                ALLOCATION + "|{\"source\": \"Letter\"}|{\"status\": \"confirmed\"}",
                PRICE + "|{\"source\": \"Letter\"}|{\"price\": 300.00}",
                EPISODE + "|{\"offenceGroup\": \"drugs\", " + PLACED + "}|{\"child\": \"C2\", " + PLACED + "}"
            })
    void of_two_who_change_a_record_at_once_the_second_gets_412_and_nothing_is_lost(
            String path, String one, String other) throws Exception {
        var tag = facts.get(address(path)).extract().header("ETag");

        var answers = atOnce(() -> putIfMatch(tag, path, one), () -> putIfMatch(tag, path, other));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        var refused = answers.get(0).statusCode() == 412 ? one : other;
        answers.stream().filter(answer -> answer.statusCode() == 412).forEach(answer -> answer.then()
                .body("detail", containsString("repeat the change with its new ETag")));

        var now = facts.get(address(path)).extract().header("ETag");
        putIfMatch(now, path, refused).then().statusCode(200).body("changed", is(1));
        put(path, one).then().body("unchanged", is(1));
        put(path, other).then().body("unchanged", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                AUTHORITY + "|/authorities/X009|{\"name\": \"New\"}",
                ALLOCATION + "|" + AUTHORITY + "/allocations/2018-19/Other|{\"amount\": 1, \"status\": \"confirmed\"}",
                PRICE + "|/bed-night-prices/STC/2018-04-01|{\"price\": 1}",
                EPISODE + "|" + AUTHORITY + "/remand-episodes/R9|{\"child\": \"C9\", " + PLACED + "}"
            })
    void a_put_that_only_adds_or_only_changes_does_no_other(String onRecord, String absent, String body) {
        only("If-None-Match").body(body).put(API + onRecord).then().statusCode(412);
        only("If-Match").body(body).put(API + absent).then().statusCode(412);
        only("If-None-Match")
                .body(body)
                .put(API + absent)
                .then()
                .statusCode(200)
                .body("added", is(1));
        only("If-None-Match").body(body).put(API + absent).then().statusCode(412);
    }

    @Test
    void a_style_that_nobody_has_set_has_a_tag_of_its_own() {
        facts.authorities("X002");
        var style = "/authorities/X002/house-style";
        var tag = facts.get(style).extract().header("ETag");

        json().header("If-None-Match", tag).body("{}").put(API + style).then().statusCode(412);
        putIfMatch(tag, style, "{\"board\": \"Cabinet\"}")
                .then()
                .statusCode(200)
                .body("added", is(1))
                .body("changes", contains("board was Board and is now Cabinet."));
        putIfMatch(tag, style, "{\"board\": \"Panel\"}").then().statusCode(412);
        only("If-None-Match")
                .body("{\"board\": \"Panel\"}")
                .put(API + style)
                .then()
                .statusCode(412);
        facts.get(style).header("ETag", not(equalTo(tag))).body("board", equalTo("Cabinet"));
    }

    @ParameterizedTest
    @CsvSource({ALLOCATION, PRICE, EPISODE})
    void a_record_is_retired_only_in_the_state_that_was_seen(String record) {
        var path = address(record);
        json().header("If-Match", "\"other\"")
                .queryParam("reason", "entered twice")
                .delete(API + path)
                .then()
                .statusCode(412);
        var tag = facts.get(path).statusCode(200).extract().header("ETag");
        json().header("If-Match", tag)
                .queryParam("reason", "entered twice")
                .delete(API + path)
                .then()
                .statusCode(200)
                .body("retired", is(1));
        facts.get(path).statusCode(404);
    }

    private static Response putIfMatch(String tag, String path, String body) {
        return json().header("If-Match", tag).body(body).put(API + path);
    }

    private static RequestSpecification only(String condition) {
        return json().header(condition, "*");
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
