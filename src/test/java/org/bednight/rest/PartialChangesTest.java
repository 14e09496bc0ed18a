package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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

/**
 * A PUT changes what its body states: RFC 7396. The conditions of RFC 9110 keep two people who change one record at once from
 * losing what the other did.
 */
@QuarkusTest
class PartialChangesTest {

    private static final String AUTHORITY = "/authorities/X001";
    private static final String STYLE = AUTHORITY + "/house-style";
    private static final String ALLOCATION = AUTHORITY + "/allocations/2018-19/Council";
    private static final String PRICE = "/bed-night-prices/YOI/2018-04-01";
    private static final String EPISODE = AUTHORITY + "/remand-episodes/R1";

    private static final String PLACED = "\"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-05-01\"}]";

    @Inject
    Facts facts;

    @BeforeEach
    void recordOneOfEachKind() {
        facts.clear();
        put(
                AUTHORITY,
                "{\"name\": \"Sample\", \"recordedFrom\": \"2017-04-01\", \"recordedTo\": \"2018-05-31\","
                        + " \"population10To17\": 24000, \"family\": \"cities\"}");
        put(
                STYLE,
                "{\"units\": \"THOUSANDS\", \"redFrom\": 7.50, \"board\": \"Cabinet\", \"sectors\": {\"LASCH\": \"Homes\","
                        + " \"YOI\": \"Young\"}, \"ragWords\": {\"red\": \"Over\", \"green\": \"Within\"}}");
        put(
                ALLOCATION,
                "{\"amount\": 1000000.00, \"status\": \"provisional\", \"knownFrom\": \"2018-03-01\", \"source\": \"Plan\"}");
        put(
                PRICE,
                "{\"price\": 100000.00, \"to\": \"2019-03-31\", \"announced\": \"2018-02-26\", \"source\": \"S.I.\","
                        + " \"provisional\": true}");
        put(
                EPISODE,
                "{\"child\": \"C1\", \"offenceGroup\": \"robbery\", \"lookedAfterStatus\": \"previously looked after\","
                        + " \"turns18On\": \"2018-09-01\", " + PLACED + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                AUTHORITY + "|{}",
                AUTHORITY + "|{\"name\": \"Sample\"}",
                STYLE + "|{}",
                STYLE + "|{\"sectors\": {\"LASCH\": \"Homes\"}, \"ragWords\": {\"red\": \"Over\"}}",
                ALLOCATION + "|{}",
                ALLOCATION + "|{\"amount\": 1000000, \"status\": \"provisional\"}",
                PRICE + "|{}",
                PRICE + "|{\"price\": 100000}",
                EPISODE + "|{" + PLACED + "}",
                EPISODE + "|{\"child\": \"C1\", " + PLACED + "}"
            })
    void what_a_put_leaves_out_stays_as_it_is(String path, String body) {
        var before = facts.get(address(path)).extract();

        put(path, body).then().body("unchanged", is(1)).body("changed", is(0)).body("changes", empty());

        var after = facts.get(address(path)).extract();
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                AUTHORITY + "|{\"family\": null}|family was cities and is now empty.",
                AUTHORITY + "|{\"name\": \"Other\"}|name was Sample and is now Other.",
                STYLE + "|{\"redFrom\": null}|redFrom was 7.50 and is now 5.",
                STYLE + "|{\"sectors\": {\"YOI\": null}}|sectors, YOI was Young and is now Young offender institution.",
                STYLE + "|{\"ragWords\": {\"green\": null}}|ragWords, green was Within and is now Green.",
                ALLOCATION + "|{\"source\": null}|source was Plan and is now empty.",
                ALLOCATION + "|{\"status\": \"confirmed\"}|status was provisional and is now confirmed.",
                PRICE + "|{\"to\": null}|to was 2019-03-31 and is now empty.",
                PRICE + "|{\"provisional\": null}|provisional was true and is now false.",
                EPISODE + "|{\"offenceGroup\": null, " + PLACED + "}|offenceGroup was robbery and is now empty.",
                EPISODE + "|{\"turns18On\": null, " + PLACED + "}|turns18On has changed.",
                EPISODE
                        + "|{\"placements\": [{\"sector\": \"STC\", \"startDate\": \"2018-05-01\"}]}|placements, 1, sector was YOI and is now STC."
            })
    void a_put_changes_what_it_states_and_says_so(String path, String body, String change) {
        var tag = facts.get(address(path)).extract().header("ETag");

        put(path, body).then().body("changed", is(1)).body("changes", contains(change));

        assertThat(facts.get(address(path)).extract().header("ETag")).isNotEqualTo(tag);
        put(path, body).then().body("unchanged", is(1)).body("changes", empty());
    }

    /** The 18th birthday stays too where it is left out; nothing shows it, so its nights are counted. */
    @Test
    void an_episode_keeps_the_birthday_that_a_put_leaves_out() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "100.00");
        var counted = AUTHORITY + "/bed-nights?financialYear=2018-19&asAt=2018-12-31";
        put(AUTHORITY, "{\"recordedTo\": \"2018-12-31\"}");

        put(EPISODE, "{\"offenceGroup\": \"drugs\", " + PLACED + "}").then().body("changed", is(1));

        // 1 May to 31 August 2018 is 31 + 30 + 31 + 31 nights.
        facts.get(counted).statusCode(200).body("sectors.figures.year.bedNights.sum()", is(123));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/authorities/X002|{\"family\": \"cities\"}|An authority states its 'name'.",
                AUTHORITY + "|{\"name\": null}|An authority states its 'name'.",
                AUTHORITY
                        + "/allocations/2019-20/Council|{\"amount\": 1}|An allocation states its 'amount' in pounds and its 'status'.",
                "/bed-night-prices/YOI/2019-04-01|{\"source\": \"x\"}|A price states its amount in pounds as 'price', like 350.00.",
                AUTHORITY + "/remand-episodes/R2|{" + PLACED + "}|An episode states its 'child'.",
                EPISODE + "|{\"child\": \"C1\"}|An episode states its 'placements', from 1 to 200, but there were 0.",
                STYLE + "|{\"redFrom\": \"much\"}|The body's property 'redFrom' is not as expected",
                STYLE + "|{\"ragWords\": {\"blue\": \"x\"}}|The body has a property 'blue' that is not known here",
                STYLE + "|[]|an object is expected"
            })
    void what_a_record_lacks_or_cannot_have_is_refused(String path, String body, String words) {
        json().body(body)
                .put(API + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(words));
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

    @Test
    void the_day_from_which_an_amount_is_known_is_needed_only_where_there_are_several() {
        put(ALLOCATION, "{\"knownFrom\": \"2018-10-01\", \"amount\": 2, \"status\": \"confirmed\"}")
                .then()
                .body("added", is(1));
        json().body("{\"amount\": 3}")
                .put(API + ALLOCATION)
                .then()
                .statusCode(400)
                .body("detail", containsString("known from 2018-03-01, 2018-10-01: state 'knownFrom'"));
        put(ALLOCATION, "{\"knownFrom\": null, \"amount\": 4, \"status\": \"confirmed\"}")
                .then()
                .body("added", is(1));
        put(ALLOCATION, "{\"amount\": 5}").then().body("changes", contains("amount was 4.00 and is now 5.00."));
        facts.get(ALLOCATION).body("amount", is(5.00f)).body("knownFrom", equalTo(null));
        facts.get(address(ALLOCATION)).body("amount", is(1000000.00f));
    }

    private Response put(String path, String body) {
        var answer = json().body(body).put(API + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Response putIfMatch(String tag, String path, String body) {
        return json().header("If-Match", tag).body(body).put(API + path);
    }

    private static RequestSpecification only(String condition) {
        return json().header(condition, "*");
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** An allocation is read by the day from which it is known, which a PUT states in its body. */
    private static String address(String path) {
        return path.equals(ALLOCATION) ? path + "?knownFrom=2018-03-01" : path;
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
