package org.bednight.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.bednight.ledger.Facts;
import org.bednight.security.ServedProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes on the audit record of the served mode, and who reads it. */
@QuarkusTest
@TestProfile(AuditTest.BehindProxy.class)
class AuditTest {

    private static final String API = "/api/v1";
    private static final String COUNCIL = "E08000025";
    private static final String OTHER = "X912";
    private static final String PUBLISHED = COUNCIL + "-2018-19-P02-v1";
    private static final String FROM = "192.0.2.7";

    private static boolean recorded;

    private AuditTrail trail;

    @BeforeEach
    void record() throws SQLException {
        if (!recorded) {
            recorded = true;
            for (var kind : List.of("authorities", "bed-night-prices", "allocations", "remand-episodes")) {
                csv(nadia(), Facts.resource("birmingham-2018-19/%s.csv".formatted(kind)))
                        .post(API + "/" + kind)
                        .then()
                        .statusCode(200);
            }
            nadia().contentType("application/json")
                    .body(Facts.resource("../../../forecasts/birmingham-2018-19/publication.json"))
                    .post(API + "/authorities/" + COUNCIL + "/publications")
                    .then()
                    .statusCode(200);
        }
        trail = AuditTrail.fromNowOn();
    }

    private static RequestSpecification nadia() {
        return as("nadia", EVERY_ROLE, List.of("*")).header("X-Forwarded-For", FROM);
    }

    private static RequestSpecification amira() {
        return as("amira", List.of("analyst"), List.of(COUNCIL)).header("X-Forwarded-For", FROM);
    }

    private static RequestSpecification boris() {
        return as("boris", List.of("admin"), List.of(COUNCIL)).header("X-Forwarded-For", FROM);
    }

