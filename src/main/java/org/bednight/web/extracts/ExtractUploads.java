package org.bednight.web.extracts;

import jakarta.inject.Singleton;
import org.bednight.extract.ExtractOrder;
import org.bednight.extract.ExtractReport;
import org.bednight.extract.Extracts;
import org.bednight.ledger.DataVersion;
import org.bednight.security.CurrentUser;
import org.bednight.web.data.UploadProblems;
import org.bednight.web.form.Held;
import org.jspecify.annotations.Nullable;

/** Tries extracts that were uploaded, and puts them on record once they are confirmed. */
@Singleton
class ExtractUploads {

    private final Held<ExtractUpload> held;
    private final Extracts extracts;

    ExtractUploads(Extracts extracts, CurrentUser user) {
        this.held = new Held<>(user::name, 0.1, ExtractUpload::size);
        this.extracts = extracts;
    }

    String hold(ExtractUpload upload) {
        return held.add(upload);
    }

    /** @throws org.bednight.problem.Problem if the time of the files is over */
    ExtractUpload get(String key) {
        return held.find(key).orElseThrow(() -> UploadProblems.noLongerHeld(held.endedAt(key)));
    }

    /** Says what the files would change. */
    ExtractReport rehearse(ExtractUpload upload) {
        return put(upload, true, null);
    }

    /**
     * Puts the files on record; once, however often they are confirmed.
     *
     * @param seen the data version whose facts were compared with the files when they were tried
     * @throws org.bednight.ledger.OutdatedChange if another version stands, so that they may change something else
     */
    void confirm(String key, DataVersion seen) {
        synchronized (held) {
            var upload = get(key);
            if (upload.done() == null) {
                held.replace(key, upload.done(put(upload, false, seen)));
            }
        }
    }

    private ExtractReport put(ExtractUpload upload, boolean dryRun, @Nullable DataVersion seen) {
        return extracts.importFiles(
                upload.authority(), upload.files(), new ExtractOrder(upload.form(), dryRun, upload.recordedTo(), seen));
    }
}
