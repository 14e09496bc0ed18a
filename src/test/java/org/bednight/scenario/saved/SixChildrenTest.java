package org.bednight.scenario.saved;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 12: six children are in, and what-ifs of others leave them there. */
@QuarkusTest
class SixChildrenTest {

    @Inject
    Facts facts;

    /** 61 nights of six children, at £100, have cost £36,600 by 31 May. */
    @BeforeEach
    void recordSixChildren() {
        facts.clear().authorities("X001", "X002").price("YOI", "2017-04-01", "2020-03-31", "100");
        OneChild.allocation(facts, "2018-19", 40_000);
        facts.episodes(IntStream.rangeClosed(1, 6)
                .mapToObj("X001,R%1$d,C%1$d,YOI,,2017-06-01,,,"::formatted)
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "census", "ses", "episode"})
    void no_new_remands_are_no_underspend_beside_a_chance_of_0_99(String model) {
        OneChild.compare("{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0}]}", query(model))
                .statusCode(200)
                .body("scenario.probabilityOfOverspend", greaterThan(0.98f))
                .body("scenario.position", equalTo("overspend"))
                .body("difference.outturn", lessThan(0f));
    }

    /** £0 a night elsewhere: what is saved is what those cost who would have come. */
    @ParameterizedTest
    @ValueSource(strings = {"rolling-average", "episode"})
    void all_new_remands_diverted_leave_the_six(String model) {
        var none = OneChild.exact(
                OneChild.compare("{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0}]}", query(model)));

        OneChild.compare(
                        "{\"adjustments\": [{\"kind\": \"diversion\", \"share\": 1, \"costPerNight\": 0}]}",
                        query(model))
                .statusCode(200)
                .body("scenario.outturn", equalTo(none.getFloat("scenario.outturn")));
    }

    private static String query(String model) {
        return OneChild.QUERY + "&model=" + model;
    }
}
