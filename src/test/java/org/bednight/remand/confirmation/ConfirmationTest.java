package org.bednight.remand.confirmation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stay that nobody closed goes on costing money: somebody has to look at it, and say so. */
@QuarkusTest
class ConfirmationTest {

    private static final String AS_AT = "financialYear=2018-19&asAt=2018-06-30";
    private static final String FORECAST = "/authorities/X001/forecast?" + AS_AT;
    private static final String CASES = "/authorities/X001/open-cases?" + AS_AT;
    private static final String OPEN_SINCE_2016 = "X001,R1,C1,LASCH,,2016-04-02,,,";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void oneChildIsInSince2016AndOneSinceJune() {
        facts.clear();
        clock.stopAt("2018-07-02T09:00:00Z");
        facts.put("/authorities/X001", Map.of("name", "Council X001", "recordedFrom", "2016-04-01"))
                .statusCode(200);
        facts.price("LASCH", "2016-04-01", "2019-03-31", "579.00")
                .price("YOI", "2016-04-01", "2019-03-31", "189.00")
                .episodes(OPEN_SINCE_2016, "X001,R2,C2,YOI,,2018-06-01,,,");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    /** 91 nights from 1 April to 30 June and 274 more to 31 March, at £579. */
    @Test
    void a_forecast_warns_of_a_stay_of_more_than_a_year_with_its_nights_and_its_cost() {
        facts.get(FORECAST)
                .statusCode(200)
                .body("toConfirm.stays", is(1))
                .body("toConfirm.bedNights", is(91))
                .body("toConfirm.cost", is(52_689.0f))
                .body("toConfirm.furtherBedNights", is(274))
                .body("toConfirm.furtherCost", is(158_646.0f))
                .body(
                        "warnings",
                        hasItem(
                                "Confirm or close 1 open stay: 1 not confirmed for long. Nobody has confirmed 91 nights of this year, which cost £52,689; 274 nights more to 2019-03-31 would cost £158,646. See toConfirm at /api/v1/authorities/X001/open-cases."));
    }

    @Test
    void what_is_worked_out_from_the_forecast_warns_of_it_too() {
        facts.put("/authorities/X002", Map.of("name", "Council X002", "recordedFrom", "2016-04-01"))
                .statusCode(200);
        facts.post("/allocations", """
                        authority,year,funder,amount,status,source
                        X001,2018-19,Grant,100000,confirmed,
                        """).statusCode(200);

        for (var answer : List.of(
                whatIf("/scenarios/compare", Map.of("adjustments", List.of())),
                whatIf(
                        "/scenarios/solve",
                        Map.of(
                                "adjustments", List.of(Map.of("kind", "arrivals", "factor", 1)),
                                "vary", Map.of("adjustment", 0, "property", "factor"),
                                "target", Map.of("variance", 0))),
                facts.get("/authorities/X001/stress?" + AS_AT),
                facts.get("/pool?authorities=X002,X001&" + AS_AT))) {
            answer.statusCode(200).body("warnings", hasItem(startsWith("Confirm or close 1 open stay: ")));
        }
    }

    private static ValidatableResponse whatIf(String path, Map<String, ?> document) {
        return RestAssured.given()
                .contentType("application/json")
                .body(document)
                .post("/api/v1/authorities/X001" + path + "?" + AS_AT)
                .then();
    }

    @Test
    void open_cases_list_the_stays_that_nobody_has_confirmed_for_so_many_nights() {
        long nights = ChronoUnit.DAYS.between(LocalDate.of(2016, 4, 2), LocalDate.of(2018, 7, 1));
        facts.get(CASES + "&unconfirmedFor=365")
                .statusCode(200)
                .body("cases.total", is(1))
                .body("cases.items[0].episode", is("R1"))
                .body("cases.items[0].confirmedOn", nullValue())
                .body("cases.items[0].unconfirmedNights", is((int) nights))
                .body(
                        "cases.items[0].toConfirm",
                        contains("Open for %d nights without a confirmation, more than 365.".formatted(nights)));
        facts.get(CASES + "&unconfirmedFor=29").body("cases.items.episode", contains("R1", "R2"));
        facts.get(CASES + "&unconfirmedFor=30").body("cases.items.episode", contains("R1"));
        facts.get(CASES).body("cases.items.find { it.episode == 'R2' }.toConfirm", empty());
        facts.get(CASES + "&unconfirmedFor=-1").statusCode(400);
    }

    @Test
    void a_confirmation_ends_the_warning_and_earlier_knowledge_keeps_it() {
        clock.stopAt("2018-07-03T09:00:00Z");
        confirm("R1", "2018-06-30").statusCode(200).body("added", is(1));

        facts.get(FORECAST).body("toConfirm.stays", is(0)).body("warnings", everyItem(not(startsWith("Confirm or"))));
        facts.get(FORECAST + "&knownAt=2018-07-02").body("toConfirm.stays", is(1));
        facts.get(CASES)
                .body("cases.items[0].confirmedOn", is("2018-06-30"))
                .body("cases.items[0].unconfirmedNights", is(0))
                .body("cases.items[0].toConfirm", empty());
        confirm("R1", "2018-06-30").body("unchanged", is(1));
    }

    @Test
    void an_import_that_lists_the_stay_again_is_no_confirmation() {
        facts.postEpisodes(OPEN_SINCE_2016)
                .statusCode(200)
                .body("unchanged", is(1))
                .body(
                        "warnings",
                        hasItem(startsWith("Episode R1 of X001 started on 2016-04-02 and has no end; 821 nights")));

        facts.get(FORECAST).body("toConfirm.stays", is(1));
    }

    @Test
    void only_the_nights_after_the_confirmed_one_are_at_stake() {
        confirm("R1", "2017-05-31").statusCode(200);

        facts.get(FORECAST).body("toConfirm.bedNights", is(91)).body("toConfirm.cost", is(52_689.0f));
        confirm("R1", "2018-04-30").body("changed", is(1));
        facts.get(FORECAST).body("toConfirm.stays", is(0));
        facts.get(CASES + "&unconfirmedFor=60")
                .body("cases.items.episode", contains("R1"))
                .body("cases.items[0].unconfirmedNights", is(61));
    }

    @Test
    void an_episode_that_had_ended_and_is_open_again_is_to_be_confirmed() {
        facts.episodes("X001,R2,C2,YOI,,2018-06-01,2018-06-20,,");
        facts.postEpisodes("X001,R2,C2,YOI,,2018-06-01,,,")
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "Episode R2 of X001 had ended on 2018-06-20, and is open again: close it, or confirm it by PUT at /api/v1/authorities/X001/remand-episodes/R2/confirmation."));

