package org.bednight.web.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.ledger.DataVersion;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Clash;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Reason;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;

/** The forms by which a record is added, corrected or retired. */
final class RecordForm {

    /** The hidden field that says that the record is a new one. */
    private static final String NEW = "new";

    private static final Field REASON =
            Field.text(Reason.FIELD, "Reason", "For the history of changes, like: entered by mistake");

    private final RecordKind records;
    private final DataVersion version;

    RecordForm(RecordKind records, DataVersion version) {
        this.records = records;
        this.version = version;
    }

    static Set<String> names(RecordKind records) {
        return Set.copyOf(records.kind().headings().all());
    }

    FormView added(FormFields typed, String state, Refusal refusal) {
        return view(
                "Add %s %s".formatted("aeiou".indexOf(records.one().charAt(0)) < 0 ? "a" : "an", records.one()),
                "It counts in every forecast from now on.",
                records.fields(version),
                Map.of(StateTag.FIELD, state, NEW, "true"),
                typed,
                refusal,
                List.of());
    }

    FormView corrected(FormFields typed, String state, Refusal refusal) {
        return corrected(typed, state, refusal, List.of());
    }

    private FormView corrected(FormFields typed, String state, Refusal refusal, List<Clash> clashes) {
        var hidden = new HashMap<>(typed.only(records.keys()).texts());
        hidden.put(StateTag.FIELD, state);
        return view(
                "Correct the " + records.one(),
                key(typed) + ". What was known before stays in the record of earlier dates.",
                records.fields(version).stream()
                        .filter(field -> !records.keys().contains(field.name()))
                        .toList(),
                hidden,
                typed,
                refusal,
                clashes);
    }

    /** Returns the form again as it was sent, with what is wrong. */
    FormView refused(FormFields typed, Refusal refusal) {
        return isNew(typed)
                ? added(typed, typed.text(StateTag.FIELD), refusal)
                : corrected(typed, typed.text(StateTag.FIELD), refusal);
    }

    /** Returns the form again beside what is on record now; sent once more, it is saved over that. */
    FormView clashing(FormFields typed, Refusal refusal) {
        var now = records.find(typed, version);
        var state = StateTag.of(now);
        return now.isEmpty() ? added(typed, state, refusal) : corrected(typed, state, refusal, clashes(now, typed));
    }

    private List<Clash> clashes(Optional<FormFields> now, FormFields typed) {
        var clashes = new ArrayList<Clash>();
        now.ifPresent(onRecord -> records.fields(version).stream()
                .filter(field -> !records.keys().contains(field.name()))
                .forEach(field ->
                        clashes.add(new Clash(field.label(), onRecord.text(field.name()), typed.text(field.name())))));
        return clashes;
    }

    FormView retiring(FormFields found, FormFields typed, Refusal refusal) {
        var hidden = new HashMap<>(found.only(records.keys()).texts());
        hidden.put(StateTag.FIELD, typed.text(StateTag.FIELD));
        return new FormView(
                records.kind().toString(),
                "Retire the " + records.one(),
                key(found) + ". It no longer counts from now on. What was known before still includes it.",
                "/data/%s/retire".formatted(records.kind()),
                "Retire it",
                false,
                List.of(new Group("", List.of(REASON)).filled(typed, refusal)),
                hidden,
                refusal.others(),
                List.of(),
                "/data/" + records.kind());
    }

    private FormView view(
            String title,
            String lead,
            List<Field> fields,
            Map<String, String> hidden,
            FormFields typed,
            Refusal refusal,
            List<Clash> clashes) {
        return new FormView(
                records.kind().toString(),
                title,
                lead,
                "/data/%s/edit".formatted(records.kind()),
                clashes.isEmpty() ? "Save" : "Save mine over it",
                false,
                List.of(new Group("", fields).filled(typed, refusal)),
                hidden,
                others(refusal, fields),
                clashes,
                "/data/" + records.kind());
    }

    /** Faults of fields that are not shown are said above the form. */
    private static List<String> others(Refusal refusal, List<Field> shown) {
        var names = shown.stream().map(Field::name).collect(Collectors.toSet());
        var others = new ArrayList<>(refusal.others());
        refusal.byField().forEach((field, words) -> {
            if (!names.contains(field)) {
                others.add(field + ": " + words);
            }
        });
        return others;
    }

    private String key(FormFields record) {
        return records.fields(version).stream()
                .filter(field -> records.keys().contains(field.name()))
                .map(field -> field.words(record.text(field.name())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isNew(FormFields typed) {
        return typed.text(NEW).equals("true");
    }
}
