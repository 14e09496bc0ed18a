package org.bednight.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.token.TestTokens.LIST;
import static org.bednight.token.TestTokens.TOKENS;
import static org.bednight.token.TestTokens.basic;
import static org.bednight.token.TestTokens.bearer;
import static org.bednight.token.TestTokens.make;
import static org.bednight.token.TestTokens.nora;
import static org.bednight.token.TestTokens.token;
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
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bednight.database.TestDatabase;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may make, list and revoke access tokens. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AccessTokensTest {

    @BeforeEach
    void record() {
        TestCouncils.record();
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

    /** The rule that the database keeps: each column of each row is read. */
    @Test
    void the_token_itself_is_nowhere_in_the_database() throws SQLException {
        var token = token("viewer", OWN);
        bearer(token).get(LIST).then().statusCode(200);

        try (var connection = TestDatabase.connectAsService();
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
}
