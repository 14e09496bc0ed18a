package org.bednight.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** METHOD §12: facts are read as they were known at a moment, and nothing is overwritten. */
@QuarkusTest
class KnowledgeInTimeTest {

    private static final String BED_NIGHTS = "/authorities/X001/bed-nights?financialYear=2018-19&asAt=2018-05-31";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    private long firstVersion;

    /** On 10 June an open placement is recorded, on 20 June its end, on 30 June it is retired; a price changes too. */
    @BeforeEach
    void recordAndCorrect() {
        facts.clear();
        clock.stopAt("2018-06-10T09:00:00Z");
        firstVersion = facts.authorities("X001").version();
        facts.price("YOI", "2018-04-01", "2019-03-31", "100").episodes("X001,R1,C1,YOI,,2018-05-01,,,");
        clock.stopAt("2018-06-20T09:00:00Z");
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,2018-05-11,,");
        clock.stopAt("2018-06-25T09:00:00Z");
        facts.price("YOI", "2018-04-01", "2019-03-31", "90");
        clock.stopAt("2018-06-30T09:00:00Z");
        facts.delete("/authorities/X001/remand-episodes/R1", "entered twice").statusCode(200);
        clock.stopAt("2018-07-01T09:00:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-06-10,                31, 3100.00, 2",
        "2018-06-19,                31, 3100.00, 2",
        "2018-06-20T08:59:59Z,      31, 3100.00, 2",
        "2018-06-20T09:00:00Z,      10, 1000.00, 3",
        "2018-06-20,                10, 1000.00, 3",
        "2018-06-25,                10, 900.00,  4",
        "2018-06-30,                0,  0.00,    5",
        "2018-07-01T09:00:00Z,      0,  0.00,    5"
    })
    void bed_nights_are_those_that_were_known_at_the_moment(String knownAt, int bedNights, float cost, int version) {
        facts.get(BED_NIGHTS + "&knownAt=" + knownAt)
                .statusCode(200)
                .body("total.year.bedNights", is(bedNights))
                .body("total.year.cost", is(cost))
                .body("dataVersion", is((int) firstVersion + version));
    }

    @Test
    void what_is_known_now_is_read_if_no_moment_is_stated() {
        facts.get(BED_NIGHTS)
                .statusCode(200)
                .body("total.year.bedNights", is(0))
                .body("dataVersion", is((int) firstVersion + 5))
                .body("knownAt", equalTo("2018-06-30T09:00:00Z"));
    }

    @Test
    void before_anything_was_recorded_there_was_no_authority() {
        facts.get(BED_NIGHTS + "&knownAt=2018-06-09")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-authority"));
    }

    @Test
    void a_moment_to_come_is_refused_since_its_facts_may_yet_change() {
        facts.get(BED_NIGHTS + "&knownAt=2018-07-01")
                .statusCode(400)
                .body("type", equalTo("/problems/known-at-in-future"))
                .body(
                        "detail",
                        equalTo(
                                "knownAt is a moment that has passed, but was 2018-07-01T22:59:59.999999Z, and it is 2018-07-01T09:00:00Z: leave it out to read what is known now."));
    }

    @Test
    void versions_and_their_moments_rise_together_even_if_the_clock_stands_or_goes_back() {
        clock.stopAt("2018-06-01T00:00:00Z");
        facts.episodes("X001,R2,C2,YOI,,2018-05-01,2018-05-02,,");
        facts.episodes("X001,R3,C3,YOI,,2018-05-01,2018-05-02,,");

        facts.get("/authorities/X001/bed-nights?financialYear=2018-19&asAt=2018-05-30")
                .body("dataVersion", is((int) firstVersion + 7))
                .body("knownAt", equalTo("2018-06-30T09:00:00.000002Z"));
    }
}
