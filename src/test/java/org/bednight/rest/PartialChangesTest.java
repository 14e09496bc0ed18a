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
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A PUT changes what its body states, and nothing else: RFC 7396. */
@QuarkusTest
class PartialChangesTest {

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
}
