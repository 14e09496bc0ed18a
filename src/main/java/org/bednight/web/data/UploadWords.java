package org.bednight.web.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bednight.exchange.FaultyFile;
import org.bednight.ledger.ImportReport;
import org.bednight.web.data.UploadView.Link;
import org.bednight.web.form.CallWords;
import org.bednight.web.form.FormView;
import org.bednight.web.form.Refusal;
import org.jspecify.annotations.Nullable;

/** Writes what a file would do, has done, or why it was refused. */
final class UploadWords {

    private final String key;
    private final RecordUpload upload;
    private final KindAccess access;

    UploadWords(String key, RecordUpload upload, KindAccess access) {
        this.key = key;
        this.upload = upload;
        this.access = access;
    }

    /** @param outdated whether facts were recorded since the file was tried for the first time */
    UploadView tried(ImportReport report, boolean outdated) {
        var sentences = new ArrayList<String>();
        if (outdated) {
            sentences.add(
                    "Somebody has recorded other facts since you tried the file, so it was not stored. This is what it"
                            + " would change now: look at it, and confirm again.");
        }
        return view(
                report.altered()
                        ? "This is what the file would change"
                        : "The file would change nothing: all of it is on record already",
                report,
                report.altered(),
                sentences);
    }

    UploadView done(ImportReport report) {
        return view(
                "The file is on record",
                report,
                false,
                List.of("Stored as data version " + report.dataVersion() + "."));
    }

    private UploadView view(String headline, ImportReport report, boolean ready, List<String> first) {
        var sentences = new ArrayList<>(first);
        sentences.addAll(report.changes());
        sentences.addAll(CallWords.without(report.warnings()));
        boolean done = upload.report() != null;
        return new UploadView(
                key,
                upload.kind().title(),
                upload.name(),
                headline,
                report.dataVersion(),
                ready,
                ReportTables.of(report),
                sentences,
                null,
                done ? next() : List.of(),
                done ? null : again());
    }

    UploadView faulty(FaultyFile problem) {
        var rows = FaultyRows.of(problem, upload.bytes(), upload.kind().headings());
        return refused(
                rows.count() == 1 ? "The file has a fault" : "The file has %,d faults".formatted(rows.count()),
                List.of("Nothing was stored. Mend the rows below in the file, save it, and choose it again."),
                rows);
    }

    UploadView refused(Refusal refusal) {
        return refused("The file cannot be taken", refusal.others(), null);
    }

    private UploadView refused(String headline, List<String> sentences, @Nullable FaultyRows rows) {
        return new UploadView(
                key,
                upload.kind().title(),
                upload.name(),
                headline,
                0,
                false,
                List.of(),
                sentences,
                rows,
                List.of(),
                again());
    }

    private FormView again() {
        return new UploadForm(upload.kind()).view(UploadForm.fields(upload), Refusal.NONE);
    }

    private List<Link> next() {
        var next = new ArrayList<Link>();
        upload.kind()
                .following()
                .filter(access::admits)
                .ifPresent(kind -> next.add(new Link(
                        "/data/upload/" + kind, "Upload " + kind.title().toLowerCase(Locale.UK))));
        next.add(new Link("/", "See the forecasts"));
        next.add(new Link("/data", "Back to data"));
        return next;
    }
}
