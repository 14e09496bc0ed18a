package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.FilledCouncil.BARE;
import static org.bednight.security.FilledCouncil.FILLED;
import static org.bednight.security.TestCouncils.EVERY_ROLE;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service without its check of who may call what: rows of a council that the caller does not see stay where they are. */
@QuarkusTest
@TestProfile(SecondLockTest.WithoutCheck.class)
class SecondLockTest {

    /** The served mode, whose first lock is open. */
    public static class WithoutCheck extends ServedProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OpenDoor.class);
        }
    }

    @Alternative
    @Singleton
    static class OpenDoor extends AccessCheck {

        OpenDoor(CurrentUser user, Permissions permissions, CurrentVertxRequest request) {
            super(user, permissions, request, List.of());
        }

        @Override
        void check(ContainerRequestContext request, ResourceInfo resource) {
            // Whoever asks is let in.
        }
    }

    @BeforeEach
    void record() {
        FilledCouncil.record();
    }

    /** Also of what is in memory: the national user asks first. */
    @Test
    void another_council_is_answered_as_one_of_which_there_is_nothing() {
        var shown = new TreeMap<String, String>();
        int differing = 0;
        int letIn = 0;
        for (var call : reading()) {
            var ofFilled = get(national(), call, FILLED);
            differing += ofFilled.equals(get(national(), call, BARE)) ? 0 : 1;
            var foreign = get(stranger(), call, FILLED);
            letIn += foreign.startsWith("200") ? 1 : 0;
            if (!foreign.equals(get(stranger(), call, BARE))
                    || FilledCouncil.MARKS.stream().anyMatch(foreign::contains)) {
                shown.put(AccessTest.address(call), foreign);
            }
        }
        assertThat(shown).isEmpty();
        assertThat(letIn).isGreaterThan(20);
        assertThat(differing).isGreaterThan(40);
    }

    @Test
    void what_a_stranger_asked_for_first_is_answered_to_its_council_in_full() {
        var before =
                reading().stream().map(call -> get(council(), call, FILLED)).toList();
        anew();
        reading().forEach(call -> get(stranger(), call, FILLED));

        assertThat(reading().stream().map(call -> get(council(), call, FILLED))).containsExactlyElementsOf(before);
    }

    /** Makes another data version, for which nothing is in memory yet. */
    static void anew() {
        national()
                .contentType("application/json")
                .body("{\"name\": \"Elsewhere %d\"}".formatted(System.nanoTime()))
                .put("/api/v1/authorities/X917")
                .then()
                .statusCode(200);
    }

    static List<Method> reading() {
        return AccessTest.CALLS.stream()
                .filter(call -> AccessTest.verb(call).equals("GET"))
                .filter(call -> call.getAnnotation(Access.class).scope() == Scope.NAMED)
                .toList();
    }

    static RequestSpecification stranger() {
        return as("amira", EVERY_ROLE, List.of(OWN));
    }

    static RequestSpecification council() {
        return as("zoe", EVERY_ROLE, List.of(FILLED));
    }

    /** Returns an answer in the words in which it is the same of any council and at any time. */
    static String get(RequestSpecification who, Method call, String code) {
        var answer = who.header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .get(FilledCouncil.address(call, code));
        return Answers.timeless(answer.statusCode() + " " + answer.asString()).replace(code, "X91?");
    }
}
