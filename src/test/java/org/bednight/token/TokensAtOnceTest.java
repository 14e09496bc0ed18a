package org.bednight.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.token.TestTokens.TOKENS;
import static org.bednight.token.TestTokens.make;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.bednight.audit.AuditTrail;
import org.bednight.database.AtOnce;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access tokens that are made or revoked at the same time, and as many as a person may have. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class TokensAtOnceTest {

    /** What whoever adds to the audit record holds until they are done. */
    private static final String AUDIT = "select pg_advisory_xact_lock(7090183558108834164)";

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @Test
    void of_two_that_revoke_a_token_at_once_one_does_and_both_are_told_that_it_is_done() throws Exception {
        String id = make(person("rita"), "viewer", OWN).extract().path("details.id");
        var trail = AuditTrail.fromNowOn();

        var answers = AtOnce.send(
                "select from access_token where id = '%s' for update".formatted(id),
                List.of(() -> revoke(person("rita"), id), () -> revoke(as("olu", List.of("admin"), List.of("*")), id)));

        assertThat(answers).containsExactly(204, 204);
        assertThat(trail.count("revoke access token")).isEqualTo(1);
        person("rita")
                .get(TOKENS)
                .then()
                .body(
                        "items[0].revokedBy",
                        equalTo(trail.await("revoke access token").get("person")));
    }

    @Test
    void what_is_revoked_once_more_stays_as_it_was() throws Exception {
        String id = make(person("rosa"), "viewer", OWN).extract().path("details.id");
        revoke(person("rosa"), id);
        var before = person("rosa").get(TOKENS).asString();
        var trail = AuditTrail.fromNowOn();

        assertThat(revoke(person("rosa"), id)).isEqualTo(204);
        assertThat(revoke(as("olu", List.of("admin"), List.of("*")), id)).isEqualTo(204);

        assertThat(person("rosa").get(TOKENS).asString()).isEqualTo(before);
        assertThat(trail.count("revoke access token")).isZero();
    }

    @Test
    void a_person_has_no_more_than_a_hundred_that_are_valid() throws Exception {
        String first = make(person("max"), "viewer", OWN).extract().path("details.id");
        for (int made = 1; made < AccessTokens.MOST_VALID - 1; made++) {
            make(person("max"), "viewer", OWN).statusCode(201);
        }

        assertThat(AtOnce.send(AUDIT, List.of(TokensAtOnceTest::makeOneMore, TokensAtOnceTest::makeOneMore)))
                .containsExactlyInAnyOrder(201, 409);
        make(person("max"), "viewer", OWN)
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-access-tokens"))
                .body("most", equalTo(100))
                .body(
                        "detail",
                        equalTo(
                                "You have 100 access tokens that are valid, and a person has no more: revoke one that you no"
                                        + " longer need, then make this one. See /api/v1/access-tokens."));
        make(person("mia"), "viewer", OWN).statusCode(201);

        revoke(person("max"), first);
        make(person("max"), "viewer", OWN).statusCode(201);
        person("max").get(TOKENS).then().body("total", equalTo(101));
    }

    private static int makeOneMore() {
        return make(person("max"), "viewer", OWN)
                .statusCode(oneOf(201, 409))
                .extract()
                .statusCode();
    }

    private static int revoke(RequestSpecification who, String id) {
        return who.delete(TOKENS + "/" + id).statusCode();
    }

    private static RequestSpecification person(String name) {
        return as(name, List.of("viewer"), List.of(OWN));
    }
}
