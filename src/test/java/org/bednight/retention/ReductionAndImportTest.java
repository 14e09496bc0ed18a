package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.retention.TwoCouncils.OWN;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bednight.database.DatabaseRows;
import org.bednight.database.HeldTable;
import org.bednight.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Issue 18: while one reduces, another imports, or another instance of the service reduces: nothing is lost or counted twice. */
@QuarkusTest
@TestProfile(SixYears.class)
class ReductionAndImportTest extends RetentionCase {

    @Test
    void a_reduction_behind_an_import_of_what_is_due_is_told_that_it_was_not_shown_that() throws Exception {
        var answers = reduceBehindImport("X001,R-LATE1,C-LATE1,YOI,,2015-05-02,2015-05-04,,");

        answers.get(0).statusCode(200).body("added", is(1));
        answers.get(1).statusCode(412);
        given().get(API + "/authorities/X001/remand-episodes/R-LATE1").then().statusCode(200);
        reduce().body("episodes", is(93));
        given().get(API + "/authorities/X001/remand-episodes/R-LATE1").then().statusCode(404);
    }

    @Test
    void a_reduction_behind_an_import_of_what_is_not_due_leaves_that_as_it_is() throws Exception {
        var answers = reduceBehindImport("X001,R-NEW1,C-NEW1,YOI,,2018-05-02,,,");

        answers.get(0).statusCode(200).body("added", is(1));
        answers.get(1).statusCode(200).body("episodes", is(92));
        given().get(API + "/authorities/X001/remand-episodes/R-NEW1")
                .then()
                .statusCode(200)
                .body("child", equalTo("C-NEW1"));
    }

    private List<ValidatableResponse> reduceBehindImport(String row) throws Exception {
        goTo2026();
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        return inTurn("placement", () -> facts.postEpisodes(row), () -> done(REDUCTIONS, WHY, shown));
    }

    @Test
    void an_import_behind_a_reduction_counts_no_night_twice() throws Exception {
        goTo2026();
        var address = "/authorities/X001/bed-nights?financialYear=2016-17&asAt=2017-03-31";
        var before = facts.get(address).extract().<Object>path("total.year.bedNights");
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        var rows = TwoCouncils.rows(OWN, 1, true);

        var answers = inTurn(
                "confirmation",
                () -> done(REDUCTIONS, WHY, shown),
                () -> facts.post("/remand-episodes", header() + String.join("\n", rows)));

        answers.get(0).statusCode(200).body("episodes", is(92));
        answers.get(1).statusCode(200).body("added", is(0)).body("unchanged", is(rows.size()));
        facts.get(address).body("total.year.bedNights", equalTo(before));
    }

    /** Lets the first come to a stop at a table, the second wait for its turn behind it, and both go on. */
    private static List<ValidatableResponse> inTurn(
            String table, Callable<ValidatableResponse> first, Callable<ValidatableResponse> second) throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try (var held = HeldTable.hold(TestDatabase.connectAsOwner(), table)) {
            var one = both.submit(first);
            while (!held.isWaitedFor() && !one.isDone()) {
                Thread.sleep(20);
            }
            var other = both.submit(second);
            assertThat(one.isDone() || other.isDone()).isFalse();
            held.release();
            return List.of(one.get(), other.get());
        } finally {
            both.shutdownNow();
        }
    }

    /** As this instance hears of it: by the version that stands in the database. */
    @Test
    void what_another_instance_has_reduced_is_not_answered_from_memory_here() throws Exception {
        clock.stopAt("2018-06-20T09:00:00Z");
        var address =
                "/authorities/X001/forecast/trace?financialYear=2018-19&asAt=2018-05-31&knownAt=2018-06-12T09:00:00Z";
        facts.get(address).body(containsString("R-X00177"));

        int version = (int) facts.version();
        DatabaseRows.execute("""
                insert into change (version, recorded_at, recorded_by, action, reduces)
                select max(version) + 1, max(recorded_at) + interval '1 second', 'another', 'erase child', true from change;
                update placement set child = 'reduced-000000000001', episode = 'reduced-000000000002', establishment = null,
                    looked_after_status = null, offence_group = null, reduced_in = (select max(version) from change)
                where authority = 'X001' and episode = 'R-X00177'
                """);
        while (facts.get(address.replaceAll("/trace|&knownAt.*", "")).extract().<Integer>path("dataVersion")
                == version) {
            Thread.sleep(20);
        }

        var traced = facts.get(address).extract().asString();
        assertThat(traced).contains("reduced-000000000002").doesNotContain("X00177");
    }
}