        facts.episodes("X001,R2,C2,YOI,,2018-06-01,,robbery,");
        facts.get(FORECAST)
                .body("toConfirm.stays", is(2))
                .body("toConfirm.bedNights", is(91 + 30))
                .body(
                        "warnings[0]",
                        containsString("2 open stays: 1 not confirmed for long, 1 had ended and opened again"));
        facts.get(CASES)
                .body(
                        "cases.items.find { it.episode == 'R2' }.toConfirm",
                        contains("It had ended on 2018-06-20, and was opened again."));
        confirm("R2", "2018-06-30").statusCode(200);
        facts.get(FORECAST).body("toConfirm.stays", is(1));
    }

    @Test
    void a_child_who_moves_is_not_taken_for_a_stay_that_was_opened_again() {
        facts.postEpisodes("X001,R2,C2,YOI,,2018-06-01,2018-06-20,,", "X001,R2,C2,LASCH,,2018-06-20,,,")
                .statusCode(200)
                .body("warnings", empty());

        facts.get(FORECAST).body("toConfirm.stays", is(1));
    }

    @Test
    void a_start_before_the_records_begin_is_to_be_confirmed() {
        facts.postEpisodes("X001,R3,C3,YOI,,2016-03-01,2016-03-05,,", "X001,R4,C4,YOI,,2016-03-31,,,")
                .statusCode(200)
                .body(
                        "warnings",
                        containsInAnyOrder(
                                startsWith(
                                        "Episode R3 of X001 starts on 2016-03-01, before the records begin on 2016-04-01"),
                                startsWith(
                                        "Episode R4 of X001 starts on 2016-03-31, before the records begin on 2016-04-01"),
                                startsWith("Episode R4 of X001 started on 2016-03-31 and has no end")));

        facts.get(FORECAST).body("warnings[0]", containsString("1 from before the records begin"));
        confirm("R4", "2018-06-30");
        facts.get(FORECAST).body("toConfirm.stays", is(1));
    }

    @Test
    void an_end_before_the_confirmed_night_is_a_warning() {
        confirm("R2", "2018-06-30").statusCode(200);
        facts.postEpisodes("X001,R2,C2,YOI,,2018-06-01,2018-06-20,,")
                .body("warnings", contains(startsWith("Episode R2 of X001 ends on 2018-06-20, but was confirmed")));
    }

    @Test
    void a_confirmation_names_a_night_that_is_over_and_was_slept() {
        confirm("R1", "2018-07-02").statusCode(400).body("detail", containsString("2018-07-01 or earlier"));
        confirm("R2", "2018-05-31").statusCode(400).body("detail", containsString("starts on 2018-06-01"));
        confirm("R9", "2018-06-30").statusCode(404);
        facts.put("/authorities/X001/remand-episodes/R1/confirmation", Map.of()).statusCode(400);
        facts.put("/authorities/X009/remand-episodes/R1/confirmation", Map.of("inCustodyOn", "2018-06-30"))
                .statusCode(404);
    }

    @Test
    void a_confirmation_that_is_retired_counts_no_more() {
        confirm("R1", "2018-06-30");
        facts.delete("/authorities/X001/remand-episodes/R1/confirmation", "another child was meant")
                .statusCode(200)
                .body("retired", is(1));

        facts.get(FORECAST).body("toConfirm.stays", is(1));
        facts.delete("/authorities/X001/remand-episodes/R1/confirmation", "another child was meant")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-confirmation"));
    }

    private ValidatableResponse confirm(String episode, String night) {
        return facts.put(
                "/authorities/X001/remand-episodes/%s/confirmation".formatted(episode), Map.of("inCustodyOn", night));
    }
}
