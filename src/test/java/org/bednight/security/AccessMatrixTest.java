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
import jakarta.ws.rs.Consumes;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each role calls each operation and page of the served mode, of its own council and of another. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AccessMatrixTest {

    /** Statuses that whoever may call an operation is not answered with. */
    private static final Set<Integer> UNFIT = Set.of(401, 403, 500, 503);

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    /** Each role × each operation and page × own and another's authority, as the table of openapi/access.md says. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void each_operation_and_page_answers_each_role_as_the_table_says(Role role) {
        var wrong = new ArrayList<String>();
        for (var call : AccessTest.CALLS) {
            var access = call.getAnnotation(Access.class);
            boolean may = AccessTest.mayCall(role, access)
                    && access.scope() != Scope.ALL
                    && !(role == Role.ADMIN && isOfKind(call));
            int own = send(role, call, OWN).statusCode();
            if (may ? UNFIT.contains(own) : own != 403) {
                wrong.add("%s may%s, but was answered %d: %s".formatted(role, may ? "" : " not", own, call));
            }
            if (access.scope() == Scope.NAMED) {
                int other = send(role, call, OTHER).statusCode();
                if (other != 404) {
                    wrong.add("%s was answered %d of another authority: %s".formatted(role, other, call));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_authority_is_answered_word_for_word_as_one_that_is_not_on_record() {
        var named = AccessTest.CALLS.stream()
                .filter(call -> call.getAnnotation(Access.class).scope() == Scope.NAMED)
                .toList();

        assertThat(named).hasSizeGreaterThan(50).allSatisfy(call -> assertThat(
                        send(Role.VIEWER, call, OTHER).asString().replace(OTHER, UNKNOWN))
                .isEqualTo(send(Role.VIEWER, call, UNKNOWN).asString()));
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

    private Response send(Role role, Method call, String code) {
        var publication = code + "-2024-25-P01-v1";
        var address = AccessTest.address(call)
                .replace("{code}", code)
                .replace("{id}", publication)
                .replace("{kind}", "allocations")
                .replace("{financialYear}", "2024-25")
                .replace("{extension}", "csv")
                .replace("{chart}", "cumulative-cost")
                .replace("{sector}", "YOI")
                .replace("{from}", "2024-04-01")
                .replace("{episode}", "E-9121")
                .replaceAll("\\{\\w+}", "name");
        if (address.equals("/data/episodes/add")) {
            address += "?authority=" + code;
        }
        if (address.equals("/api/v1/pool")) {
            address += "?authorities=%s,%s".formatted(OWN, code.equals(OWN) ? "X910" : code);
        }
        return as("person of " + role, List.of(role.toString()), List.of(OWN, "X910"))
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(consumed(call))
                .redirects()
                .follow(false)
                .request(AccessTest.verb(call), address);
    }

    /** Says whether the kind of facts decides who may change them: here allocations, which are no admin's. */
    private static boolean isOfKind(Method call) {
        return AccessTest.address(call).contains("{kind}/")
                || AccessTest.address(call).endsWith("upload/{kind}");
    }

    private static String consumed(Method call) {
        var consumes = Optional.ofNullable(call.getAnnotation(Consumes.class))
                .orElse(call.getDeclaringClass().getAnnotation(Consumes.class));
        return consumes == null ? "application/json" : consumes.value()[0];
    }
}
