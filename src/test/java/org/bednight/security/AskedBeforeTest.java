package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.FilledCouncil.FILLED;
import static org.bednight.security.TestCouncils.OWN;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two councils ask for the same by turns: no answer depends on who asked before. */
@QuarkusTest
@TestProfile(FilledCouncil.Served.class)
class AskedBeforeTest {

    @BeforeEach
    void record() {
        FilledCouncil.record();
    }

    @Test
    void each_reading_operation_answers_a_council_alike_before_and_after_another() {
        var first = ask(AskedBeforeTest::own, OWN);
        var other = ask(SecondLockTest::council, FILLED);
        assertThat(differing(ask(AskedBeforeTest::own, OWN), first)).isEmpty();
        SecondLockTest.anew();
        assertThat(differing(ask(SecondLockTest::council, FILLED), other)).isEmpty();
        assertThat(differing(ask(AskedBeforeTest::own, OWN), first)).isEmpty();

        assertThat(first.values()).hasSizeGreaterThan(60).noneMatch(answer -> FilledCouncil.MARKS.stream()
                .anyMatch(answer::contains));
        assertThat(other.values())
                .noneMatch(answer -> answer.contains("C-9111") || answer.contains("9110"))
                .anyMatch(answer -> FilledCouncil.MARKS.stream().anyMatch(answer::contains));
    }

    private static List<String> differing(Map<String, String> some, Map<String, String> others) {
        return some.keySet().stream()
                .filter(address -> !Objects.equals(some.get(address), others.get(address)))
                .toList();
    }

    /** Returns the answer to each call, by its address. */
    private static Map<String, String> ask(Supplier<RequestSpecification> who, String code) {
        var answers = new TreeMap<String, String>();
        for (var call : reading()) {
            answers.put(AccessTest.address(call), get(who.get(), call, code));
        }
        return answers;
    }

    @Test
    void a_council_and_who_sees_all_are_answered_alike_of_it() {
        var wrong = new ArrayList<String>();
        for (var call : SecondLockTest.reading()) {
            if (!call.getName().equals("poolAuthorities")
                    && !get(SecondLockTest.council(), call, FILLED).equals(get(everybody(), call, FILLED))) {
                wrong.add(AccessTest.address(call));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Without the audit record and how much is held of it: each reading adds to it. */
    private static List<Method> reading() {
        return AccessTest.CALLS.stream()
                .filter(call -> AccessTest.verb(call).equals("GET"))
                .filter(call -> List.of(Scope.NAMED, Scope.SEEN)
                        .contains(call.getAnnotation(Access.class).scope()))
                .filter(call -> !AccessTest.address(call).matches(".*(audit|retention).*"))
                .toList();
    }

    private static RequestSpecification own() {
        return TestCouncils.as("amira", TestCouncils.EVERY_ROLE, List.of(OWN));
    }

    private static RequestSpecification everybody() {
        return TestCouncils.as("zoe", TestCouncils.EVERY_ROLE, List.of("*"));
    }

    private static String get(RequestSpecification who, Method call, String code) {
        return SecondLockTest.get(who, call, code);
    }
}
