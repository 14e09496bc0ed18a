package org.bednight.security;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bednight.HouseClasses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;

/** Who may call each operation and page: the table in {@code openapi/access.md} is reviewed as a diff. */
class AccessTest {

    /** Names an authority, or something of one, in an address; as the parameters that are checked say. */
    private static final Set<String> NAMING = Set.of("code", "id", "authority", "authorities", "against");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("openapi", "access.md");

    static final List<Method> CALLS = HouseClasses.ALL.stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(AccessTest::load)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> !verb(method).isEmpty())
            .sorted(Comparator.comparing(AccessTest::address).thenComparing(AccessTest::verb))
            .toList();

    @Test
    void every_operation_and_page_says_who_may_call_it() {
        assertThat(CALLS).hasSizeGreaterThan(100).allMatch(call -> call.isAnnotationPresent(Access.class));
        assertThat(CALLS).allMatch(call -> call.getAnnotation(Access.class).role().length > 0);
    }

    @Test
    void an_address_that_names_an_authority_is_declared_so() {
        assertThat(CALLS)
                .filteredOn(call -> variables(call).anyMatch(NAMING::contains))
                .isNotEmpty()
                .allMatch(call ->
                        Set.of(Scope.NAMED, Scope.ALL).contains(access(call).scope()));
    }

    @Test
    void what_is_declared_to_concern_a_named_authority_names_one() {
        assertThat(CALLS)
                .filteredOn(call -> access(call).scope() == Scope.NAMED)
                .isNotEmpty()
                .allMatch(call -> Stream.concat(variables(call), queries(call)).anyMatch(NAMING::contains));
    }

    /** A token of one's own is no fact. */
    @Test
    void whatever_changes_facts_takes_more_than_a_viewer() {
        assertThat(CALLS)
                .filteredOn(call -> !verb(call).equals("GET") && access(call).scope() != Scope.OWN)
                .isNotEmpty()
                .noneMatch(call -> List.of(access(call).role()).contains(Role.VIEWER));
    }

    @Test
    void the_contract_has_no_other_operations() throws IOException {
        var inContract = Pattern.compile("(?m)^ +operationId: (\\w+)$")
                .matcher(Files.readString(java.nio.file.Path.of("openapi", "openapi.yaml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());

        assertThat(CALLS.stream().map(AccessTest::name).collect(toSet())).containsAll(inContract);
    }

    /** Where the change is meant, copy {@code target/access.md} over the table, and commit both together. */
    @Test
    void the_table_says_what_the_code_says() throws IOException {
        var generated = java.nio.file.Path.of("target", "access.md");
        Files.writeString(generated, table());

        assertThat(generated).hasSameTextualContentAs(TABLE);
    }

    /** Loads a class as this one was loaded, so that the annotations of both are the same. */
    private static Class<?> load(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, AccessTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String table() {
        var roles = Arrays.stream(Role.values()).map(Role::toString).toList();
        return """
                # Who may call what

                In the served mode; the one user of the local mode may do everything. Written by `AccessTest` from the code. NAMED: the
                authorities that the address names, answered 404 where the caller does not see one. SEEN: those that the caller sees, and
                no other. ALL: only for callers who see every authority. OWN: the caller's own, and for no access token. NONE: nobody's data.

                | address | method | operation | scope | %s |
                | --- | --- | --- | --- |%s
                """.formatted(String.join(" | ", roles), " --- |".repeat(roles.size()))
                + CALLS.stream().map(AccessTest::row).collect(joining());
    }

    private static String row(Method call) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        address(call),
                        verb(call),
                        name(call),
                        access(call).scope(),
                        Arrays.stream(Role.values())
                                .map(role -> mayCall(role, access(call)) ? "yes" : "")
                                .collect(joining(" | ")));
    }

    static boolean mayCall(Role role, Access access) {
        return Arrays.stream(access.role()).anyMatch(role::includes);
    }

    private static Access access(Method call) {
        return call.getAnnotation(Access.class);
    }

    /** Returns the operation's id, or the page's class and method. */
    private static String name(Method call) {
        var operation = call.getAnnotation(Operation.class);
        if (operation == null) {
            return call.getName();
        }
        return operation.operationId().isEmpty()
                ? call.getDeclaringClass().getSimpleName() + "." + call.getName()
                : operation.operationId();
    }

    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    static String address(Method call) {
        var own = call.getAnnotation(Path.class);
        var address =
                call.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return address.replaceAll("/+", "/");
    }

    private static Stream<String> variables(Method call) {
        return VARIABLE.matcher(address(call)).results().map(found -> found.group(1));
    }

    private static Stream<String> queries(Method call) {
        return Arrays.stream(call.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class)
                        && !parameter.isAnnotationPresent(BeanParam.class))
                .map(parameter -> parameter.getName());
    }
}
