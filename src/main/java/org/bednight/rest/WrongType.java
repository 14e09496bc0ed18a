package org.bednight.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells in plain words that a JSON value is of another type than its property. */
final class WrongType {

    private static final Pattern COERCION =
            Pattern.compile("Cannot coerce (?:\\S+ value|empty String) \\((.*?)\\) .*", Pattern.DOTALL);

    private static final Pattern MISMATCH = Pattern.compile(
            "Cannot (?:deserialize value of type|construct instance of) .* from (\\S+) value.*", Pattern.DOTALL);

    private static final Pattern KNOWN_KINDS = Pattern.compile("known type ids = \\[(.*?)]");

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private static final Map<String, String> GIVEN = Map.of(
            "Boolean", "true or false",
            "Array", "a list",
            "Object", "an object",
            "String", "a text",
            "Integer", "a number",
            "Floating-point", "a number");

    private WrongType() {}

    /** Returns what was expected and given; nothing where the failure is of another kind. */
    static Optional<String> find(JsonMappingException failure) {
        var words = failure.getOriginalMessage();
        if (failure instanceof InvalidTypeIdException kind) {
            return Optional.of(ofKind(kind));
        }
        var coercion = COERCION.matcher(words);
        if (coercion.matches()) {
            return Optional.of("%s is expected, but was %s".formatted(expected(failure), coercion.group(1)));
        }
        var mismatch = MISMATCH.matcher(words);
        return mismatch.matches()
                ? Optional.of("%s is expected, but was %s"
                        .formatted(expected(failure), GIVEN.getOrDefault(mismatch.group(1), "something else")))
                : Optional.empty();
    }

    /** The kinds themselves are told by Jackson's words alone. */
    private static String ofKind(InvalidTypeIdException failure) {
        var known = KNOWN_KINDS.matcher(failure.getOriginalMessage());
        return failure.getTypeId() == null || !known.find()
                ? "an object with a kind is expected"
                : "kind is one of %s, but was '%s'".formatted(known.group(1), failure.getTypeId());
    }

    private static String expected(JsonMappingException failure) {
        var type = failure instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        if (type == null) {
            return "a value of the type that /q/openapi lists";
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
