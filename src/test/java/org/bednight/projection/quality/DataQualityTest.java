package org.bednight.projection.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody should look at before a forecast is believed. The clock stands at 2 July 2018. */
@QuarkusTest
class DataQualityTest {

    private static final String QUALITY = "/authorities/X001/data-quality";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
        clock.stopAt("2018-07-02T09:00:00Z");
        facts.authorities("X001");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void of_an_authority_without_any_record_only_the_budget_is_missing() {
        facts.get(QUALITY)
                .statusCode(200)
                .body("lastEvent", nullValue())
                .body("yearWithoutBudget", equalTo("2018-19"))
                .body("nightsWithoutPrice", empty())
                .body("staysToConfirm", empty())
                .body("gaps", empty())
                .body("nightsBehind", is(0));
    }

    /** 28 to 31 March are four nights of one child and two of another; April has a price. */
    @Test
    void nights_that_were_slept_without_a_price_are_counted_by_sector() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes(
                        "X001,R1,C1,YOI,,2018-03-28,2018-04-05,,",
                        "X001,R2,C2,YOI,,2018-03-30,2018-04-01,,",
                        "X001,R3,C3,STC,,2018-06-01,2018-06-03,,");

        facts.get(QUALITY)
                .body("nightsWithoutPrice.sector", contains("STC", "YOI"))
                .body("nightsWithoutPrice.from", contains("2018-06-01", "2018-03-28"))
                .body("nightsWithoutPrice.to", contains("2018-06-02", "2018-03-31"))
                .body("nightsWithoutPrice.bedNights", contains(2, 6))
                .body("lastEvent", equalTo("2018-06-03"));
    }

    /** Of 1 July, 42 nights back is 21 May: whoever came on 20 May has been in for 43 nights. */
    @Test
    void a_stay_is_to_be_confirmed_after_six_weeks_and_not_before() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-05-20,,,", "X001,R2,C2,YOI,,2018-05-21,,,");

        facts.get(QUALITY)
                .body("staysToConfirm.episode", contains("R1"))
                .body("staysToConfirm[0].unconfirmedNights", is(43))
                .body("staysToConfirm[0].reasons", empty());

        facts.put("/authorities/X001/remand-episodes/R1/confirmation", Map.of("inCustodyOn", "2018-06-30"))
                .statusCode(200);
        facts.get(QUALITY).body("staysToConfirm", empty());
    }

    @Test
    void nights_between_two_placements_of_an_episode_are_a_gap() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-04-02,2018-04-10,,", "X001,R1,C1,YOI,,2018-04-12,2018-04-20,,");

        facts.get(QUALITY)
                .body("gaps", hasSize(1))
                .body("gaps[0].from", equalTo("2018-04-10"))
                .body("gaps[0].to", equalTo("2018-04-11"))
                .body("gaps[0].nights", is(2));
    }

    /** From 1 June on, 30 nights to 30 June and that of 1 July. */
    @Test
    void a_record_that_ends_before_yesterday_says_by_how_many_nights() {
        facts.put("/authorities/X001", Map.of("name", "Council X001", "recordedTo", "2018-05-31"))
                .statusCode(200);

        facts.get(QUALITY).body("asAt", equalTo("2018-05-31")).body("nightsBehind", is(31));
    }

    @Test
    void an_authority_that_is_not_on_record_is_not_found() {
        facts.get("/authorities/X999/data-quality").statusCode(404).body("detail", containsString("X999"));
    }
}