    private static RequestSpecification csv(RequestSpecification who, String text) {
        return who.contentType("text/csv; charset=UTF-8").body(text.getBytes(UTF_8));
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
    void each_file_of_a_publication_that_is_given_out_is_recorded_by_its_name() throws SQLException {
        for (var extension : List.of("csv", "xlsx", "docx", "pdf", "json")) {
            amira().get(API + "/publications/" + PUBLISHED + "." + extension)
                    .then()
                    .statusCode(200);
            assertThat(trail.await("export publication"))
                    .containsEntry("object", PUBLISHED + "-internal." + extension)
                    .containsEntry("authority", COUNCIL)
                    .containsEntry("person", "amira")
                    .containsEntry("address", FROM);
            trail = AuditTrail.fromNowOn();
        }
        amira().get(API + "/authorities/" + COUNCIL + "/publications/latest.csv?audience=public")
                .then()
                .statusCode(200);
        assertThat(trail.await("export publication")).containsEntry("object", PUBLISHED + "-public.csv");
    }

    @Test
    void whoever_is_shown_single_children_is_recorded() throws SQLException {
        var shown = new HashMap<String, String>(Map.of(
                API + "/authorities/" + COUNCIL + "/remand-episodes", "list remand episodes",
                API + "/authorities/" + COUNCIL + "/open-cases?asAt=2018-05-31", "list open cases",
                API + "/authorities/" + COUNCIL + "/forecast/trace?asAt=2018-05-31", "trace forecast",
                API + "/authorities/" + COUNCIL + "/data-quality", "check data",
                "/data/episodes?authority=" + COUNCIL, "list remand episodes",
                "/data/quality?authority=" + COUNCIL, "check data",
                "/authorities/" + COUNCIL + "/usage/open-cases?asAt=2018-05-31", "list open cases",
                "/authorities/" + COUNCIL + "/trace?asAt=2018-05-31", "trace forecast"));
        for (var each : shown.entrySet()) {
            amira().get(each.getKey()).then().statusCode(200);
            assertThat(trail.await(each.getValue()))
                    .as(each.getKey())
                    .containsEntry("authority", COUNCIL)
                    .containsEntry("person", "amira");
            trail = AuditTrail.fromNowOn();
        }
    }

    @Test
    void the_first_request_of_a_session_is_a_sign_in_and_no_other() throws SQLException {
        var cora = as("cora", List.of("viewer"), List.of(COUNCIL));
        cora.get(API + "/authorities").then().statusCode(200);
        as("cora", List.of("viewer"), List.of(COUNCIL))
                .get(API + "/authorities")
                .then()
                .statusCode(200);
        as("cora", List.of("viewer"), List.of(COUNCIL))
                .get(API + "/audit")
                .then()
                .statusCode(403);

        trail.await("refuse: not allowed");
        assertThat(trail.await("sign in")).containsEntry("person", "cora");
        assertThat(trail.count("sign in")).isEqualTo(1);
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
    void refusals_are_recorded_with_what_was_asked_for_and_not_with_its_address() throws SQLException {
        given().header("X-Forwarded-For", FROM)
                .get(API + "/authorities/X1?who=child-7")
                .then()
                .statusCode(401);
        amira().get(API + "/authorities/" + OTHER + "/remand-episodes/CHILD-77")
                .then()
                .statusCode(404);
        amira().get(API + "/publications/" + OTHER + "-2018-19-P02-v1").then().statusCode(404);
        amira().get(API + "/authorities/" + COUNCIL + "/remand-episodes/CHILD-78")
                .then()
                .statusCode(404);
        boris().get(API + "/authorities/" + COUNCIL + "/remand-episodes/CHILD-79")
                .then()
                .statusCode(403);
        amira().get("/data/upload/prices").then().statusCode(403);

        assertThat(trail.await("refuse: not signed in"))
                .containsEntry("person", "nobody")
                .containsEntry("address", FROM);
        assertThat(trail.await("refuse: not seen", "getEpisode"))
                .containsEntry("authority", OTHER)
                .containsEntry("person", "amira");
        assertThat(trail.await("refuse: not seen", "getPublication")).containsEntry("authority", OTHER);
        assertThat(trail.await("refuse: not allowed", "getEpisode"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "boris");
        trail.await("refuse: not allowed", "UploadPage.choose");
        assertThat(trail.count("refuse: not seen")).isEqualTo(2);
        assertThat(trail.text()).doesNotContain("CHILD-7", "child-7");
    }

    @Test
    void admins_alone_read_it_and_each_the_rows_of_their_authorities() throws SQLException {
        amira().get(API + "/audit").then().statusCode(403);
        amira().get(API + "/audit.csv").then().statusCode(403);
        amira().get(API + "/audit/check").then().statusCode(403);
        amira().get(API + "/authorities/" + OTHER).then().statusCode(404);
        trail.await("refuse: not seen");

        boris().get(API + "/audit?size=1000")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.authority", everyItem(equalTo(COUNCIL)))
                .body("items.size()", not(equalTo(0)));
        boris().get(API + "/audit?authority=" + OTHER).then().statusCode(404);
        nadia().get(API + "/audit?authority=" + OTHER)
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("refuse: not seen"));
        nadia().get(API + "/audit?action=import prices").then().body("items", hasSize(1));
        boris().get(API + "/audit?action=import prices").then().body("items", hasSize(0));
    }

    @Test
    void it_is_listed_by_who_what_and_when_in_pages() throws SQLException {
        nadia().get(API + "/audit?size=2&page=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("page", equalTo(2))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"));
        nadia().get(API + "/audit?who=nadia&action=import")
                .then()
                .body("items.person", everyItem(equalTo("nadia")))
                .body("items.action", everyItem(startsWith("import")))
                .body("items.size()", not(equalTo(0)));
        nadia().get(API + "/audit?to=2020-01-01").then().body("total", equalTo(0));
        nadia().get(API + "/audit?from=2020-01-01&to=2099-12-31").then().body("total", not(equalTo(0)));
        nadia().get(API + "/audit?from=2020").then().statusCode(400);
        nadia().get(API + "/audit?authority=x").then().statusCode(400);
        nadia().get(API + "/audit?page=999999999").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void its_file_holds_what_the_hashes_are_of() throws SQLException {
        var csv = nadia().get(API + "/audit.csv?to=2099-12-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        trail.await("export audit record");

        var rows = csv.lines().skip(1).map(line -> line.split(",", -1)).toList();
        assertThat(csv)
                .startsWith(
                        "number,recordedAt,person,identity,action,authority,object,dataVersion,digest,address,hash");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = i + 1 < rows.size() ? rows.get(i + 1)[10] : "0".repeat(64);
            var lines = before + "\n" + String.join("\n", List.of(row).subList(0, 10)) + "\n";
            assertThat(DigestUtils.sha256Hex(lines.getBytes(UTF_8))).as(row[0]).isEqualTo(row[10]);
        }
    }

    @Test
    void the_check_says_that_it_is_whole_and_finds_a_hash_that_was_kept() {
        String kept = nadia().get(API + "/audit/check")
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("finding", startsWith("The record is whole from row 1 to row "))
                .extract()
                .path("lastHash");
        amira().get(API + "/audit").then().statusCode(403);

        nadia().queryParam("hash", kept)
                .get(API + "/audit/check")
                .then()
                .body("whole", equalTo(true))
                .body("finding", containsString("has the hash that was kept"));
        nadia().queryParam("hash", "0".repeat(64))
                .get(API + "/audit/check")
                .then()
                .body("whole", equalTo(false))
                .body("finding", containsString("rows were taken from the end, or all were written anew"));
        nadia().queryParam("hash", "abc").get(API + "/audit/check").then().statusCode(400);
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

    /** The served mode behind a proxy that states from where a request comes. */
    public static class BehindProxy extends ServedProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
            return settings;
        }
    }
}
