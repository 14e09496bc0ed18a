package org.bednight.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.problem.Echo;
import org.jspecify.annotations.Nullable;

/** Says in plain words that a JSON value is of another type than its property, from the types and tokens alone. */
final class WrongType {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, int.class, Long.class, long.class);

    private static final int SHOWN = 100;

    private WrongType() {}

    /** Returns what was expected and, where it is known, what was given. */
    static String words(JsonMappingException failure) {
        if (failure instanceof InvalidTypeIdException kind) {
            return ofKind(kind);
        }
        if (failure.getCause() instanceof InputCoercionException outside) {
            return expected(outside.getTargetType()) + " is expected, within the range that /q/openapi states";
        }
        var type = failure instanceof MismatchedInputException mismatched ? mismatched.getTargetType() : null;
        if (failure instanceof InvalidFormatException format && format.getValue() != null) {
            return expected(type) + " is expected, but was " + shown(format.getValue());
        }
        return expected(type) + " is expected" + (isUnquoted(type) ? ", without quotes" : "");
    }

    /** Returns what was expected where a value of another type begins with {@code token}. */
    static String words(Class<?> type, @Nullable JsonToken token) {
        var given = ofToken(token);
        return expected(type) + " is expected" + (given == null ? "" : ", but was " + given);
    }

    /** A number or flag that is none fails as {@link #words(Class, JsonToken)} says, unless it stands in quotes. */
    private static boolean isUnquoted(@Nullable Class<?> type) {
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
    }

    private static String shown(Object value) {
        var text = value.toString();
        var cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return value instanceof String ? '"' + cut + '"' : cut;
    }

    private static @Nullable String ofToken(@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> null;
        };
    }

    private static String ofKind(InvalidTypeIdException failure) {
        var kinds = failure.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        return failure.getTypeId() == null || kinds == null
                ? "an object with a kind is expected"
                : "kind is one of %s, but was %s"
                        .formatted(
                                Arrays.stream(kinds.value())
                                        .map(JsonSubTypes.Type::name)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                                "'" + Echo.of(failure.getTypeId()) + "'");
    }

    private static String expected(@Nullable Class<?> type) {
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
        if (CharSequence.class.isAssignableFrom(type) || isReadFromText(type)) {
            return "a text";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    /** Codes, references and the like are records of ours with a creator that takes a text. */
    private static boolean isReadFromText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
    }
}
