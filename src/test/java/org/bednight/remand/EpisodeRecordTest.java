package org.bednight.remand;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Single episodes by JSON. */
@QuarkusTest
class EpisodeRecordTest {

    private static final String EPISODE = "/authorities/X001/remand-episodes/R1";
    private static final String DETAILS = """
            {"child": "C1", "offenceGroup": "robbery", "lookedAfterStatus": "previously looked after",
             "turns18On": "2018-09-01",
             "placements": [{"sector": "SCH", "establishment": "Aldine House", "startDate": "2018-05-01", "endDate": "2018-05-11"},
                            {"sector": "YOI", "startDate": "2018-05-11"}]}
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void an_episode_is_put_on_record_changed_and_retired_with_a_reason() {
        facts.put(EPISODE, DETAILS).statusCode(200).body("received", is(2)).body("added", is(2));
        facts.put(EPISODE, DETAILS).statusCode(200).body("unchanged", is(2));
        facts.get(EPISODE)
                .statusCode(200)
                .body("episode", equalTo("R1"))
                .body("placements.sector", contains("LASCH", "YOI"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("turns18On")));
        facts.put(EPISODE, DETAILS.replace("2018-05-11\"}]", "2018-05-11\", \"endDate\": \"2018-06-01\"}]"))
                .body("changed", is(1))
                .body("unchanged", is(1));

        facts.delete(EPISODE, "entered twice").statusCode(200).body("retired", is(2));

        facts.get(EPISODE)
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-episode"))
                .body(
                        "detail",
                        equalTo(
                                "There is no episode R1 of X001 on record: see /api/v1/authorities/X001/remand-episodes."));
        facts.delete(EPISODE, "entered twice").statusCode(404);
        facts.get("/authorities/X001/remand-episodes").body("items", empty());
    }

    @Test
    void a_reason_to_retire_is_required() {
        facts.put(EPISODE, DETAILS).statusCode(200);

        given().delete(API + EPISODE).then().statusCode(400).body("violations[0].parameter", equalTo("reason"));
        facts.delete(EPISODE, "no").statusCode(400).body("violations[0].parameter", equalTo("reason"));
        facts.delete(EPISODE, "entered\u0000twice")
                .statusCode(400)
                .body(
                        "detail",
                        equalTo(
                                "The request is not valid: reason is text on one line, without characters that cannot be seen."));
        facts.get(EPISODE).statusCode(200);
    }

    @Test
    void an_episode_of_an_unknown_authority_is_not_found() {
        for (var path : new String[] {"/authorities/X999/remand-episodes", "/authorities/X999/remand-episodes/R1"}) {
            facts.get(path)
                    .statusCode(404)
                    .body("type", equalTo("/problems/unknown-authority"))
                    .body("detail", equalTo("There is no authority X999: see /api/v1/authorities, or add it there."));
        }
        facts.put("/authorities/X999/remand-episodes/R1", DETAILS)
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-authority"));
        facts.delete("/authorities/X999/remand-episodes/R1", "entered twice")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-authority"));
    }

    @Test
    void an_episode_that_clashes_with_another_is_a_conflict() {
        facts.put(EPISODE, DETAILS).statusCode(200);

        facts.put(
                        "/authorities/X001/remand-episodes/R2",
                        "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-06-01\"}]}")
                .statusCode(409)
                .body("type", equalTo("/problems/placement-clash"))
                .body(
                        "detail",
                        equalTo(
                                "Episode R2 of X001 cannot be put on record: placement 1: expected start_date to be a day on which the child is nowhere else, but episode R1 on record has it in YOI from 2018-05-11 on, without an end: correct that episode in the same file, or retire it first."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"child\": \"C1\", \"placements\": []}|An episode states its 'placements', from 1 to 200, but there were 0",
                "{\"child\": \"C1\"}|An episode states its 'placements'",
                "{\"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-06-01\"}]}|An episode states its 'child'",
                "{\"child\": \"C1\", \"placements\": [null]}|Placement 1 states its sector and its startDate",
                "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\"}]}|Placement 1 states its sector and its startDate",
                "{\"child\": \"C1\", \"placements\": [{\"sector\": \"PRU\", \"startDate\": \"2018-06-01\"}]}|Placement 1: A sector is LASCH (or SCH), STC, YOI or SECURE_SCHOOL, but was 'PRU'",
                "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-06-01\", \"endDate\": \"2018-05-01\"}]}|Placement 1: A placement ends on or after the day it starts",
                "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-06-31\"}]}|The body's property 'placements.[0].startDate' is not as expected: A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31, but was '2018-06-31'",
                "{\"child\": \"John Smith\", \"placements\": []}|The body's property 'child' is not as expected: a reference of 1 to 32 letters",
                "{\"child\": \"C1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-06-01\", \"establishment\": \"a\\u0000b\"}]}|Placement 1: its establishment is text on one line",
                "{\"child\": \"C1\", \"turns18on\": \"2018-09-01\", \"placements\": []}|The body has a property 'turns18on' that is not known here"
            })
    void a_faulty_episode_is_refused_with_what_was_expected(String details, String words) {
        long version = facts.version();

        facts.put(EPISODE, details)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(words));

        assertThat(facts.version()).isEqualTo(version);
    }

    /** RFC 9110, section 13.1.1: of two people who got the same state, the second is told. */
    @Test
    void a_change_that_rests_on_a_state_that_has_passed_is_refused() {
        facts.put(EPISODE, DETAILS).statusCode(200);
        var tag = facts.get(EPISODE).extract().header("ETag");

        givenIfMatch(tag)
                .body(DETAILS.replace("robbery", "drugs"))
                .put(API + EPISODE)
                .then()
                .statusCode(200);

        givenIfMatch(tag)
                .body(DETAILS)
                .put(API + EPISODE)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/outdated-episode"))
                .body(
                        "detail",
                        equalTo(
                                "Episode R1 of X001 does not meet If-Match or If-None-Match: it was added, changed or retired since. Get it again, and repeat the change with its new ETag."));
        givenIfMatch(tag)
                .queryParam("reason", "entered twice")
                .delete(API + EPISODE)
                .then()
                .statusCode(412);
        facts.get(EPISODE).body("offenceGroup", equalTo("drugs"));

        var present = facts.get(EPISODE).extract().header("ETag");
        givenIfMatch(present)
                .queryParam("reason", "entered twice")
                .delete(API + EPISODE)
                .then()
                .statusCode(200);
        givenIfMatch("*").body(DETAILS).put(API + EPISODE).then().statusCode(412);
    }

    @Test
    void an_etag_outlasts_changes_of_other_episodes_and_imports_that_change_nothing() {
        facts.put(EPISODE, DETAILS).statusCode(200);
        var tag = facts.get(EPISODE).extract().header("ETag");

        facts.episodes("X001,R2,C2,YOI,,2018-05-01,,,");
        facts.put(EPISODE, DETAILS).statusCode(200);

        assertThat(facts.get(EPISODE).extract().header("ETag")).isEqualTo(tag);
        givenIfMatch(tag).body(DETAILS).put(API + EPISODE).then().statusCode(200);
    }

    @Test
    void an_if_match_in_another_form_is_a_problem() {
        givenIfMatch("5f3a")
                .body(DETAILS)
                .put(API + EPISODE)
                .then()
                .statusCode(400)
                .body("detail", equalTo("If-Match is an ETag as it was given, in its quotes, or *, but was '5f3a'."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/2018.1_a-b", "1..2", "R1"})
    void any_reference_can_stand_in_an_address(String reference) {
        given().contentType("application/json")
                .body(DETAILS)
                .put(API + "/authorities/X001/remand-episodes/{episode}", reference)
                .then()
                .statusCode(200);

        given().get(API + "/authorities/X001/remand-episodes/{episode}", reference)
                .then()
                .statusCode(200)
                .body("episode", equalTo(reference));
    }

    private static io.restassured.specification.RequestSpecification givenIfMatch(String tag) {
        return given().contentType("application/json").header("If-Match", tag);
    }
}
