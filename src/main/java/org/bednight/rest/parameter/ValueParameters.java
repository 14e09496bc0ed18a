package org.bednight.rest.parameter;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.bednight.calendar.UkDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters into domain values: dates, months, numbers, flags, and each type of the house that has a static {@code parse(String)}. What
 * that method says of a text that it refuses is what the caller reads.
 */
@Provider
public class ValueParameters implements ParamConverterProvider {

    private static final String ROOT = "org.bednight.";

    private static final Map<Class<?>, SimpleConverter<?>> SIMPLE = Map.of(
            LocalDate.class, new SimpleConverter<>(ValueParameters::date),
            YearMonth.class, new SimpleConverter<>(ValueParameters::month),
            int.class, new SimpleConverter<>(ValueParameters::wholeNumber),
            Integer.class, new SimpleConverter<>(ValueParameters::wholeNumber),
            boolean.class, new SimpleConverter<>(ValueParameters::flag),
            Boolean.class, new SimpleConverter<>(ValueParameters::flag));

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        var simple = SIMPLE.get(type);
        if (simple != null) {
            return (ParamConverter<T>) simple;
        }
        if (!type.getName().startsWith(ROOT)) {
            return null;
        }
        try {
            var parse = type.getMethod("parse", String.class);
            return Modifier.isStatic(parse.getModifiers())
                    ? new ValueConverter<>(
                            type,
                            MethodHandles.publicLookup()
                                    .findStatic(type, "parse", MethodType.methodType(type, String.class)))
                    : null;
        } catch (NoSuchMethodException | IllegalAccessException notReadable) {
            return null;
        }
    }

    /** Reads {@code 2018-05-31}; the years are those of the exchange files. */
    public static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() >= 2000 && date.getYear() <= 2099) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // the same answer as for a date that is out of range
        }
        throw new InvalidParameter(
                "A date is from 2000-01-01 to 2099-12-31 and written like 2018-05-31%s, but was '%s'"
                        .formatted(UkDate.hint(text), text),
                text);
    }

    private static YearMonth month(String text) {
        if (!text.matches("20\\d\\d-(0[1-9]|1[0-2])")) {
            throw new InvalidParameter(
                    "A month is from 2000-01 to 2099-12 and written like 2018-05, but was '" + text + "'", text);
        }
        return YearMonth.parse(text);
    }

    private static Integer wholeNumber(String text) {
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new InvalidParameter(
                    "A whole number is written in one to nine digits, like 1, but was '" + text + "'", text);
        }
        return Integer.valueOf(text);
    }

    /** The framework would take anything but {@code true} for false, and so store what was only to be tried. */
    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameter("true or false is expected, but was '" + text + "'", text);
        };
    }

    private record SimpleConverter<T>(Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return parse.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static final class ValueConverter<T> implements ParamConverter<T> {

        private final Class<T> type;
        private final MethodHandle parse;

        ValueConverter(Class<T> type, MethodHandle parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("IllegalThrows")
        public T fromString(String text) {
            try {
                return type.cast(parse.invoke(text));
            } catch (IllegalArgumentException refused) {
                throw new InvalidParameter(detail(String.valueOf(refused.getMessage()), text), text);
            } catch (RuntimeException | Error other) {
                throw other;
            } catch (Throwable checked) {
                throw new IllegalStateException("A parse method of " + type + " throws a checked exception", checked);
            }
        }

        /** Some messages state only what was expected; file faults report the given value separately, so it is appended here. */
        private static String detail(String message, String text) {
            return message.contains("but was") ? message : "Expected " + message + ", but was '" + text + "'";
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
