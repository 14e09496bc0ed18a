package org.bednight.remand.nights;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BedNightResourceTest {

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    /** Birmingham Youth Justice Plan 2018/19, as METHOD §6 states its figures. */
    @Test
    void birmingham_2017_18_has_the_nights_and_the_cost_that_the_method_states() {
        facts.birmingham();

        facts.get("/authorities/E08000025/bed-nights?financialYear=2017-18")
                .statusCode(200)
                .body("asAt", equalTo("2018-03-31"))
                .body("sectors.sector", contains("LASCH", "STC", "YOI", "SECURE_SCHOOL"))
                .body("sectors.figures.year.bedNights", contains(298, 1248, 3872, 0))
                .body("sectors.figures.yearBefore.bedNights", contains(323, 675, 2340, 0))
                .body("total.year.cost", is(1581022.00f))
                .body("total.yearBefore.cost", is(918182.00f))
                .body("total.year.children", is(84))
                .body("total.year.remanded", is(73))
                .body("total.yearBefore.remanded", is(58))
                .body("lookedAfterStatus.remanded", contains(9, 8, 56));
    }

    @Test
    void spellings_of_an_offence_group_that_are_one_key_are_one_line() {
        facts.authorities("X001").price("YOI", "2018-04-01", "2019-03-31", "100");
        facts.episodes(
                "X001,R1,C1,YOI,,2018-05-01,2018-05-03,Theft,",
                "X001,R2,C2,YOI,,2018-05-01,2018-05-02,theft,",
                "X001,R3,C3,YOI,,2018-05-01,2018-05-02,robbery,");

        facts.get("/authorities/X001/bed-nights?financialYear=2018-19")
                .statusCode(200)
                .body("offenceGroups.group", contains("Theft", "robbery"))
                .body("offenceGroups.find { it.group == 'Theft' }.bedNights", is(3));
    }
}
