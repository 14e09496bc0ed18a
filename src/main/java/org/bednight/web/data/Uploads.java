package org.bednight.web.data;

import jakarta.inject.Singleton;
import org.bednight.authority.Authorities;
import org.bednight.capacity.HeavyWork;
import org.bednight.estate.Establishments;
import org.bednight.estate.Prices;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.funding.Allocations;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.EpisodeImport;
import org.bednight.remand.Episodes;
import org.bednight.remand.monthly.MonthlyTotals;
import org.bednight.security.CurrentUser;
import org.bednight.web.form.Held;

/** Tries files that were uploaded, and puts them on record once they are confirmed. */
@Singleton
class Uploads {

    private final Held<RecordUpload> held;

    private final Authorities authorities;
    private final Prices prices;
    private final Allocations allocations;
    private final Episodes episodes;
    private final MonthlyTotals totals;
    private final Establishments establishments;
    private final KindAccess access;
    private final HeavyWork work;

    Uploads(
            Authorities authorities,
            Prices prices,
            Allocations allocations,
            Episodes episodes,
            MonthlyTotals totals,
            Establishments establishments,
            KindAccess access,
            CurrentUser user,
            HeavyWork work) {
        this.held = new Held<>(user::name, 0.17, RecordUpload::size);
        this.access = access;
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.episodes = episodes;
        this.totals = totals;
        this.establishments = establishments;
        this.work = work;
    }

    String hold(RecordUpload upload) {
        return held.add(upload);
    }

    /** @throws org.bednight.problem.Problem if the time of the file is over */
    RecordUpload get(String key) {
        return held.find(key).orElseThrow(() -> UploadProblems.noLongerHeld(held.endedAt(key)));
    }

    /** Says what a file would change. */
    ImportReport rehearse(RecordUpload upload) {
        return put(upload, change(upload).withRehearsal(true));
    }

    /**
     * Puts a file on record; once, however often it is confirmed.
     *
     * @param seen the data version whose facts were compared with the file when it was tried
     * @throws org.bednight.ledger.OutdatedChange if another version stands, so that the file may change something else
     */
    void confirm(String key, DataVersion seen) {
        synchronized (held) {
            var upload = get(key);
            if (upload.report() == null) {
                held.replace(key, upload.done(put(upload, change(upload).withRestingOn(seen))));
            }
        }
    }

    private static Change change(RecordUpload upload) {
        return Change.of(
                switch (upload.kind()) {
                    case AUTHORITIES -> "import authorities";
                    case PRICES -> "import prices";
                    case ALLOCATIONS -> "import allocations";
                    case EPISODES -> "import remand episodes";
                    case MONTHLY -> "import monthly bed nights";
                    case ESTABLISHMENTS -> "import establishments";
                });
    }

    private ImportReport put(RecordUpload upload, Change change) {
        access.require(upload.kind());
        return work.run((long) upload.size() * HeavyWork.OF_EACH_BYTE, () -> {
            var bytes = upload.bytes();
            var file = ExchangeFile.read(
                    bytes, FileForm.of(null, bytes), upload.kind().headings());
            return switch (upload.kind()) {
                case AUTHORITIES -> authorities.importFile(file, change);
                case PRICES -> prices.importFile(file, change);
                case ALLOCATIONS -> allocations.importFile(file, change);
                case MONTHLY -> totals.importFile(file, change);
                case ESTABLISHMENTS -> establishments.importFile(file, change);
                case EPISODES ->
                    episodes.importFile(
                            file,
                            EpisodeImport.of(change).withMode(upload.mode()).withRecordedTo(upload.recordedTo()));
            };
        });
    }
}
