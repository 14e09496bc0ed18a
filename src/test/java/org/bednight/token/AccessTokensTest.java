package org.bednight.token;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
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
class AccessTokensTest {

    private static final String TOKENS = "/api/v1/access-tokens";
    private static final String LIST = "/api/v1/authorities";
    private static final String EPISODES = "/api/v1/authorities/%s/remand-episodes";

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_token_is_shown_when_it_is_made_and_never_again() {
        var made = make(nora(), "viewer", OWN)
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("token", matchesPattern("bednight_[A-Za-z0-9_-]{43}"))
                .body("details.label", equalTo("Monthly workbook"))
                .body("details.person", equalTo("nora"))
                .body("details.roles", contains("viewer"))
                .body("details.authorities", contains(OWN))
                .body("details.lastUsedAt", nullValue())
                .body("details.revokedAt", nullValue())
                .extract();
        String token = made.path("token");

        assertThat(ChronoUnit.DAYS.between(
                        Instant.parse(made.path("details.madeAt")), Instant.parse(made.path("details.expiresAt"))))
                .isEqualTo(90);
        nora().get(TOKENS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(made.<String>path("details.id")))
                .body(not(containsString(token.substring(9))));
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
    void it_does_no_more_than_its_maker_may() {
        var amira = as("amira", List.of("analyst"), List.of(OWN));

        refused(make(amira, "admin", OWN), "you do not have the role admin: leave it out");
        refused(make(amira, "publisher", OWN), "you do not have the role publisher: leave it out");
        refused(make(amira, "analyst", OTHER), "the authorities that you see, and X912 is none of them");
        refused(make(amira, "analyst", UNKNOWN), "the authorities that you see, and X919 is none of them");
        refused(make(amira, "viewer", "*"), "which are not all: name them in place of *");
        make(amira, "viewer", OWN).statusCode(201);
        make(as("adi", List.of("admin"), List.of("*")), "admin", "*").statusCode(201);
    }

    private static void refused(ValidatableResponse answer, String why) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/wider-access-token"))
                .body("detail", containsString(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"label\": \"\", \"roles\": [\"viewer\"], \"authorities\": [\"X911\"]}",
                "{\"label\": \"a\\nb\", \"roles\": [\"viewer\"], \"authorities\": [\"X911\"]}",
                "{\"label\": \"a\", \"roles\": [], \"authorities\": [\"X911\"]}",
                "{\"label\": \"a\", \"roles\": [\"owner\"], \"authorities\": [\"X911\"]}",
                "{\"label\": \"a\", \"roles\": [null], \"authorities\": [\"X911\"]}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"], \"authorities\": []}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"], \"authorities\": [\"x911\"]}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"], \"authorities\": [null]}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"], \"authorities\": [\"X911\"], \"days\": 0}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"], \"authorities\": [\"X911\"], \"days\": 367}",
                "{\"label\": \"a\", \"roles\": [\"viewer\"]}",
                "{}"
            })
    void a_token_that_says_not_whole_what_it_is_is_not_made(String body) {
        nora().contentType("application/json")
                .body(body)
                .post(TOKENS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-record"));
    }

    @Test
    void a_token_makes_lists_and_revokes_none() {
        var made = make(as("adi", EVERY_ROLE, List.of("*")), "admin", "*").extract();
        String token = made.path("token");

        make(bearer(token), "viewer", OWN).statusCode(403).body("detail", containsString("sign in yourself"));
        bearer(token).get(TOKENS).then().statusCode(403);
        bearer(token).delete(TOKENS + "/" + made.path("details.id")).then().statusCode(403);
        bearer(token).get("/access-tokens").then().statusCode(403);
        bearer(token).get(LIST).then().statusCode(200);
    }

    @Test
    void a_token_that_is_revoked_is_refused_at_once() {
        var made = make(nora(), "viewer", OWN).extract();
        String token = made.path("token");
        String id = made.path("details.id");
        bearer(token).get(LIST).then().statusCode(200);

        nora().delete(TOKENS + "/" + id).then().statusCode(204);

        bearer(token).get(LIST).then().statusCode(401).body("detail", containsString("or was revoked"));
        basic("nora", token).get(LIST).then().statusCode(401);
        nora().delete(TOKENS + "/" + id).then().statusCode(204);
        nora().get(TOKENS)
                .then()
                .body("items.find { it.id == '%s' }.revokedBy".formatted(id), equalTo("nora"))
                .body("items.find { it.id == '%s' }.revokedAt".formatted(id), not(nullValue()));
    }

    @Test
    void nobody_lists_or_revokes_the_tokens_of_others_but_an_admin_who_sees_all() {
        var made = make(nora(), "viewer", OWN).extract();
        String id = made.path("details.id");
        String token = made.path("token");

        for (var other : List.of(
                as("ben", List.of("viewer"), List.of(OWN)),
                as("adi", List.of("admin"), List.of(OWN)),
                as("nadia", List.of("analyst"), List.of("*")))) {
            other.get(TOKENS).then().statusCode(200).body("items.id", not(hasItem(id)));
            other.delete(TOKENS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/unknown-access-token"));
        }
        bearer(token).get(LIST).then().statusCode(200);
        var overseer = as("olu", List.of("admin"), List.of("*"));
        overseer.get(TOKENS).then().body("items.id", hasItem(id));
        overseer.delete(TOKENS + "/" + id).then().statusCode(204);

        bearer(token).get(LIST).then().statusCode(401);
        nora().get(TOKENS).then().body("items.find { it.id == '%s' }.revokedBy".formatted(id), equalTo("olu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2f1f7f0e-5b0e-4c53-9d5e-0f6b8f0c3a11", "no-id", "1"})
    void a_token_that_is_not_on_record_cannot_be_revoked(String id) {
        nora().delete(TOKENS + "/" + id).then().statusCode(404).body("type", equalTo("/problems/unknown-access-token"));
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

    /** The rule that the database keeps: each column of each row is read. */
    @Test
    void the_token_itself_is_nowhere_in_the_database() throws SQLException {
        var token = token("viewer", OWN);
        bearer(token).get(LIST).then().statusCode(200);

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select t::text from access_token t")) {
            int read = 0;
            while (rows.next()) {
                read++;
                assertThat(rows.getString(1)).doesNotContain(token.substring(9));
            }
            assertThat(read).isPositive();
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
    void a_list_is_in_pages_latest_first() {
        var person = as("lena", List.of("viewer"), List.of(OWN));
        for (var label : List.of("one", "two", "three")) {
            person.contentType("application/json")
                    .body(Map.of("label", label, "roles", List.of("viewer"), "authorities", List.of(OWN)))
                    .post(TOKENS)
                    .then()
                    .statusCode(201);
        }

        person.get(TOKENS + "?size=2")
                .then()
                .body("items.label", contains("three", "two"))
                .body("total", equalTo(3));
        as("nobody yet", List.of("viewer"), List.of(OWN))
                .get(TOKENS)
                .then()
                .body("items", empty())
                .body("items.id", everyItem(nullValue()));
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
        try (var connection = database.getConnection();
                var sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    private static RequestSpecification nora() {
        return as("nora", EVERY_ROLE, List.of(OWN));
    }

    private static String token(String role, String authority) {
        return make(nora(), role, authority).statusCode(201).extract().path("token");
    }

    private static ValidatableResponse make(RequestSpecification person, String role, String authority) {
        return person.contentType("application/json")
                .body(Map.of("label", "Monthly workbook", "roles", List.of(role), "authorities", List.of(authority)))
                .post(TOKENS)
                .then();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification basic(String name, String token) {
        return given().header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + token).getBytes(UTF_8)));
    }
}
