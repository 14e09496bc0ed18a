package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.bednight.ledger.Facts;

/** One record of each kind that a PUT changes, for tests of what it changes and of its conditions. */
final class OneOfEachKind {

    static final String AUTHORITY = "/authorities/X001";
    static final String STYLE = AUTHORITY + "/house-style";
    static final String ALLOCATION = AUTHORITY + "/allocations/2018-19/Council";
    static final String PRICE = "/bed-night-prices/YOI/2018-04-01";
    static final String EPISODE = AUTHORITY + "/remand-episodes/R1";

    static final String PLACED = "\"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-05-01\"}]";

    private OneOfEachKind() {}

    /** Clears the records and puts one of each kind. */
    static void record(Facts facts) {
        facts.clear();
        put(
                AUTHORITY,
                "{\"name\": \"Sample\", \"recordedFrom\": \"2017-04-01\", \"recordedTo\": \"2018-05-31\","
                        + " \"population10To17\": 24000, \"family\": \"cities\"}");
        put(
                STYLE,
                "{\"units\": \"thousands\", \"redFrom\": 7.50, \"board\": \"Cabinet\", \"sectors\": {\"LASCH\": \"Homes\","
                        + " \"YOI\": \"Young\"}, \"ragWords\": {\"red\": \"Over\", \"green\": \"Within\"}}");
        put(
                ALLOCATION,
                "{\"amount\": 1000000.00, \"status\": \"provisional\", \"knownFrom\": \"2018-03-01\", \"source\": \"Plan\"}");
        put(
                PRICE,
                "{\"price\": 100000.00, \"to\": \"2019-03-31\", \"announced\": \"2018-02-26\", \"source\": \"S.I.\","
                        + " \"provisional\": true}");
        put(
                EPISODE,
                "{\"child\": \"C1\", \"offenceGroup\": \"robbery\", \"lookedAfterStatus\": \"previously looked after\","
                        + " \"turns18On\": \"2018-09-01\", " + PLACED + "}");
    }

    /** Puts {@code body} at {@code path}, which succeeds. */
    static Response put(String path, String body) {
        var answer = json().body(body).put(API + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** An allocation is read by the day from which it is known, which a PUT states in its body. */
    static String address(String path) {
        return path.equals(ALLOCATION) ? path + "?knownFrom=2018-03-01" : path;
    }
}
