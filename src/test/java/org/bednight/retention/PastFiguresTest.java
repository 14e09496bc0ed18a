package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.retention.TwoCouncils.OTHER;
import static org.bednight.retention.TwoCouncils.OWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.database.DatabaseRows;
import org.junit.jupiter.api.Test;

/** Issue 18: after six years episodes are reduced to their nights, and every figure of the past comes out again. */
@QuarkusTest
@TestProfile(SixYears.class)
class PastFiguresTest extends RetentionCase {

    @Test
    void every_forecast_of_the_past_comes_out_again_to_the_last_digit() {
        goTo2026();
        var before = answers();

        reduce();

        assertThat(answers()).isEqualTo(before);
        assertThat(before.values())
                .filteredOn(body -> body.contains("\"outturn\""))
                .hasSizeGreaterThan(100);

        closeTheOpenOnes();
        clock.stopAt("2033-06-01T09:00:00Z");
        var later = answers();
        reduce().body("episodes", is(3));
        assertThat(answers()).isEqualTo(later);
    }

    @Test
    void publications_verify_but_for_what_the_record_does_not_hold_any_more() {
        var ids = List.of(
                TwoCouncils.publish("{\"financialYear\": \"2017-18\", \"asAt\": \"2018-01-31\"}"),
                TwoCouncils.publish(
                        "{\"financialYear\": \"2018-19\", \"asAt\": \"2018-04-30\", \"model\": \"episode\"}"),
                TwoCouncils.publish("""
                        {"financialYear": "2018-19", "asAt": "2018-05-31", "scenarios": [
                            {"name": "Release", "adjustments": [{"kind": "release", "episode": "R-X00177", "date": "2018-07-02"}]},
                            {"name": "Longer", "adjustments": [{"kind": "length-of-stay", "factor": 1.15}]}]}
                        """));
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");

        reduce().body("publications", contains(ids.get(2)));

        for (var id : ids) {
            given().get(API + "/publications/" + id + "/verify")
                    .then()
                    .body("differences", empty())
                    .body("problem", equalTo(null))
                    .body("same", is(true))
                    .body("intact", is(true))
                    .body("notCompared[0]", containsString("by offence"));
        }
        given().get(API + "/publications/" + ids.get(2) + "/verify")
                .then()
                .body("notCompared[1]", containsString("'Release' was not compared"));
        assertThat(given().get(API + "/publications/" + ids.get(2) + ".json").asString())
                .contains("R-X00177");
    }

    @Test
    void children_count_as_often_as_before() {
        goTo2026();
        var address = API + "/authorities/X001/bed-nights?financialYear=2015-16&asAt=2016-03-31&knownAt=2018-11-06";
        int before = given().get(address).path("total.year.children");
        int episodes = given().get(address).path("total.year.episodes");

        reduce();

        assertThat(episodes).isGreaterThan(before);
        given().get(address).then().body("total.year.children", is(before)).body("total.year.episodes", is(episodes));
    }

    @Test
    void the_birthday_stays_only_where_a_forecast_of_the_time_ended_at_it() throws SQLException {
        facts.post(
                        "/remand-episodes",
                        header()
                                + "X001,R-B1,C-B1,YOI,,2017-05-02,2017-06-02,,,2018-11-30\nX001,R-B2,C-B2,YOI,,2017-05-02,2017-06-02,,,2019-04-01")
                .statusCode(200);
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");

        reduce();

        assertThat(DatabaseRows.with("2018-11-30")).isNotEmpty();
        assertThat(DatabaseRows.with("2019-04-01,")).isEmpty();
    }

    private static final Pattern PRESENT = Pattern.compile("\"(dataVersion|knownAt)\":(\\d+|\"[^\"]*\"),?");

    /** Forecasts by every model, as at several dates, as they are and were known, of both councils, and what rests on them. */
    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        var models = given().get(API + "/models").then().extract().<List<String>>path("name");
        for (var known : List.of("", "&knownAt=2018-06-12T09:00:00Z", "&knownAt=2018-11-06")) {
            for (var code : List.of(OWN, OTHER)) {
                for (var dates : List.of(
                        "financialYear=2016-17&asAt=2016-10-31",
                        "financialYear=2017-18&asAt=2018-01-31",
                        "financialYear=2018-19&asAt=2018-03-31",
                        "financialYear=2018-19&asAt=2018-05-31")) {
                    for (var model : models) {
                        get(answers, "/authorities/%s/forecast?%s&model=%s%s".formatted(code, dates, model, known));
                    }
                    compare(answers, "/authorities/%s/scenarios/compare?%s%s".formatted(code, dates, known));
                }
                get(answers, "/authorities/%s/accuracy?model=episode%s".formatted(code, known));
            }
        }
        return answers;
    }

    private static void get(Map<String, String> answers, String address) {
        answers.put(
                address, PRESENT.matcher(given().get(API + address).asString()).replaceAll(""));
    }

    /** Where arrivals and stays are changed, the range is drawn, episode by episode in their order. */
    private static void compare(Map<String, String> answers, String address) {
        var body = given().contentType("application/json")
                .body(
                        "{\"adjustments\": [{\"kind\": \"length-of-stay\", \"factor\": 1.15}, {\"kind\": \"price\", \"percent\": 6}]}")
                .post(API + address)
                .asString();
        answers.put(address, PRESENT.matcher(body).replaceAll(""));
    }
}
