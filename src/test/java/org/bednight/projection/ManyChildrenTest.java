package org.bednight.projection;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two thousand open children of one council, ten times what all of England has. The service has to answer with a heap of
 * 256 MB as well: {@code ./mvnw test -Dtest=ManyChildrenTest -DargLine=-Xmx256m}. Out of memory ends the process.
 */
@QuarkusTest
class ManyChildrenTest {

    private static final int CHILDREN = 2000;
    private static final String YEAR = "financialYear=2018-19&asAt=2018-05-31";

    @Inject
    Facts facts;

    @BeforeEach
    void twoThousandChildrenAreIn() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2016-04-01", "2019-03-31", "189.00")
                .price("LASCH", "2016-04-01", "2019-03-31", "579.37")
                .price("STC", "2016-04-01", "2019-03-31", "546.11")
                .episodes(IntStream.range(0, CHILDREN)
                        .mapToObj(ManyChildrenTest::row)
                        .toArray(String[]::new));
    }

    private static String row(int child) {
        var sector = new String[] {"YOI", "LASCH", "STC"}[child % 3];
        return "X001,R%1$d,C%1$d,%2$s,,%3$s,,,"
                .formatted(child, sector, LocalDate.of(2018, 5, 31).minusDays(child % 400));
    }

    @Test
    void a_forecast_counts_all_of_them_with_its_range() {
        facts.get("/authorities/X001/forecast?" + YEAR)
                .statusCode(200)
                .body("openPlacements", is(CHILDREN))
                .body("range.model", is("episode"))
                .body("range.committed.bedNights", greaterThan(10_000f));
    }

    @Test
    void open_cases_list_all_of_them() {
        facts.get("/authorities/X001/open-cases?page=2&size=1000&" + YEAR)
                .statusCode(200)
                .body("cases.total", is(CHILDREN))
                .body("cases.items.size()", is(1000));
    }

    @Test
    void a_what_if_and_a_paper_are_worked_out() {
        given().contentType("application/json")
                .body("{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0.9}]}")
                .post(API + "/authorities/X001/scenarios/compare?" + YEAR)
                .then()
                .statusCode(200);
        var id = Papers.publish("X001", Map.of("financialYear", "2018-19", "asAt", "2018-05-31"));
        given().get(API + "/publications/" + id + ".docx").then().statusCode(200);
    }
}
