package org.bednight.scenario.saved;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.bednight.ledger.Facts;

/**
 * One child in YOI at £100 a night, each night of the last twelve months: 365 × £100 = £36,500 against £30,000, of which
 * 304 nights are to come after 31 May 2018; and the calls that save what-ifs of it and run them.
 */
final class OneChild {

    static final String QUERY = "financialYear=2018-19&asAt=2018-05-31";
    static final String HALF = elsewhere("0.5");
    static final String SHORTER = elsewhere("0.25");

    private OneChild() {}

    /** Returns a what-if in which a share of the nights is slept elsewhere, for nothing. */
    private static String elsewhere(String share) {
        return """
                {"adjustments": [{"kind": "diversion", "of": "nights", "share": %s, "costPerNight": 0}]}""".formatted(share);
    }

    static void record(Facts facts) {
        facts.clear().authorities("X001", "X002").price("YOI", "2017-04-01", "2020-03-31", "100");
        allocation(facts, "2018-19", 30_000);
        facts.episodes("X001,R1,C1,YOI,,2017-06-01,,,");
    }

    static void allocation(Facts facts, String year, int amount) {
        facts.put(
                        "/authorities/X001/allocations/%s/grant".formatted(year),
                        Map.of("amount", amount, "status", "confirmed"))
                .statusCode(200);
    }

    static ValidatableResponse save(String name, String scenario, String query) {
        return given().contentType("application/json")
                .body(scenario)
                .put(address(name) + "?" + query)
                .then();
    }

    static ValidatableResponse run(String name, String query) {
        return given().post(address(name) + "/runs" + query).then();
    }

    static ValidatableResponse compare(String scenario, String query) {
        return given().contentType("application/json")
                .body(scenario)
                .post(address("compare") + "?" + query)
                .then();
    }

    static ValidatableResponse sideBySide(String query) {
        return given().get(address("side-by-side") + "?" + query).then();
    }

    static JsonPath exact(ValidatableResponse answer) {
        return answer.statusCode(200)
                .extract()
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    }

    static String address(String name) {
        return Facts.API + "/authorities/X001/scenarios/" + name;
    }
}
