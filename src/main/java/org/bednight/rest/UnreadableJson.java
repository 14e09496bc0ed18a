package org.bednight.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.problem.Echo;
import org.bednight.problem.Problem;

/** A body is no JSON, or not the JSON that its address takes. */
final class UnreadableJson extends Problem {

    private static final long serialVersionUID = 1;

    private static final Pattern LONG_WORD = Pattern.compile("(\\S{100})\\S+");

    private UnreadableJson(String detail, Map<String, Object> members) {
        super(Kind.INVALID, "unreadable-json", detail, members);
    }

    static UnreadableJson of(JsonProcessingException failure) {
        var location = failure.getLocation();
        var line = location == null ? 0 : location.getLineNr();
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new UnreadableJson(
                    "The body has a property '%s' that is not known here; known are %s."
                            .formatted(Echo.of(unknown.getPropertyName()), known(unknown)),
                    Map.of("property", Echo.of(unknown.getPropertyName()), "line", line));
        }
        if (failure instanceof JsonMappingException mapping && mapping.getPath().isEmpty()) {
            if (mapping.getCause() != null && isRefused(mapping.getCause())) {
                return new UnreadableJson("The body is not as expected: %s.".formatted(reason(mapping)), Map.of());
            }
            return new UnreadableJson(
                    "The body is one JSON object, with the properties that /q/openapi lists for this address.",
                    Map.of("line", line));
        }
        if (failure instanceof JsonMappingException mapping) {
            var property = mapping.getPath().stream()
                    .map(step ->
                            step.getFieldName() == null ? "[" + step.getIndex() + "]" : Echo.of(step.getFieldName()))
                    .collect(Collectors.joining("."));
            return new UnreadableJson(
                    "The body's property '%s' is not as expected: %s.".formatted(property, reason(mapping)),
                    Map.of("property", property, "line", line));
        }
        return new UnreadableJson(
                "The body is not valid JSON, first in line %d: check quotes, commas and brackets there."
                        .formatted(line),
                Map.of("line", line));
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
