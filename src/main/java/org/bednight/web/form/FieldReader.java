package org.bednight.web.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form one by one, and gathers what is wrong with them. */
public final class FieldReader {

    private final FormFields typed;
    private final Map<String, String> wrong = new HashMap<>();

    public FieldReader(FormFields typed) {
        this.typed = typed;
    }

    /** Reads a field; null where it is empty, or was a fault. */
    public <T> @Nullable T read(String field, Function<String, T> parse) {
        var text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException refused) {
            wrong.put(field, sentence(String.valueOf(refused.getMessage()), text));
            return null;
        }
    }

    /** Reads a text, however it was typed, as one line; null where it is empty. */
    public @Nullable String line(String field) {
        return read(field, text -> text.replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }

    /** Adds as wrong that a field is empty where it is; {@code expected} names what belongs in it. */
    public void require(String field, String expected) {
        if (typed.text(field).isEmpty()) {
            refuse(field, "Expected %s, but nothing was typed.".formatted(expected));
        }
    }

    /** Adds what is wrong with a field, as a sentence. */
    public void refuse(String field, String sentence) {
        wrong.put(field, sentence);
    }

    /** Returns what is wrong so far. */
    public Refusal refusal() {
        return wrong.isEmpty() ? Refusal.NONE : new Refusal(400, wrong, List.of());
    }

    /**
     * What was typed, read: a value, or what is wrong.
     *
     * @param value empty where something is wrong
     */
    public record Read<T>(Optional<T> value, Refusal refusal) {}

    /** Makes a value of the fields that were read, unless something is wrong with one of them or with the whole. */
    public <T> Read<T> make(Supplier<T> value) {
        if (!wrong.isEmpty()) {
            return new Read<>(Optional.empty(), refusal());
        }
        try {
            return new Read<>(Optional.of(value.get()), Refusal.NONE);
        } catch (IllegalArgumentException refused) {
            return new Read<>(
                    Optional.empty(), new Refusal(400, Map.of(), List.of(String.valueOf(refused.getMessage()))));
        }
    }

    private static String sentence(String expected, String text) {
        return expected.contains("but was") ? expected : "Expected %s, but was '%s'.".formatted(expected, text);
    }
}
