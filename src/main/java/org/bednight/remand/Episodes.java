package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.calendar.London;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.rest.PartialBody;
import org.bednight.rest.Preconditions;

/** The remand episodes on record. */
@ApplicationScoped
public class Episodes {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS = PlacementFile.HEADINGS;

    private final PlacementRepository repository;
    private final Histories histories;
    private final PlacementStage stage;
    private final StageComparison comparison;
    private final ReducedEpisodes reduced;
    private final OpenStays openStays;
    private final RemandConfig config;
    private final Authorities authorities;
    private final Ledger ledger;
    private final Clock clock;

    Episodes(
            PlacementRepository repository,
            Histories histories,
            PlacementStage stage,
            StageComparison comparison,
            ReducedEpisodes reduced,
            OpenStays openStays,
            RemandConfig config,
            Authorities authorities,
            Ledger ledger,
            Clock clock) {
        this.repository = repository;
        this.histories = histories;
        this.stage = stage;
        this.comparison = comparison;
        this.reduced = reduced;
        this.openStays = openStays;
        this.config = config;
        this.authorities = authorities;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the episodes of an authority that were known in {@code version}, with the monthly totals before them. */
    public RemandHistory history(AuthorityCode authority, DataVersion version) {
        return histories.get(authority, version);
    }

    /** Returns the episodes, or monthly totals, of each authority that has any, as they were known in {@code version}. */
    public Map<AuthorityCode, RemandHistory> histories(DataVersion version) {
        return histories.list(version);
    }

    /** Says whether episodes, or monthly totals, of any authority that the caller sees were on record in {@code version}. */
    public boolean isAnyOnRecord(DataVersion version) {
        return histories.hasMonths(version) || Reading.of(() -> repository.isAnyKnown(version));
    }

    /** Returns when the episodes of each authority that the caller sees were last put on record, up to {@code version}. */
    public Map<AuthorityCode, Instant> lastRecorded(DataVersion version) {
        return Reading.of(() -> repository.lastRecorded(version));
    }

    /** Lets the episodes of a file, of any authorities, take the place of those on record. */
    public ImportReport importFile(ExchangeFile file, EpisodeImport order) {
        var submission = PlacementFile.read(file);
        return importSubmission(submission, order.withSourceDigest(file.sha256()))
                .withMoreWarnings(file.warnings());
    }

    /** Does the same with a file that has only the one authority. */
    public ImportReport importFile(AuthorityCode authority, ExchangeFile file, EpisodeImport order) {
        var submission = PlacementFile.read(file);
        for (var placement : submission.placements()) {
            if (!placement.authority().equals(authority)) {
                submission.fault(placement.line(), "authority", "%s, as in the address".formatted(authority));
            }
        }
        return importSubmission(
                        submission, order.withSourceDigest(file.sha256()).withAuthority(authority))
                .withMoreWarnings(file.warnings());
    }

    /** Adds one episode, or changes the one on record; the report says what changed. */
    ImportReport put(EpisodeKey key, PartialBody<EpisodeDetails> details, Change change, Preconditions preconditions) {
        var order = EpisodeImport.of(change).withAuthority(key.authority());
        return ledger.record(order.change(), entry -> {
            refuseUnknown(key.authority());
            refuseOutdated(key, preconditions, entry);
            var before = new EpisodeChanges(
                    find(key.authority(), key.episode(), before(entry)), repository.findBirthday(key, before(entry)));
            var submission = details.over(before.details()).submission(key);
            if (!config.anyReference()) {
                SafeReference.refuseIn(submission);
            }
            var warnings = SubmissionCheck.check(submission, London.today(clock));
            return record(submission, submission.placements(), order, warnings, entry)
                    .withChanges(before.to(submission));
        });
    }

    /** Retires an episode, so that it no longer counts from now on. */
    public ImportReport retire(AuthorityCode authority, Reference episode, Change change) {
        return retire(new EpisodeKey(authority, episode), change, Preconditions.NONE);
    }

    ImportReport retire(EpisodeKey key, Change change, Preconditions preconditions) {
        return ledger.record(change.withAuthority(key.authority().value()), entry -> {
            refuseUnknown(key.authority());
            refuseOutdated(key, preconditions, entry);
            if (repository.findRevision(key, entry.version()).isEmpty()) {
                throw RemandProblems.unknownEpisode(key);
            }
            return ImportReport.counting(0, 0, 0, 0, stage.retire(key, entry));
        });
    }

    /**
     * Returns an episode as the change {@code entry} finds it.
     *
     * @throws org.bednight.problem.Problem if the authority or the episode is not on record
     */
    public Episode getForChange(AuthorityCode authority, Reference episode, Entry entry) {
        refuseUnknown(authority);
        return find(authority, episode, before(entry))
                .orElseThrow(() -> RemandProblems.unknownEpisode(new EpisodeKey(authority, episode)));
    }

    private static DataVersion before(Entry entry) {
        return new DataVersion(entry.version() - 1, entry.recordedAt());
    }

    /** Says whether a reference may be made of a name or a date of birth, and the settings refuse such ones. */
    public boolean refuses(Reference reference) {
        return !config.anyReference() && SafeReference.isPersonal(reference.value());
    }

    private void refuseUnknown(AuthorityCode authority) {
        if (!authorities.listForChange().containsKey(authority)) {
            throw AuthorityProblems.unknownAuthority(authority);
        }
    }

    /** Finds an episode as it was known in {@code version}. */
    public Optional<Episode> find(AuthorityCode authority, Reference episode, DataVersion version) {
        return history(authority, version).episodes().stream()
                .filter(each -> each.reference().equals(episode))
                .findFirst();
    }

    /** Returns the tag of the state of an episode in {@code version}, which no other state has. */
    String revision(EpisodeKey key, DataVersion version) {
        return Reading.of(() -> repository.findRevision(key, version.number()))
                .orElseThrow(() -> RemandProblems.unknownEpisode(key));
    }

    private void refuseOutdated(EpisodeKey key, Preconditions preconditions, Entry entry) {
        preconditions.check(repository.findRevision(key, entry.version()), () -> RemandProblems.outdatedEpisode(key));
    }

    /**
     * Puts on record what was read from any other kind of file, by the rules of a file of episodes.
     *
     * @throws org.bednight.problem.Problem with all that is wrong, as the submission words it
     */
    public ImportReport importSubmission(Submission submission, EpisodeImport order) {
        var warnings = SubmissionCheck.check(submission, London.today(clock));
        order.checkStarts(submission);
        if (!config.anyReference()) {
            SafeReference.check(submission);
        }
        return ledger.record(order.changeOf(submission), entry -> {
            var known = refuseUnknown(submission);
            return record(submission, known, order, warnings, entry);
        });
    }

    /** @param compared the placements that are compared with what is on record */
    private ImportReport record(
            Submission submission,
            List<SubmittedPlacement> compared,
            EpisodeImport order,
            List<String> ofSubmission,
            Entry entry) {
        var warnings = new ArrayList<>(ofSubmission);
        stage.fill(compared);
        var known = reduced.leaveOut();
        int others = order.retireOthers(stage, codes(submission), entry);
        comparison.check(submission);
        submission.refuseIfFaulty();
        warnings.addAll(openStays.warnings(order.recordedTo(), London.date(entry.recordedAt())));
        var report = stage.apply(entry).withRetired(others).withUnchanged(known.placements());
        warnings.addAll(comparison.warnings());
        warnings.addAll(known.warnings());
        int recordedToSet = extendRecords(order, codes(submission), entry, warnings);
        codes(submission).forEach(code -> warnings.addAll(histories.listMonthDifferences(code, entry)));
        return report.withRecordedToSet(recordedToSet).withWarnings(warnings);
    }

    private int extendRecords(EpisodeImport order, Set<AuthorityCode> codes, Entry entry, List<String> warnings) {
        var night = order.recordedTo();
        if (night == null) {
            return 0;
        }
        int set = 0;
        for (var code : codes) {
            var report = authorities.recordTo(night, code, entry);
            warnings.addAll(report.warnings());
            set += report.changed();
        }
        return set;
    }

    /** Returns the placements of known authorities: others are compared with nothing on record, which may be of people unseen. */
    private List<SubmittedPlacement> refuseUnknown(Submission submission) {
        var known = authorities.listForChange().keySet();
        var compared = new ArrayList<SubmittedPlacement>();
        for (var placement : submission.placements()) {
            if (known.contains(placement.authority())) {
                compared.add(placement);
            } else {
                submission.fault(
                        placement.line(),
                        "authority",
                        "the code of an authority on record: add it at /api/v1/authorities first");
            }
        }
        return compared;
    }

    private static Set<AuthorityCode> codes(Submission submission) {
        var codes = new TreeSet<AuthorityCode>();
        submission.placements().forEach(placement -> codes.add(placement.authority()));
        return codes;
    }
}
