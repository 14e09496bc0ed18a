package org.bednight.remand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Change;
import org.bednight.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How submitted episodes are put on record.
 *
 * @param mode what they say of the episodes that are not among them
 * @param recordedTo the night up to which the authorities' records are complete with them; null: it stays as it is
 */
public record EpisodeImport(
        Change change, ImportMode mode, @Nullable LocalDate recordedTo) {

    public static EpisodeImport of(Change change) {
        return new EpisodeImport(change, ImportMode.UPDATE, null);
    }

    public EpisodeImport withMode(ImportMode other) {
        return new EpisodeImport(change, other, recordedTo);
    }

    public EpisodeImport withRecordedTo(@Nullable LocalDate night) {
        return new EpisodeImport(change, mode, night);
    }

    public EpisodeImport withSourceDigest(@Nullable String digest) {
        return new EpisodeImport(change.withSourceDigest(digest), mode, recordedTo);
    }

    public EpisodeImport withAuthority(AuthorityCode authority) {
        return new EpisodeImport(change.withAuthority(authority.value()), mode, recordedTo);
    }

    /** Returns the change that the submission makes, with its authority where all of it is of one. */
    Change changeOf(Submission submission) {
        return change.withAuthorityOf(submission.placements().stream()
                .map(placement -> placement.authority().value()));
    }

    /** Notes as a fault each placement that starts after the night up to which the records claim to be complete. */
    void checkStarts(Submission submission) {
        if (recordedTo == null) {
            return;
        }
        for (var placement : submission.placements()) {
            if (placement.start().isAfter(recordedTo)) {
                submission.fault(
                        placement.line(),
                        "start_date",
                        "%s or an earlier day, since recordedTo says that the file ends there".formatted(recordedTo));
            }
        }
    }

    /** Retires the episodes that the stage lacks, where the mode says so; returns how many placements counted. */
    int retireOthers(PlacementStage stage, Set<AuthorityCode> authorities, Entry entry) {
        return mode == ImportMode.REPLACE ? stage.retireOthers(List.copyOf(authorities), entry) : 0;
    }
}
