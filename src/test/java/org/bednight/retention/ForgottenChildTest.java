package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.bednight.audit.AuditTrail;
import org.bednight.database.DatabaseRows;
import org.bednight.rest.LogRecorder;
import org.junit.jupiter.api.Test;

/** Issue 18: of a child whose record was reduced or erased nothing is left but nights. */
@QuarkusTest
@TestProfile(SixYears.class)
class ForgottenChildTest extends RetentionCase {

    @Test
    void no_trace_of_a_child_is_left_anywhere_in_the_database() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        facts.put(
                        "/authorities/X001/scenarios/What R-X00177 costs?financialYear=2018-19&asAt=2018-05-31",
                        Map.of(
                                "adjustments",
                                List.of(Map.of("kind", "release", "episode", "R-X00177", "date", "2018-07-02"))))
                .statusCode(200);
        facts.delete("/authorities/X001/remand-episodes/R-X0011001", "c-x0011001/C-X0011002 were one")
                .statusCode(200);
        facts.delete("/authorities/X001/remand-episodes/R-X0011002", "was CX0011003, entered twice")
                .statusCode(200);
        closeEverything();
        assertThat(DatabaseRows.with("X00177")).isNotEmpty();
        assertThat(DatabaseRows.with("robbery of a shop")).isNotEmpty();
        clock.stopAt("2026-06-01T09:00:00Z");
        var log = new LogRecorder();
        Logger.getLogger("").addHandler(log);

        reduce().body("confirmations", is(1)).body("texts", is(5)).body("publications", empty());

        Logger.getLogger("").removeHandler(log);
        assertThat(log.lines()).noneMatch(line -> line.contains("X0011") || line.contains("X00177"));

        for (var word : List.of(
                "R-X0017",
                "C-X0017",
                "R-X0011",
                "C-X0011",
                "c-x0011",
                "CX0011",
                "Site X001",
                "of a shop X001",
                "on a bus X001",
                "of drugs X001",
                "theft X001")) {
            assertThat(DatabaseRows.with(word)).as(word).isEmpty();
        }
        assertThat(DatabaseRows.with("R-X00277")).isNotEmpty();
        given().get(API + "/authorities/X001/remand-episodes?size=500")
                .then()
                .body(containsString("reduced-"))
                .body(not(containsString("X0011")));
        facts.get("/authorities/X001/forecast/trace?financialYear=2017-18&asAt=2018-03-31&knownAt=2018-06-12T09:00:00Z")
                .statusCode(200)
                .body(not(containsString("X0011")));
        facts.get("/authorities/X001/scenarios").body(not(containsString("X00177")));
    }

    /** A column that is added has to be searched, or to be said why it holds no reference. */
    @Test
    void each_column_of_text_is_searched_or_holds_no_reference() throws SQLException {
        var known = new ArrayList<>(RecordedTexts.columns());
        known.addAll(List.of(
                "placement.child",
                "placement.episode",
                "placement.establishment",
                "placement.offence_group",
                "placement.looked_after_status",
                "confirmation.episode"));
        var ofPublications = List.of("publication.document", "publication.withdrawn_reason");
        var codesAndDigests = Pattern.compile(".*\\.(authority|authorities|sector|code|action|sha256|digest|hash"
                + "|source_digest|summary|status|recorded_by|run_by|published_by|revoked_by|person|identity|roles"
                + "|address|secret|id|model|settings|uplift|software|base|what_if|object)");
        var ofNoAuthority = List.of(
                "authority.name",
                "authority.family",
                "authority.successor",
                "establishment.name",
                "establishment.urn",
                "establishment.postcode",
                "bed_night_price.source");

        assertThat(DatabaseRows.textColumns())
                .contains("scenario.document", "change.reason")
                .allMatch(column -> known.contains(column)
                        || ofPublications.contains(column)
                        || ofNoAuthority.contains(column)
                        || codesAndDigests.matcher(column).matches());
    }

    @Test
    void a_childs_record_is_given_out_whole_and_erased_with_a_reason() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        facts.episodes("X002,R-1,C-X00177,YOI,,2018-05-02,2018-05-09,,");
        closeEverything();
        var child = "{\"child\": \"C-X00177\"}";
        var order = "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}";

        given().contentType("application/json")
                .body(child)
                .post(EXPORTS)
                .then()
                .statusCode(200)
                .body("placements.size()", is(2))
                .body("placements[0].establishment", equalTo("Site X00177"))
                .body("placements[0].recorded.recordedBy", equalTo("local"))
                .body("placements[0].recorded.supersededAt", not(equalTo(null)))
                .body("placements[1].endDate", equalTo("2018-10-01"))
                .body("confirmations[0].inCustodyOn", equalTo("2018-06-01"));

        var shown = tried(ERASURES, order)
                .statusCode(200)
                .body("episodes", is(1))
                .body("placements", is(2))
                .extract();
        done(ERASURES, order.replace("Request", "C-X00177, request"), shown.header("ETag"))
                .statusCode(400)
                .body("type", containsString("reference-in-reason"));
        done(ERASURES, order, shown.header("ETag")).statusCode(200).body("confirmations", is(1));

        assertThat(DatabaseRows.with("R-X00177")).isEmpty();
        assertThat(DatabaseRows.with("C-X00177")).singleElement().asString().contains("X002");
        assertThat(DatabaseRows.with("Request of 2 June")).isNotEmpty();
        given().contentType("application/json").body(child).post(EXPORTS).then().statusCode(404);
        tried(ERASURES, order).statusCode(404);
    }

    @Test
    void the_record_of_a_child_who_is_in_is_not_erased() {
        tried(ERASURES, "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}")
                .statusCode(409)
                .body("detail", containsString("close it"))
                .body("detail", not(containsString("C-X00177")));
    }

    @Test
    void it_is_on_the_audit_record_without_a_reference() throws SQLException {
        closeEverything();
        var trail = AuditTrail.fromNowOn();
        var order = "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}";
        done(ERASURES, order, tried(ERASURES, order).extract().header("ETag")).statusCode(200);
        given().contentType("application/json")
                .body("{\"child\": \"C-X00178\"}")
                .post(EXPORTS)
                .then()
                .statusCode(200);
        clock.stopAt("2026-06-01T09:00:00Z");
        reduce();

        for (var action : List.of("erase child", "export child", "reduce remand episodes")) {
            assertThat(trail.await(action)).containsEntry("authority", "X001");
        }
        assertThat(trail.text()).doesNotContain("X00177", "X00178", "Request of");
    }
}
