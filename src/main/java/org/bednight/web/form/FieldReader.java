package org.bednight.web.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** Says whether anything is wrong so far. */
    public boolean isFaulty() {
        return !wrong.isEmpty();
    }

    /** Returns what is wrong. */
    public Refusal refusal() {
        return new Refusal(400, wrong, List.of());
    }

    private static String sentence(String expected, String text) {
        return expected.contains("but was") ? expected : "Expected %s, but was '%s'.".formatted(expected, text);
    }
}
