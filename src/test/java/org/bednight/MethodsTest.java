package org.bednight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each path of the contract refuses the methods that are not declared for it, and names those that are. */
@QuarkusTest
class MethodsTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("code", "X900"),
            Map.entry("from", "2098-04-01"),
            Map.entry("sector", "YOI"),
            Map.entry("name", "own-sheet"),
            Map.entry("financialYear", "2018-19"),
            Map.entry("funder", "grant"),
            Map.entry("episode", "R1"),
            Map.entry("month", "2018-05"),
            Map.entry("id", "E08000025-2018-19-P02-v1"),
            Map.entry("tokenId", "2f1f7f0e-5b0e-4c53-9d5e-0f6b8f0c3a11"),
            Map.entry("chart", "cumulative-cost"),
            Map.entry("extension", "json"));

    @Test
    void a_method_that_a_path_does_not_declare_is_refused_with_those_that_it_does() throws IOException {
        var faults = new ArrayList<String>();
        int refused = 0;
        for (var path : Contract.read().root().path("paths").properties()) {
            var declared = declared(path.getValue());
            for (var method : METHODS) {
                if (!declared.contains(method)) {
                    refused++;
                    check(method, path.getKey(), allowed(declared), faults);
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(refused).isGreaterThan(200);
    }

    private static void check(String method, String path, String allowed, List<String> faults) {
        var answer = request(method, path);
        var told = "%s %s: %d, Allow: %s, %s"
                .formatted(method, path, answer.statusCode(), answer.header("Allow"), answer.asString());
        boolean problem = answer.contentType().startsWith("application/problem+json");
        if (answer.statusCode() != 405
                || !allowed.equals(answer.header("Allow"))
                || !problem
                || !answer.jsonPath().getString("detail").endsWith(".")) {
            faults.add(told);
        }
    }

    private static Response request(String method, String path) {
        var request = given().contentType("application/json");
        if (!method.equals("GET")) {
            request.body("{}");
        }
        return request.request(method, PARAMETER.matcher(path).replaceAll(parameter -> value(parameter.group(1))));
    }

    private static String value(String parameter) {
        return Objects.requireNonNull(VALUES.get(parameter), "No value is known for " + parameter);
    }

    private static Set<String> declared(JsonNode path) {
        var declared = new TreeSet<String>();
        path.fieldNames().forEachRemaining(member -> declared.add(member.toUpperCase(Locale.ROOT)));
        declared.retainAll(METHODS);
        return declared;
    }

    /** A path that is read answers HEAD too, and each one OPTIONS. */
    private static String allowed(Set<String> declared) {
        var allowed = new TreeSet<>(declared);
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return String.join(", ", allowed);
    }
}
