package org.bednight.web.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.OutdatedChange;
import org.bednight.problem.Problem;

/** Stores what forms change: once, and only where the record is still the one that was shown. */
@ApplicationScoped
public class Edits {

    private static final int ATTEMPTS = 5;
    private static final ImportReport NOTHING = ImportReport.counting(0, 0, 0, 0, 0);

    private final DataVersions versions;

    Edits(DataVersions versions) {
        this.versions = versions;
    }

    /**
     * Stores a change. Where it is on record already, as after a double click, nothing is stored again.
     *
     * @param seen the {@link StateTag} of the record as the form showed it
     * @param state returns the tag of the record in a data version
     * @throws org.bednight.problem.Problem if the record is another now
     */
    public ImportReport put(
            String seen, Function<DataVersion, String> state, Change change, Function<Change, ImportReport> work) {
        return store(
                seen,
                state,
                change,
                work,
                now -> {
                    var tried = work.apply(change.withRehearsal(true));
                    return !tried.altered();
                },
                () -> FormProblems.outdatedForm(seen));
    }

    /**
     * Retires a record. Where it is retired already, nothing is stored again.
     *
     * @see #put
     */
    public ImportReport retire(
            String seen, Function<DataVersion, String> state, Change change, Function<Change, ImportReport> work) {
        return store(seen, state, change, work, StateTag.NONE::equals, FormProblems::outdatedRetirement);
    }

    private interface Done {

        boolean is(String state);
    }

    private ImportReport store(
            String seen,
            Function<DataVersion, String> state,
            Change change,
            Function<Change, ImportReport> work,
            Done done,
            Supplier<Problem> refusal) {
        for (int attempt = 1; ; attempt++) {
            var version = versions.current();
            var now = state.apply(version);
            if (!now.equals(seen)) {
                if (done.is(now)) {
                    return NOTHING;
                }
                throw refusal.get();
            }
            try {
                return work.apply(change.withRestingOn(version));
            } catch (OutdatedChange another) {
                if (attempt == ATTEMPTS) {
                    throw another;
                }
            }
        }
    }
}
