package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two councils whose records of 2018 are due in 2026, and the calls by which they are reduced and erased. */
abstract class RetentionCase {

    static final String REDUCTIONS = API + "/authorities/X001/retention/reductions";
    static final String ERASURES = API + "/authorities/X001/children/erasures";
    static final String EXPORTS = API + "/authorities/X001/children/exports";
    static final String WHY = "{\"reason\": \"Retention schedule 4.2\"}";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void recordTwoCouncils() {
        new TwoCouncils(facts, clock).record();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    void goTo2026() {
        new TwoCouncils(facts, clock).closeIn2018();
        clock.stopAt("2026-06-01T09:00:00Z");
    }

    void closeEverything() {
        new TwoCouncils(facts, clock).closeIn2018();
        closeTheOpenOnes();
    }

    void closeTheOpenOnes() {
        new TwoCouncils(facts, clock)
                .importRows(List.of(
                        "X001,R-X00177,C-X00177,YOI,Site X00177,2018-05-02,2018-10-01,robbery of a shop,,",
                        "X001,R-X00178,C-X00178,YOI,Site X00178,2018-05-02,2018-10-01,robbery of a shop,,"));
    }

    static String header() {
        return Facts.EPISODES.replace("\n", ",turns_18_on\n");
    }

    static ValidatableResponse reduce() {
        var shown = tried(REDUCTIONS, WHY).statusCode(200).extract().header("ETag");
        return done(REDUCTIONS, WHY, shown).statusCode(200);
    }

    static ValidatableResponse tried(String address, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(address + "?dryRun=true")
                .then();
    }

    static ValidatableResponse done(String address, String body, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post(address)
                .then();
    }
}
