package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** Makes the problem of a body that is no JSON, or not the JSON that its address takes. */
final class UnreadableJson {

    private static final Pattern LONG_WORD = Pattern.compile("(\\S{100})\\S+");

    private UnreadableJson() {}

    static Problem of(JsonProcessingException failure) {
        var line = line(failure);
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return problem(
                    "The body has a property '%s' that is not known here; known are %s."
                            .formatted(Echo.of(unknown.getPropertyName()), known(unknown)),
                    with(line, "property", Echo.of(unknown.getPropertyName())));
        }
        if (failure instanceof JsonMappingException mapping && mapping.getPath().isEmpty()) {
            if (mapping.getCause() != null && isRefused(mapping.getCause())) {
                return problem("The body is not as expected: %s.".formatted(reason(mapping)), Map.of());
            }
            return problem(
                    "The body is one JSON object, with the properties that /q/openapi lists for this address.", line);
        }
        if (failure instanceof JsonMappingException mapping) {
            var property = mapping.getPath().stream()
                    .map(step ->
                            step.getFieldName() == null ? "[" + step.getIndex() + "]" : Echo.of(step.getFieldName()))
                    .collect(Collectors.joining("."));
            return problem(
                    "The body's property '%s' is not as expected: %s.".formatted(property, reason(mapping)),
                    with(line, "property", property));
        }
        return problem(
                "The body is not valid JSON, first in line %s: check quotes, commas and brackets there."
                        .formatted(line.getOrDefault("line", "1")),
                line);
    }

    private static Problem problem(String detail, Map<String, Object> members) {
        return Problem.of(Problem.Kind.INVALID, "unreadable-json", detail, members);
    }

    /** Returns the line of a failure as a member; none where the body was not read line by line. */
    private static Map<String, Object> line(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null || location.getLineNr() < 1 ? Map.of() : Map.of("line", location.getLineNr());
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, String value) {
        var more = new HashMap<>(members);
        more.put(name, value);
        return more;
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var ids = unknown.getKnownPropertyIds();
        return ids == null ? "none" : ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** Returns what was wrong; a value that it repeats is cut after 100 characters. */
    private static String reason(JsonMappingException mapping) {
        return LONG_WORD.matcher(fullReason(mapping)).replaceAll("$1…");
    }

    /** Returns the words of a value type of ours, where one refused the text; never those of the JSON library. */
    private static String fullReason(JsonMappingException mapping) {
        var cause = mapping.getCause();
        if (cause != null && isRefused(cause)) {
            return withoutFullStop(String.valueOf(cause.getMessage()));
        }
        return WrongType.words(mapping);
    }

    private static String withoutFullStop(String sentence) {
        return sentence.replaceAll("\\.$", "");
    }

    private static boolean isRefused(Throwable cause) {
        return (cause instanceof IllegalArgumentException || cause instanceof Problem) && cause.getMessage() != null;
    }
}
