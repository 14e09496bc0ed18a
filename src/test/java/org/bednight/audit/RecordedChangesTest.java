package org.bednight.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.audit.AuditedCouncil.API;
import static org.bednight.audit.AuditedCouncil.COUNCIL;
import static org.bednight.audit.AuditedCouncil.FROM;
import static org.bednight.audit.AuditedCouncil.amira;
import static org.bednight.audit.AuditedCouncil.csv;
import static org.bednight.audit.AuditedCouncil.nadia;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes facts, publications and access tokens is on the audit record of the served mode. */
@QuarkusTest
@TestProfile(AuditedCouncil.BehindProxy.class)
class RecordedChangesTest {

    private AuditTrail trail;

    @BeforeEach
    void record() throws SQLException {
        AuditedCouncil.record();
        trail = AuditTrail.fromNowOn();
    }

    @Test
    void an_import_is_recorded_with_its_file_its_version_and_where_it_came_from() throws SQLException {
        var file = Facts.EPISODES + COUNCIL + ",AUD-R1,AUD-C1,YOI,,2018-05-01,2018-05-03,,\n";
        int version = csv(amira(), file)
                .post(API + "/authorities/" + COUNCIL + "/remand-episodes")
                .then()
                .statusCode(200)
                .extract()
                .path("dataVersion");

        var row = trail.await("import remand episodes");
        assertThat(row)
                .containsEntry("person", "amira")
                .containsEntry("authority", COUNCIL)
                .containsEntry("data_version", (long) version)
                .containsEntry("digest", DigestUtils.sha256Hex(file.getBytes(UTF_8)))
                .containsEntry("address", FROM);
        assertThat((String) row.get("identity")).startsWith("http://localhost").contains(" ");
    }

    @Test
    void a_file_that_brings_nothing_new_is_recorded_without_a_version_and_a_dry_run_not() throws SQLException {
        var file = Facts.resource("birmingham-2018-19/allocations.csv");
        csv(amira(), file).post(API + "/allocations?dryRun=true").then().statusCode(200);
        csv(amira(), file).post(API + "/allocations").then().statusCode(200).body("unchanged", equalTo(4));

        assertThat(trail.await("import allocations")).containsEntry("data_version", null);
        assertThat(trail.count("import allocations")).isEqualTo(1);
    }

    @Test
    void publications_and_withdrawals_are_recorded_by_name() throws SQLException {
        String id = nadia().contentType("application/json")
                .body("{\"financialYear\": \"2018-19\", \"asAt\": \"2018-04-30\"}")
                .post(API + "/authorities/" + COUNCIL + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        nadia().queryParam("reason", "a child by the name of Adam")
                .delete(API + "/publications/" + id)
                .then()
                .statusCode(200);

        assertThat(trail.await("publish forecast"))
                .containsEntry("object", id)
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "nadia");
        assertThat(trail.await("withdraw publication")).containsEntry("object", id);
    }

    @Test
    void an_access_token_is_recorded_when_it_is_made_first_used_and_revoked() throws SQLException {
        var made = amira().contentType("application/json")
                .body(Map.of("label", "Workbook", "roles", List.of("analyst"), "authorities", List.of(COUNCIL)))
                .post(API + "/access-tokens")
                .then()
                .statusCode(201)
                .extract();
        String id = made.path("details.id");
        var bearer = "Bearer " + made.<String>path("token");
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", bearer)
                    .get(API + "/authorities")
                    .then()
                    .statusCode(200);
        }
        amira().delete(API + "/access-tokens/" + id).then().statusCode(204);
        given().header("Authorization", bearer).get(API + "/authorities").then().statusCode(401);

        assertThat(trail.await("make access token")).containsEntry("object", id).containsEntry("person", "amira");
        assertThat(trail.await("use access token"))
                .containsEntry("object", id)
                .containsEntry("person", "amira (token Workbook)")
                .containsEntry("authority", COUNCIL)
                .containsEntry("address", "127.0.0.1");
        assertThat(trail.await("revoke access token")).containsEntry("object", id);
        trail.await("refuse: not signed in");
        assertThat(trail.count("use access token")).isEqualTo(1);
    }

    @Test
    void nothing_of_a_child_is_in_it() throws SQLException {
        csv(amira(), Facts.EPISODES + COUNCIL + ",AUD-R9,AUD-C9,YOI,,2018-05-01,2018-05-03,,\n")
                .post(API + "/authorities/" + COUNCIL + "/remand-episodes")
                .then()
                .statusCode(200);
        amira().get(API + "/authorities/" + COUNCIL + "/remand-episodes/AUD-R9")
                .then()
                .statusCode(200);
        amira().queryParam("reason", "AUD-R9 was entered twice")
                .delete(API + "/authorities/" + COUNCIL + "/remand-episodes/AUD-R9")
                .then()
                .statusCode(200);

        assertThat(trail.await("read remand episode")).containsEntry("object", null);
        trail.await("retire episode");
        assertThat(AuditTrail.fromTheFirst().text())
                .contains("import remand episodes")
                .doesNotContain("AUD-", "TRY-R", "Adam");
    }
}
