package org.bednight.projection;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** An authority that has two years of nights a month on record, and no records of single children. */
abstract class TwoYearsOfMonths {

    static final String X001 = "/authorities/X001";
    static final String YEAR = "?financialYear=2018-19";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromTwoYearsOfMonths() {
        facts.clear();
        clock.stopAt("2018-06-12T09:30:00Z");
        facts.authorities("X001")
                .price("YOI", "2016-04-01", "2019-03-31", "190.00")
                .price("LASCH", "2016-04-01", "2018-05-11", "579.00")
                .price("LASCH", "2018-05-12", "2019-03-31", "610.00");
        facts.put(X001 + "/allocations/2018-19/Grant", Map.of("amount", 100_000, "status", "confirmed"));
        post(months("2016-04", "2018-05", "YOI", "30") + "X001,2018-05,LASCH,23.5,\n")
                .statusCode(200);
    }

    ValidatableResponse post(String rows) {
        return facts.post(X001 + "/monthly-bed-nights", "authority,month,sector,nights,source\n" + rows);
    }

    static String months(String first, String last, String sector, String nights) {
        var end = YearMonth.parse(last);
        return Stream.iterate(YearMonth.parse(first), month -> !month.isAfter(end), month -> month.plusMonths(1))
                .map(month -> "X001,%s,%s,%s,\n".formatted(month, sector, nights))
                .collect(Collectors.joining());
    }

    ValidatableResponse compare(String adjustment) {
        return given().contentType("application/json")
                .body("{\"adjustments\": [" + adjustment + "]}")
                .post(Facts.API + X001 + "/scenarios/compare" + YEAR)
                .then();
    }
}
