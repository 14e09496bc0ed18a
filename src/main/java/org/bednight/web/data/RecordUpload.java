package org.bednight.web.data;

import java.time.LocalDate;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.ImportMode;
import org.jspecify.annotations.Nullable;

/** A file that was uploaded, from when it is tried until what it did has been shown. */
final class RecordUpload {

    private final UploadKind kind;
    private final String name;
    private final byte[] bytes;
    private final ImportMode mode;
    private final @Nullable LocalDate recordedTo;
    private final @Nullable ImportReport done;

    private RecordUpload(
            UploadKind kind,
            String name,
            byte[] bytes,
            ImportMode mode,
            @Nullable LocalDate recordedTo,
            @Nullable ImportReport done) {
        this.kind = kind;
        this.name = name;
        this.bytes = bytes;
        this.mode = mode;
        this.recordedTo = recordedTo;
        this.done = done;
    }

    /**
     * Returns a file that is still to be confirmed.
     *
     * @param name as its sender calls it
     * @param recordedTo the night up to which records are complete with it; null for no change
     */
    static RecordUpload of(
            UploadKind kind, String name, byte[] bytes, ImportMode mode, @Nullable LocalDate recordedTo) {
        return new RecordUpload(kind, name, bytes.clone(), mode, recordedTo, null);
    }

    /** Returns the same once it is on record: what it did, without its bytes. */
    RecordUpload done(ImportReport report) {
        return new RecordUpload(kind, name, new byte[0], mode, recordedTo, report);
    }

    UploadKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    ImportMode mode() {
        return mode;
    }

    @Nullable
    LocalDate recordedTo() {
        return recordedTo;
    }

    /** Returns what it did; null while it is not confirmed. */
    @Nullable
    ImportReport report() {
        return done;
    }
}
