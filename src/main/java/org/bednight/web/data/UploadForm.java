package org.bednight.web.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bednight.exchange.Cells;
import org.bednight.remand.ImportMode;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/** The form by which a file of one kind is chosen. */
final class UploadForm {

    private static final String FILE = "file";
    private static final String MODE = "mode";
    private static final String RECORDED_TO = "recorded_to";

    private final FileKind kind;

    UploadForm(FileKind kind) {
        this.kind = kind;
    }

    static FormFields fields(@Nullable String mode, @Nullable String recordedTo) {
        var texts = new HashMap<String, String>();
        texts.put(MODE, mode == null ? "" : mode);
        texts.put(RECORDED_TO, recordedTo == null ? "" : recordedTo);
        return new FormFields(texts);
    }

    /** Returns what was typed when an upload was chosen. */
    static FormFields fields(Upload upload) {
        return fields(
                upload.mode().toString(),
                upload.recordedTo() == null ? "" : upload.recordedTo().toString());
    }

    FormView view(FormFields typed, Refusal refusal) {
        var fields = new ArrayList<Field>();
        fields.add(Field.file(FILE, "File, as CSV or XLSX", kind.words()));
        if (kind == FileKind.EPISODES) {
            fields.add(Field.choice(
                    MODE,
                    "What the file says of episodes that it lacks",
                    "",
                    List.of(
                            new Choice("update", "Nothing: they stay as they are"),
                            new Choice("replace", "They are no longer true: retire those of its authorities"))));
            fields.add(Field.date(
                    RECORDED_TO,
                    "Last night for which the records are complete with the file",
                    "Yesterday at the latest, like 2018-05-31. Empty: it stays as it is."));
        }
        var filled = fields.stream()
                .map(field ->
                        field.with(typed.text(field.name()), refusal.byField().get(field.name())))
                .toList();
        return new FormView(
                "data",
                "Upload " + kind.title().toLowerCase(Locale.UK),
                "The file is only tried first: you see what it would change, and confirm that.",
                "/data/upload/" + kind,
                "Try the file",
                true,
                List.of(new Group("", filled)),
                Map.of(),
                refusal.others(),
                List.of(),
                "/data");
    }

    /** Finds what is wrong with what was typed. */
    Refusal refusal(FormFields typed, boolean withoutFile) {
        var wrong = new HashMap<String, String>();
        if (withoutFile) {
            wrong.put(FILE, "Choose a file that is not empty.");
        }
        check(() -> mode(typed), MODE, wrong);
        check(() -> recordedTo(typed), RECORDED_TO, wrong);
        return wrong.isEmpty() ? Refusal.NONE : new Refusal(400, wrong, List.of());
    }

    private static void check(Runnable read, String field, Map<String, String> wrong) {
        try {
            read.run();
        } catch (IllegalArgumentException refused) {
            wrong.put(field, "Expected %s.".formatted(refused.getMessage()));
        }
    }

    Upload upload(String name, byte[] bytes, FormFields typed) {
        return Upload.of(kind, name, bytes, mode(typed), recordedTo(typed));
    }

    private static ImportMode mode(FormFields typed) {
        var text = typed.text(MODE);
        return text.isEmpty() ? ImportMode.UPDATE : ImportMode.parse(text);
    }

    private static @Nullable LocalDate recordedTo(FormFields typed) {
        var text = typed.text(RECORDED_TO);
        return text.isEmpty() ? null : Cells.date(text);
    }
}
