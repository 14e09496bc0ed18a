package org.bednight.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.token.TestTokens.TOKENS;
import static org.bednight.token.TestTokens.make;
import static org.hamcrest.Matchers.equalTo;

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

/** Access tokens that are revoked at the same time. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class TokensAtOnceTest {

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

    private static int revoke(RequestSpecification who, String id) {
        return who.delete(TOKENS + "/" + id).statusCode();
    }

    private static RequestSpecification person(String name) {
        return as(name, List.of("viewer"), List.of(OWN));
    }
}
