package org.bednight.web.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown.
 *
 * @param area in which list of pages it stands, such as {@code prices}
 * @param lead what it does, in a sentence
 * @param action where it is sent
 * @param submit what stands on its button
 * @param upload whether it sends a file
 * @param hidden what it sends beside the fields
 * @param faults what is wrong and belongs to no field
 * @param clashes what somebody else has recorded beside what was typed; empty where nobody has
 * @param back where it leads without a change
 */
public record FormView(
        String area,
        String title,
        String lead,
        String action,
        String submit,
        boolean upload,
        List<Group> groups,
        Map<String, String> hidden,
        List<String> faults,
        List<Clash> clashes,
        String back) {

    public FormView {
        groups = List.copyOf(groups);
        hidden = Collections.unmodifiableMap(new TreeMap<>(hidden));
        faults = List.copyOf(faults);
        clashes = List.copyOf(clashes);
    }

    /** Fields that belong together; {@code legend} is empty where that needs no words. */
    public record Group(String legend, List<Field> fields) {

        public Group {
            fields = List.copyOf(fields);
        }

        /** Returns the same with what was typed and what is wrong with it. */
        public Group filled(FormFields typed, Refusal refusal) {
            return new Group(
                    legend,
                    fields.stream().map(field -> field.filled(typed, refusal)).toList());
        }
    }

    /**
     * A field.
     *
     * @param type {@code text}, {@code date}, {@code words} for several lines, {@code file}, {@code files}, a tick or one of several
     * @param fault what is wrong with it; null for nothing
     */
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            String type,
            List<Choice> choices,
            @Nullable String fault) {

        public Field {
            choices = List.copyOf(choices);
        }

        /** Returns a line of text. */
        public static Field text(String name, String label, String hint) {
            return new Field(name, label, hint, "", "text", List.of(), null);
        }

        /** Returns a day. */
        public static Field date(String name, String label, String hint) {
            return new Field(name, label, hint, "", "date", List.of(), null);
        }

        /** Returns several lines of text. */
        public static Field words(String name, String label, String hint) {
            return new Field(name, label, hint, "", "words", List.of(), null);
        }

        /** Returns a file. */
        public static Field file(String name, String label, String hint) {
            return new Field(name, label, hint, "", "file", List.of(), null);
        }

        /** Returns any number of files. */
        public static Field files(String name, String label, String hint) {
            return new Field(name, label, hint, "", "files", List.of(), null);
        }

        /** Returns what is ticked or not; ticked, its text is {@code true}. */
        public static Field check(String name, String label) {
            return new Field(name, label, "", "", "check", List.of(), null);
        }

        /** Returns one of several. */
        public static Field choice(String name, String label, String hint, List<Choice> choices) {
            return new Field(name, label, hint, "", "choice", choices, null);
        }

        private Field filled(FormFields typed, Refusal refusal) {
            return new Field(
                    name,
                    label,
                    hint,
                    typed.text(name),
                    type,
                    choices,
                    refusal.byField().get(name));
        }

        /** Returns a value of this field as pages write it: the words of a choice, a day such as {@code 31 May 2018}, others as typed. */
        public String words(String text) {
            if (type.equals("date")) {
                return day(text);
            }
            return choices.stream()
                    .filter(choice -> choice.value().equals(text))
                    .map(Choice::words)
                    .findFirst()
                    .orElse(text);
        }

        private static String day(String text) {
            try {
                return Wording.date(LocalDate.parse(text));
            } catch (DateTimeParseException none) {
                return text;
            }
        }

        /** Returns how the browser takes it: a text that is no date is shown as it was typed. */
        public String inputType() {
            return type.equals("date") && value.matches("|\\d{4}-\\d\\d-\\d\\d") ? "date" : "text";
        }

        /** Returns the ids of the texts that explain it; null where there are none. */
        public @Nullable String describedBy() {
            var ids = new ArrayList<String>();
            if (!hint.isEmpty()) {
                ids.add(name + "-hint");
            }
            if (fault != null) {
                ids.add(name + "-fault");
            }
            return ids.isEmpty() ? null : String.join(" ", ids);
        }

        /** Says whether one of the choices is the value. */
        public boolean isChosen(String choice) {
            return choice.equals(value);
        }
    }

    /** One choice of several. */
    public record Choice(String value, String words) {}

    /** What a field holds on record now, and what was typed. */
    public record Clash(String field, String onRecord, String typed) {}

    /** Says whether what it does can be shown before it is saved. */
    public boolean isSampled() {
        return action.endsWith("/house-style") || action.endsWith("/paper-template");
    }

    /** Says whether anything is wrong. */
    public boolean isFaulty() {
        return !faults.isEmpty() || !clashes.isEmpty() || !faulty().isEmpty();
    }

    /** Returns the fields with which something is wrong. */
    public List<Field> faulty() {
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(field -> field.fault() != null)
                .toList();
    }
}
