package org.bednight.token;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.token.TestTokens.LIST;
import static org.bednight.token.TestTokens.TOKENS;
import static org.bednight.token.TestTokens.basic;
import static org.bednight.token.TestTokens.bearer;
import static org.bednight.token.TestTokens.make;
import static org.bednight.token.TestTokens.nora;
import static org.bednight.token.TestTokens.token;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.TestClock;
import org.bednight.rest.LogRecorder;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token asks for the person who made it: for as long, as much and from as many authorities as that says. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AskingByTokenTest {

    private static final String EPISODES = "/api/v1/authorities/%s/remand-episodes";

    @Inject
    TestClock clock;

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void spreadsheets_and_programs_read_by_it() {
        var token = token("viewer", OWN);

        bearer(token).get(LIST).then().statusCode(200).body("items.code", contains(OWN));
        basic("", token).get(LIST).then().statusCode(200).body("items.code", contains(OWN));
        basic("anything: at all", token).get(LIST).then().statusCode(401);
        var lines = basic("nora", token)
                .get("/api/v1/forecasts.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(lines).startsWith("code,name,").contains(OWN).doesNotContain(OTHER);
        bearer(" " + token + " ").get(LIST).then().statusCode(200);
    }

    /** What a role may do of the own authority, and that another authority is not there. */
    @ParameterizedTest
    @CsvSource({"viewer, 200, 403, 403", "analyst, 200, 200, 403", "publisher, 200, 403, 403", "admin, 200, 403, 403"})
    void it_does_what_its_roles_may_in_its_authorities(String role, int read, int episodes, int prices) {
        var token = token(role, OWN);

        bearer(token)
                .get("/api/v1/authorities/%s/allocations?financialYear=2024-25".formatted(OWN))
                .then()
                .statusCode(read);
        bearer(token).get(EPISODES.formatted(OWN)).then().statusCode(episodes);
        bearer(token)
                .delete("/api/v1/bed-night-prices/YOI/2023-04-01?reason=a test")
                .then()
                .statusCode(prices);
        for (var path : List.of("/forecast", "/allocations", "/remand-episodes", "/publications", "/house-style")) {
            var other = bearer(token).get(LIST + "/" + OTHER + path);
            var unknown = bearer(token).get(LIST + "/" + UNKNOWN + path);
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.asString().replace(OTHER, UNKNOWN)).isEqualTo(unknown.asString());
        }
    }

    @Test
    void a_token_ends_after_its_days_and_says_when() {
        clock.stopAt("2026-11-30T12:00:00Z");
        String token = nora().contentType("application/json")
                .body(Map.of("label", "week", "roles", List.of("viewer"), "authorities", List.of(OWN), "days", 7))
                .post(TOKENS)
                .then()
                .statusCode(201)
                .extract()
                .path("token");

        clock.stopAt("2026-12-07T11:59:59Z");
        bearer(token).get(LIST).then().statusCode(200);
        clock.stopAt("2026-12-07T12:00:00Z");

        bearer(token)
                .get(LIST)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-signed-in"))
                .body(
                        "detail",
                        equalTo("This access token expired on 7 December 2026: sign in, and make another at"
                                + " /access-tokens."));
    }

    @Test
    void when_it_was_last_used_is_on_record_to_the_minute() {
        clock.stopAt("2026-11-30T12:00:00Z");
        var made = make(nora(), "viewer", OWN).extract();
        String token = made.path("token");
        String id = made.path("details.id");

        for (var use : List.of("12:00:10", "12:00:50", "12:01:09", "12:01:11")) {
            clock.stopAt("2026-11-30T%sZ".formatted(use));
            bearer(token).get(LIST).then().statusCode(200);
            nora().get(TOKENS)
                    .then()
                    .body(
                            "items.find { it.id == '%s' }.lastUsedAt".formatted(id),
                            equalTo(use.equals("12:01:11") ? "2026-11-30T12:01:11Z" : "2026-11-30T12:00:10Z"));
        }
    }

    @Test
    void the_token_itself_is_in_no_log_and_no_refusal() {
        var recorder = new LogRecorder();
        Logger.getLogger("").addHandler(recorder);
        var made = make(nora(), "viewer", OWN).extract();
        String token = made.path("token");
        var answers = new java.util.ArrayList<Response>();
        try {
            answers.add(bearer(token).get("/api/v1/authorities/X912/forecast"));
            answers.add(bearer(token).contentType("text/csv").body("x").post("/api/v1/remand-episodes"));
            answers.add(basic(token, token).get("/no/such/path"));
            nora().delete(TOKENS + "/" + made.path("details.id")).then().statusCode(204);
            answers.add(bearer(token).get(LIST));
            answers.add(basic("nora", token).get("/"));
            answers.add(bearer(token + "x").get(LIST));
        } finally {
            Logger.getLogger("").removeHandler(recorder);
        }

        assertThat(recorder.lines()).isNotEmpty().noneMatch(line -> line.contains(token.substring(9, 30)));
        assertThat(answers)
                .allMatch(answer -> answer.statusCode() >= 400)
                .noneMatch(answer -> (answer.asString() + answer.headers()).contains(token.substring(9, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "bednight_",
                "bednight_short",
                "bednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'"
            })
    void a_token_that_is_not_known_is_refused(String token) {
        for (var request : List.of(bearer(token), basic("nora", token))) {
            request.get(LIST)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-signed-in"))
                    .body("detail", containsString("is not known here, or was revoked"))
                    .body(not(containsString("AAAA")));
        }
    }

    @Test
    void a_password_of_another_kind_is_nobodys() {
        basic("nora", "secret").get(LIST).then().statusCode(401);
        given().header("Authorization", "Basic !!!").get(LIST).then().statusCode(401);
    }

    /** A browser would ask for a name and a password, in place of the sign-in. */
    @Test
    void programs_are_asked_for_a_password_and_browsers_are_not() {
        assertThat(given().get(LIST).headers().getValues("WWW-Authenticate"))
                .containsExactly("Bearer", "Basic realm=\"Bednight\", charset=\"UTF-8\"");
        assertThat(given().header("Sec-Fetch-Site", "same-origin")
                        .get(LIST)
                        .headers()
                        .getValues("WWW-Authenticate"))
                .containsExactly("Bearer");
        assertThat(given().get("/data").headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
        given().accept(ContentType.HTML)
                .redirects()
                .follow(false)
                .get("/data")
                .then()
                .statusCode(302)
                .header("WWW-Authenticate", nullValue());
    }

    @Test
    void what_it_changes_is_recorded_under_the_name_of_its_person_and_its_own() {
        var token = token("analyst", OWN);
        bearer(token)
                .contentType("application/json")
                .body("{\"amount\": %d.00, \"status\": \"confirmed\"}".formatted(System.nanoTime() % 10_000))
                .put("/api/v1/authorities/X911/allocations/2027-28/Own%20budget")
                .then()
                .statusCode(200);

        nora().get("/data/history").then().statusCode(200).body(containsString("nora (token Monthly workbook)"));
    }

    @Test
    void a_large_body_comes_through_by_token() {
        bearer(token("analyst", OWN))
                .contentType("text/csv")
                .body(("authority,episode,child\n" + "x".repeat(1_000_000)).getBytes(UTF_8))
                .post("/api/v1/remand-episodes?dryRun=true")
                .then()
                .statusCode(400);
    }

    @Test
    void a_token_that_cannot_be_looked_up_now_may_be_sent_again() throws SQLException {
        var token = token("viewer", OWN);
        execute("alter table access_token rename to access_token_away");
        try {
            bearer(token)
                    .get(LIST)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/database-unavailable"));
        } finally {
            execute("alter table access_token_away rename to access_token");
        }

        bearer(token).get(LIST).then().statusCode(200);
    }

    @Test
    void a_use_that_cannot_be_written_down_is_answered_all_the_same() throws SQLException {
        var token = token("viewer", OWN);
        execute("alter table access_token add constraint never_used check (last_used_at is null) not valid");
        try {
            bearer(token).get(LIST).then().statusCode(200);
        } finally {
            execute("alter table access_token drop constraint never_used");
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }
}
