package org.bednight.web.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bednight.exchange.Cells;
import org.bednight.remand.ImportMode;
import org.bednight.web.form.FieldReader;
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

    private final UploadKind kind;

    UploadForm(UploadKind kind) {
        this.kind = kind;
    }

    static FormFields fields(@Nullable String mode, @Nullable String recordedTo) {
        var texts = new HashMap<String, String>();
        texts.put(MODE, mode == null ? "" : mode);
        texts.put(RECORDED_TO, recordedTo == null ? "" : recordedTo);
        return new FormFields(texts);
    }

    /** Returns what was typed when an upload was chosen. */
    static FormFields fields(RecordUpload upload) {
        return fields(
                upload.mode().toString(),
                upload.recordedTo() == null ? "" : upload.recordedTo().toString());
    }

    FormView view(FormFields typed, Refusal refusal) {
        var fields = new ArrayList<Field>();
        fields.add(Field.file(FILE, "File, as CSV or XLSX", kind.words()));
        if (kind == UploadKind.EPISODES) {
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
        return new FormView(
                "data",
                "Upload " + kind.title().toLowerCase(Locale.UK),
                "The file is only tried first: you see what it would change, and confirm that.",
                "/data/upload/" + kind,
                "Try the file",
                true,
                List.of(new Group("", fields).filled(typed, refusal)),
                Map.of(),
                refusal.others(),
                List.of(),
                "/data");
    }

    /** Finds what is wrong with what was typed. */
    Refusal refusal(FormFields typed, boolean withoutFile) {
        var reader = new FieldReader(typed);
        if (withoutFile) {
            reader.refuse(FILE, "Choose a file that is not empty.");
        }
        mode(reader);
        recordedTo(reader);
        return reader.refusal();
    }

    RecordUpload upload(String name, byte[] bytes, FormFields typed) {
        var reader = new FieldReader(typed);
        return RecordUpload.of(kind, name, bytes, mode(reader), recordedTo(reader));
    }

    private static ImportMode mode(FieldReader reader) {
        var mode = reader.read(MODE, ImportMode::parse);
        return mode == null ? ImportMode.UPDATE : mode;
    }

    private static @Nullable LocalDate recordedTo(FieldReader reader) {
        return reader.read(RECORDED_TO, Cells::date);
    }
}
