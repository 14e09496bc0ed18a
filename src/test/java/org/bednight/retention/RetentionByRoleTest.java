package org.bednight.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held of children is counted, given out and erased by admins of their authority alone. */
@QuarkusTest
@TestProfile(RetentionByRoleTest.ServedForSixYears.class)
class RetentionByRoleTest {

    private static final Map<String, String> ORDERS = Map.of(
            "retention/reductions?dryRun=true", "{\"reason\": \"schedule 4\"}",
            "children/erasures?dryRun=true", "{\"child\": \"C-9121\", \"reason\": \"asked for\"}",
            "children/exports", "{\"child\": \"C-9121\"}");

    /** The served mode, with a number of years. */
    public static class ServedForSixYears extends ServedProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("bednight.retention.years", "6");
            return settings;
        }
    }

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "publisher"})
    void other_roles_are_refused(String role) {
        for (var path : ORDERS.keySet()) {
            assertThat(send(role, OWN, path).statusCode()).as(path).isEqualTo(403);
        }
        as("otto", List.of(role), List.of(OWN)).get("/api/v1/retention").then().statusCode(403);
        as("otto", List.of(role), List.of(OWN)).get("/data/retention").then().statusCode(403);
    }

    @Test
    void an_admin_meets_nothing_of_another_authority() {
        for (var path : ORDERS.keySet()) {
            var other = send("admin", OTHER, path);
            var unknown = send("admin", UNKNOWN, path);
            assertThat(other.statusCode()).as(path).isEqualTo(404);
            assertThat(other.asString().replace(OTHER, UNKNOWN)).isEqualTo(unknown.asString());
        }
        as("ada", List.of("admin"), List.of(OWN))
                .get("/api/v1/retention")
                .then()
                .statusCode(200)
                .body("authorities.authority.code", contains(OWN));
        as("ada", List.of("admin"), List.of(OWN))
                .get("/data/retention/" + OTHER)
                .then()
                .statusCode(404);
    }

    /** A reference is one authority's own: another's child of the same name is another child. */
    @Test
    void a_reference_that_only_another_authority_has_is_unknown() {
        assertThat(send("admin", OWN, "children/exports").statusCode()).isEqualTo(404);
        assertThat(send("admin", OWN, "children/exports").asString()).doesNotContain("C-9121");
        national()
                .contentType("application/json")
                .body("{\"child\": \"C-9121\"}")
                .post("/api/v1/authorities/X912/children/exports")
                .then()
                .statusCode(200);
    }

    private static Response send(String role, String authority, String path) {
        return as("otto", List.of(role), List.of(OWN))
                .contentType("application/json")
                .body(ORDERS.get(path))
                .post("/api/v1/authorities/%s/%s".formatted(authority, path));
    }
}
