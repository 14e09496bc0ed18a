package org.bednight.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.bednight.problem.Problem;
import org.bednight.problem.Problem.Kind;

/** Parameters of a request break their stated limits. */
final class InvalidRequest {

    private InvalidRequest() {}

    /** What is expected of one parameter. */
    record Violation(String parameter, String expected) implements Serializable {}

    static Problem of(Collection<ConstraintViolation<?>> found) {
        var violations = found.stream()
                .map(violation -> new Violation(name(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::parameter))
                .toList();
        var detail = violations.stream()
                .map(violation -> violation.parameter() + " " + violation.expected())
                .collect(Collectors.joining("; ", "The request is not valid: ", "."));
        return Problem.of(Kind.INVALID, "invalid-request", detail, Map.of("violations", violations));
    }

    private static String name(Path path) {
        var name = "";
        for (var node : path) {
            name = node.toString();
        }
        return name;
    }
}
