package org.bednight.web.extracts;

import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.ExtractReport;
import org.bednight.extract.FormChoice;
import org.bednight.extract.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * Files that were uploaded, from when they are tried until what they did has been shown.
 *
 * @param form how the files are read
 * @param recordedTo the night up to which records are complete with them; null for no change
 * @param done what they did; null while they are not confirmed
 */
record ExtractUpload(
        AuthorityCode authority,
        List<UploadedFile> files,
        FormChoice form,
        @Nullable LocalDate recordedTo,
        @Nullable ExtractReport done) {

    ExtractUpload {
        files = List.copyOf(files);
    }

    /** Returns the same once it is on record: what it did, without its files. */
    ExtractUpload done(ExtractReport report) {
        return new ExtractUpload(authority, List.of(), form, recordedTo, report);
    }

    /** Returns how many bytes the files take in memory. */
    long size() {
        return files.stream().mapToLong(UploadedFile::size).sum();
    }
}
