package org.bednight.web.extracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.authority.AuthorityCode;
import org.bednight.exchange.Cells;
import org.bednight.extract.FormChoice;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen in the form of an extract.
 *
 * @param authority null where it was not stated, or cannot be one
 * @param form how the files are read
 * @param recordedTo null for no change
 */
record ExtractChoice(
        FormFields typed,
        @Nullable AuthorityCode authority,
        FormChoice form,
        @Nullable LocalDate recordedTo,
        Refusal refusal) {

    private static final String FILE = "file";
    private static final String AUTHORITY = "authority";
    private static final String FORM = "form";
    private static final String RECORDED_TO = "recorded_to";

    /** Reads what was typed. */
    static ExtractChoice of(
            @Nullable String authority, @Nullable String form, @Nullable String recordedTo, boolean withoutFile) {
        var typed = new FormFields(Map.of(
                AUTHORITY,
                authority == null ? "" : authority,
                FORM,
                form == null ? "" : form,
                RECORDED_TO,
                recordedTo == null ? "" : recordedTo));
        var reader = new FieldReader(typed);
        if (withoutFile) {
            reader.refuse(FILE, "Choose at least one file that is not empty.");
        }
        var code = reader.read(AUTHORITY, AuthorityCode::parse);
        if (typed.text(AUTHORITY).isEmpty()) {
            reader.refuse(AUTHORITY, "Enter the code of the authority, like E08000025.");
        }
        var chosen = reader.read(FORM, FormChoice::parse);
        var night = reader.read(RECORDED_TO, Cells::date);
        return new ExtractChoice(typed, code, chosen == null ? FormChoice.AUTO : chosen, night, reader.refusal());
    }

    /** Returns what was typed when an upload was chosen. */
    static FormFields typed(ExtractUpload upload) {
        return new FormFields(Map.of(
                AUTHORITY,
                upload.authority().value(),
                FORM,
                upload.form().equals(FormChoice.AUTO) ? "" : upload.form().toString(),
                RECORDED_TO,
                Objects.toString(upload.recordedTo(), "")));
    }

    /** Returns the form, with what was typed and what is wrong with it. */
    static FormView form(FormFields typed, Refusal refusal) {
        var fields = List.of(
                Field.text(AUTHORITY, "Authority", "Its code, like E08000025. It must be on record."),
                Field.files(
                        FILE,
                        "Files, as CSV or XLSX",
                        "Of the SSDA903 return: Episodes.csv of each year, and Header.csv. Or of the Standard Safeguarding"
                                + " Dataset: ssd_cla_episodes, ssd_cla_placement, ssd_legal_status, and ssd_person. Names"
                                + " and postcodes are not read; of a date of birth only the 18th birthday is kept."),
                Field.text(
                        FORM,
                        "Mapping",
                        "Only for a sheet of your own: the name of its mapping, like own-sheet. Empty: the files are known by"
                                + " their headings."),
                Field.date(
                        RECORDED_TO,
                        "Last night for which the records are complete with the files",
                        "Yesterday at the latest, like 2025-03-31. Empty: it stays as it is."));
        return new FormView(
                "data",
                "Upload an extract of another system",
                "The files are only tried first: you see what each row is read as, and confirm that.",
                "/data/extracts",
                "Try the files",
                true,
                List.of(new Group("", fields).filled(typed, refusal)),
                Map.of(),
                refusal.others(),
                List.of(),
                "/data");
    }
}
