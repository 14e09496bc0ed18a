package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.UNKNOWN;
import static org.bednight.security.TestCouncils.analyst;
import static org.bednight.security.TestCouncils.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role calls each operation and page of the served mode, of its own council and of another. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AccessMatrixTest {

    private static final RoleMatrix MATRIX = new RoleMatrix(OWN, "X910", OTHER);

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    /** Each role × each operation and page × own and another's authority, as the table of openapi/access.md says. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void each_operation_and_page_answers_each_role_as_the_table_says(Role role) throws Exception {
        assertThat(MATRIX.wrongAnswers(
                        role, (call, address) -> send(role, call, address).statusCode()))
                .isEmpty();
    }

    @Test
    void another_authority_is_answered_word_for_word_as_one_that_is_not_on_record() {
        var named = AccessTest.CALLS.stream()
                .filter(call -> call.getAnnotation(Access.class).scope() == Scope.NAMED)
                .toList();

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(call -> assertThat(
                        asViewer(call, OTHER).asString().replace(OTHER, UNKNOWN))
                .isEqualTo(asViewer(call, UNKNOWN).asString()));
    }

    @Test
    void the_pages_of_files_take_the_role_that_the_kind_of_facts_takes() {
        analyst().get("/data/upload/prices").then().statusCode(403);
        analyst().get("/data/upload/episodes").then().statusCode(200);
        as("adi", List.of("admin"), List.of("*"))
                .get("/data/upload/prices")
                .then()
                .statusCode(200);
        as("adi", List.of("admin"), List.of("*"))
                .get("/data/upload/episodes")
                .then()
                .statusCode(403);
        as("adi", List.of("admin"), List.of(OWN))
                .get("/data/upload/prices")
                .then()
                .statusCode(403);
    }

    private static Response asViewer(Method call, String code) {
        return send(Role.VIEWER, call, MATRIX.address(call, code));
    }

    private static Response send(Role role, Method call, String address) {
        return as("person of " + role, List.of(role.toString()), List.of(OWN, "X910"))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(RoleMatrix.consumed(call))
                .redirects()
                .follow(false)
                .request(AccessTest.verb(call), address);
    }
}
