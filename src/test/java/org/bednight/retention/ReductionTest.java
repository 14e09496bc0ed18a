package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.retention.TwoCouncils.OWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bednight.database.DatabaseRows;
import org.junit.jupiter.api.Test;

/** Issue 18: what is due is reduced all at once, once it was looked at, and nothing else. */
@QuarkusTest
@TestProfile(SixYears.class)
class ReductionTest extends RetentionCase {

    @Test
    void a_child_who_is_in_keeps_the_record_of_earlier_remands_and_others_lose_theirs() {
        goTo2026();

        reduce().body("endedBefore", equalTo("2020-04-01")).body("waiting", is(1));

        var episodes =
                given().get(API + "/authorities/X001/remand-episodes?size=500").asString();
        assertThat(episodes)
                .contains("\"R-X00177\"", "\"R-X00178\"", "\"R-X00179\"", "Site X00178", "reduced-")
                .doesNotContain("R-X00175", "C-X00176", "R-X0011");
        tried(REDUCTIONS, WHY).statusCode(200).body("placements", is(0)).body("waiting", is(1));
    }

    @Test
    void nothing_happens_where_nothing_is_due() {
        clock.stopAt("2018-06-20T09:00:00Z");
        long version = facts.version();

        reduce().body("placements", is(0))
                .body("dataVersion", is((int) version))
                .body("dryRun", is(false));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_trial_says_what_would_be_done_and_alters_nothing() throws SQLException {
        goTo2026();
        long version = facts.version();
        var before = DatabaseRows.all();

        tried(REDUCTIONS, WHY)
                .statusCode(200)
                .body("dryRun", is(true))
                .body("children", greaterThan(80))
                .body("dataVersion", is((int) version));

        assertThat(DatabaseRows.all()).isEqualTo(before);
    }

    @Test
    void only_what_was_shown_is_done() {
        goTo2026();
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        facts.episodes("X001,R-LATE1,C-LATE1,YOI,,2015-05-02,2015-05-04,,");

        given().contentType("application/json")
                .body(WHY)
                .post(REDUCTIONS)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .body(WHY)
                .header("If-Match", "*")
                .post(REDUCTIONS)
                .then()
                .statusCode(412);
        done(REDUCTIONS, WHY, shown).statusCode(412).body("detail", containsString("dryRun=true"));
        assertThat(given().get(API + "/authorities/X001/remand-episodes/R-X00175")
                        .statusCode())
                .isEqualTo(200);
        reduce();
        given().get(API + "/authorities/X001/remand-episodes/R-X00175").then().statusCode(404);
    }

    @Test
    void of_two_at_once_one_finds_that_it_is_done() throws Exception {
        goTo2026();
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        var both = Executors.newFixedThreadPool(2);
        try {
            var one = both.submit(() -> done(REDUCTIONS, WHY, shown).extract().statusCode());
            var other = both.submit(() -> done(REDUCTIONS, WHY, shown).extract().statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 412);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_reduction_that_fails_half_way_leaves_all_as_it_was() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        var before = DatabaseRows.all();
        DatabaseRows.execute(
                "create function fail() returns trigger language plpgsql as 'begin raise exception ''no''; end'");
        DatabaseRows.execute("create trigger fails before update on confirmation for each row execute function fail()");
        try {
            done(REDUCTIONS, WHY, shown).statusCode(500);
            assertThat(DatabaseRows.all()).isEqualTo(before);
        } finally {
            DatabaseRows.execute("drop function fail() cascade");
        }
        done(REDUCTIONS, WHY, shown).statusCode(200);
    }

    @Test
    void the_same_file_again_counts_no_night_twice() {
        goTo2026();
        var address = "/authorities/X001/bed-nights?financialYear=2016-17&asAt=2017-03-31";
        var before = facts.get(address).extract().<Object>path("total.year.bedNights");
        reduce();

        var rows = TwoCouncils.rows(OWN, 1, true);
        facts.post("/remand-episodes?mode=replace", header() + String.join("\n", rows))
                .statusCode(200)
                .body("added", is(0))
                .body("retired", is(0))
                .body("unchanged", is(rows.size()))
                .body(
                        "warnings",
                        hasItem(containsString("episodes of X001 are left out, since the same nights are on record")));

        facts.get(address).body("total.year.bedNights", equalTo(before));
    }

    @Test
    void the_same_remand_with_other_dates_is_told() {
        goTo2026();
        reduce();

        facts.postEpisodes("X001,R-X00175,C-X00176,STC,,2015-09-01,2015-10-21,,")
                .statusCode(200)
                .body("added", is(1))
                .body(
                        "warnings",
                        contains(containsString("Episode R-X00175 of X001 has nights in the sector of a remand")));
    }

    @Test
    void the_report_counts_what_is_held_and_due() {
        goTo2026();

        given().get(API + "/retention")
                .then()
                .statusCode(200)
                .body("retentionYears", is(6))
                .body("endedBefore", equalTo("2020-04-01"))
                .body("authorities[0].authority.code", equalTo(OWN))
                .body("authorities[0].dueEpisodes", is(92))
                .body("authorities[0].waiting", is(1))
                .body("authorities[0].holdings[0].kind", equalTo("placements with references"));
        reduce();
        given().get(API + "/retention")
                .then()
                .body("authorities[0].dueEpisodes", is(0))
                .body("authorities[0].holdings[1].kind", equalTo("placements without references"))
                .body("authorities[1].dueEpisodes", is(92));
    }
}
