package org.bednight.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.audit.AuditedCouncil.API;
import static org.bednight.audit.AuditedCouncil.COUNCIL;
import static org.bednight.audit.AuditedCouncil.FROM;
import static org.bednight.audit.AuditedCouncil.OTHER;
import static org.bednight.audit.AuditedCouncil.PUBLISHED;
import static org.bednight.audit.AuditedCouncil.amira;
import static org.bednight.audit.AuditedCouncil.boris;
import static org.bednight.audit.AuditedCouncil.nadia;
import static org.bednight.security.TestCouncils.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who signed in, who was given what and who was refused is on the audit record of the served mode. */
@QuarkusTest
@TestProfile(AuditedCouncil.BehindProxy.class)
class RecordedAnswersTest {

    @Inject
    TestClock clock;

    private AuditTrail trail;

    @BeforeEach
    void record() throws SQLException {
        AuditedCouncil.record();
        trail = AuditTrail.fromNowOn();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
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

    /** Those of a page have no authority in their address. */
    @Test
    void a_form_is_recorded_with_the_authority_that_it_names() throws SQLException {
        form(boris(), "/data/episodes/confirm").statusCode(403);
        form(nadia(), "/data/episodes/correct").statusCode(200);
        form(viewerOfAll(), "/data/episodes/retire").statusCode(403);

        assertThat(trail.await("read remand episode"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "nadia");
        assertThat(trail.await("refuse: not allowed", "EpisodeChangePage.confirm"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "boris");
        assertThat(trail.await("refuse: not allowed", "EpisodeChangePage.retire"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "vera");
    }

    /** A form that sends files names its authority in one of its parts. */
    @Test
    void a_form_with_files_is_recorded_with_the_authority_that_it_names() throws SQLException {
        sheet(boris(), "/data/extracts", COUNCIL).statusCode(403);
        sheet(viewerOfAll(), "/data/mappings", COUNCIL).statusCode(403);
        sheet(amira(), "/data/mappings", OTHER).statusCode(404);
        sheet(amira(), "/data/extracts", OTHER).statusCode(404);

        assertThat(trail.await("refuse: not allowed", "ExtractPage.send"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "boris");
        assertThat(trail.await("refuse: not allowed", "MappingPage.look"))
                .containsEntry("authority", COUNCIL)
                .containsEntry("person", "vera");
        assertThat(trail.await("refuse: not seen", "MappingPage.look")).containsEntry("authority", OTHER);
        assertThat(trail.await("refuse: not seen", "ExtractPage.send"))
                .containsEntry("authority", OTHER)
                .containsEntry("person", "amira");
        assertThat(trail.text()).doesNotContain("CHILD-8", "Ivy");
    }

    /** A reference of a child may look like the code of an authority. */
    @Test
    void what_is_no_authority_s_code_is_not_recorded_whatever_its_form() throws SQLException {
        sheet(boris(), "/data/extracts", "C5550123").statusCode(404);
        sheet(viewerOfAll(), "/data/mappings", "C5550124").statusCode(403);
        sheet(viewerOfAll(), "/data/extracts", "Ivy Example").statusCode(403);
        form(viewerOfAll(), "/data/episodes/confirm", "C5550125").statusCode(403);
        boris().get(API + "/authorities/C5550126/bed-nights").then().statusCode(404);

        assertThat(trail.await("refuse: not seen", "ExtractPage.send")).containsEntry("authority", null);
        assertThat(trail.await("refuse: not allowed", "MappingPage.look")).containsEntry("authority", null);
        assertThat(trail.await("refuse: not allowed", "ExtractPage.send")).containsEntry("authority", null);
        assertThat(trail.await("refuse: not allowed", "EpisodeChangePage.confirm"))
                .containsEntry("authority", null);
        assertThat(trail.await("refuse: not seen", "countBedNights")).containsEntry("authority", null);
        assertThat(trail.text()).doesNotContain("C55501", "Ivy");
    }

    @Test
    void whoever_is_refused_without_a_sign_in_fills_no_more_of_the_record_than_by_asking_for_one() throws SQLException {
        clock.stopAt(Instant.now().toString());
        for (int i = 0; i < 200; i++) {
            given().header("X-Forwarded-For", "192.0.2.66")
                    .header("Origin", "http://evil.example")
                    .post("/sign-out")
                    .then()
                    .statusCode(403);
        }
        for (int i = 0; i < 70; i++) {
            boris().get(API + "/authorities/" + COUNCIL + "/remand-episodes/R1")
                    .then()
                    .statusCode(403);
        }
        amira().get("/data/upload/prices").then().statusCode(403);
        trail.await("refuse: not allowed", "UploadPage.choose");

        assertThat(trail.count("refuse: not allowed")).isEqualTo(60 + 70 + 1);
    }

    private static ValidatableResponse sheet(RequestSpecification who, String path, String authority) {
        return who.accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("authority", authority)
                .multiPart("name", "own-sheet")
                .multiPart("form", "auto")
                .multiPart("file", "Ivy.csv", "Ref,Start\nCHILD-8,01/05/2024\n".getBytes(UTF_8), "text/csv")
                .post(path)
                .then();
    }

    private static RequestSpecification viewerOfAll() {
        return as("vera", List.of("viewer"), List.of("*"));
    }

    private static ValidatableResponse form(RequestSpecification who, String path) {
        return form(who, path, COUNCIL);
    }

    private static ValidatableResponse form(RequestSpecification who, String path, String authority) {
        return who.accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of("authority", authority, "episode", "BHM-R0001"))
                .post(path)
                .then();
    }
}
