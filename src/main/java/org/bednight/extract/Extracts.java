package org.bednight.extract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.capacity.Heap;
import org.bednight.capacity.HeavyWork;
import org.bednight.estate.Establishments;
import org.bednight.extract.ExtractReport.Made;
import org.bednight.extract.ExtractReport.SetAsideRows;
import org.bednight.extract.history.ExtractContent;
import org.bednight.extract.history.RemandSubmission;
import org.bednight.extract.history.Remands;
import org.bednight.extract.inspection.Inspection;
import org.bednight.extract.inspection.Inspector;
import org.bednight.extract.mapping.MappedForm;
import org.bednight.extract.mapping.saved.SavedMappings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.OutdatedChange;
import org.bednight.remand.EpisodeImport;
import org.bednight.remand.Episodes;
import org.jspecify.annotations.Nullable;

/** Reads extracts and puts their remands on record. */
@ApplicationScoped
public class Extracts {

    /** How many bytes the reading of a file takes for each of its own. */
    static final long OF_EACH_BYTE = 40;

    private static final int TRIES = 3;

    private final Authorities authorities;
    private final Establishments establishments;
    private final Episodes episodes;
    private final SavedMappings mappings;
    private final DataVersions versions;
    private final HeavyWork work;

    Extracts(
            Authorities authorities,
            Establishments establishments,
            Episodes episodes,
            SavedMappings mappings,
            DataVersions versions,
            HeavyWork work) {
        this.authorities = authorities;
        this.establishments = establishments;
        this.episodes = episodes;
        this.mappings = mappings;
        this.versions = versions;
        this.work = work;
    }

    /**
     * Puts the remands of an extract on record, or nothing of it.
     *
     * @throws org.bednight.extract.table.FaultyExtract with all faults of all files, clashes with the record among them
     */
    public ExtractReport importFiles(AuthorityCode authority, List<UploadedFile> files, ExtractOrder order) {
        authorities.getSeen(authority, versions.current());
        long bytes = files.stream().mapToLong(UploadedFile::size).sum();
        refuseTooLarge(bytes);
        return work.run(bytes * OF_EACH_BYTE, () -> importAll(authority, files, order));
    }

    /**
     * Looks at a file and proposes a mapping by which it can be read.
     *
     * @param sheet of a workbook; null for the one that has headings of remands
     * @throws org.bednight.extract.table.FaultyExtract if it is no table, or has no such sheet
     */
    public Inspection inspect(AuthorityCode authority, UploadedFile file, @Nullable String sheet) {
        var version = versions.current();
        authorities.getSeen(authority, version);
        refuseTooLarge(file.size());
        var inspector = new Inspector(establishments.list(version), episodes::refuses);
        return work.run(
                file.size() * OF_EACH_BYTE,
                () -> inspector.inspect(file.name(), file.content().get(), sheet));
    }

    /** What is larger than this would not be read beside what the service holds already. */
    private static void refuseTooLarge(long bytes) {
        long most = Heap.size() / 2 / OF_EACH_BYTE;
        if (bytes > most) {
            throw ExtractProblems.tooLarge(bytes, most);
        }
    }

    /** The files are joined with what is on record: where that changes meanwhile, they are joined anew. */
    private ExtractReport importAll(AuthorityCode authority, List<UploadedFile> files, ExtractOrder order) {
        for (int tried = 1; ; tried++) {
            try {
                return importOn(versions.current(), authority, files, order);
            } catch (OutdatedChange outdated) {
                if (order.seen() != null || tried == TRIES) {
                    throw outdated;
                }
            }
        }
    }

    private ExtractReport importOn(
            DataVersion version, AuthorityCode authority, List<UploadedFile> files, ExtractOrder order) {
        var upload = read(authority, files, order.form());
        var content = upload.content(establishments.list(version), episodes::refuses);
        content.faults().throwIfAny();
        var remands = Remands.of(content.history(), content.doubts());
        var onRecord = episodes.history(authority, version).episodes();
        var submission = RemandSubmission.of(content, remands, authority, onRecord);
        var change = Change.of("import " + content.form() + " extract")
                .withRehearsal(order.dryRun())
                .withRestingOn(order.seen() == null ? version : order.seen());
        var report = episodes.importSubmission(
                submission,
                EpisodeImport.of(change)
                        .withAuthority(authority)
                        .withSourceDigest(upload.digest())
                        .withRecordedTo(order.recordedTo()));
        return report(upload, content, remands, submission, report.withMoreWarnings(submission.warnings()));
    }

    private Upload read(AuthorityCode authority, List<UploadedFile> files, FormChoice form) {
        var name = form.mapping().orElse(null);
        if (name == null) {
            return ReadUpload.of(files, form);
        }
        var mapping = mappings.get(authority, name, null).mapping();
        return MappedUpload.of(files, new MappedForm(name, mapping), mappings.key(authority, mapping));
    }

    private static ExtractReport report(
            Upload upload, ExtractContent content, Remands remands, RemandSubmission submission, ImportReport report) {
        return new ExtractReport(
                content.form().toString(),
                content.rows(),
                new Made(submission.episodes(), submission.beds()),
                remands.setAside().entrySet().stream()
                        .map(reason -> new SetAsideRows(reason.getKey().toString(), reason.getValue()))
                        .toList(),
                content.history().merged(),
                content.doubts().list(),
                content.doubts().count(),
                upload.files(),
                report);
    }
}
