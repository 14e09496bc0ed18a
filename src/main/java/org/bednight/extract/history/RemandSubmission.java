package org.bednight.extract.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.table.FileLine;
import org.bednight.language.Counted;
import org.bednight.remand.Submission;
import org.bednight.remand.SubmittedPlacement;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** The remands of an extract as episodes to be imported, joined with what is on record; faults go back to the rows. */
public final class RemandSubmission implements Submission {

    private static final FileLine RECORD = new FileLine("the record", 0);

    private static final int YOUNGEST = 10;
    private static final int ADULT = 18;

    private static final int NAMED = 100;

    /** Up to how many nights between two remands of a child are doubtful: a week. */
    private static final int SHORT_GAP = 7;

    private final ExtractContent content;
    private final AuthorityCode authority;
    private final List<SubmittedPlacement> placements = new ArrayList<>();
    private final List<FileLine> origins = new ArrayList<>();
    private final TreeSet<Reference> inSecureHomes = new TreeSet<>();
    private int episodes;
    private int beds;

    private RemandSubmission(ExtractContent content, AuthorityCode authority) {
        this.content = content;
        this.authority = authority;
    }

    /**
     * Makes episodes of the remands in a history.
     *
     * @param content what the files state
     * @param onRecord the episodes of the authority
     */
    public static RemandSubmission of(
            ExtractContent content, Remands remands, AuthorityCode authority, Collection<Episode> onRecord) {
        var submission = new RemandSubmission(content, authority);
        var names = new EpisodeNames(onRecord);
        var byChild = onRecord.stream().collect(Collectors.groupingBy(Episode::child));
        remands.byChild().values().forEach(submission::doubtShortGaps);
        remands.byChild().forEach((child, ofChild) -> RecordMatch.of(
                        ofChild,
                        byChild.getOrDefault(child, List.of()),
                        content.history().lastDay())
                .forEach(recorded -> submission.add(recorded, names)));
        return submission;
    }

    /** Returns how many episodes the rows were made into. */
    public int episodes() {
        return episodes;
    }

    /** Returns how many rows were made into placements. */
    public int beds() {
        return beds;
    }

    /** Says which remands may be something else: a secure order for the child's welfare has the same codes. */
    public List<String> warnings() {
        if (inSecureHomes.isEmpty()) {
            return List.of();
        }
        var named = inSecureHomes.stream().limit(NAMED).map(Reference::value).collect(Collectors.joining(", "));
        var more = inSecureHomes.size() > NAMED ? " and %d more".formatted(inSecureHomes.size() - NAMED) : "";
        return List.of(
                "%s legal status J1 in a secure children's home: %s%s. One that is a welfare secure order on top of a remand to local authority accommodation is not charged: retire it."
                        .formatted(Counted.of(inSecureHomes.size(), "remand has", "remands have"), named, more));
    }

    @Override
    public List<SubmittedPlacement> placements() {
        return placements;
    }

    @Override
    public void fault(int line, String column, String expected) {
        content.faults().add(origins.get(line - 1), content.form().columnOf(column), "", expected);
    }

    @Override
    public String where(int line) {
        return origins.get(line - 1).toString();
    }

    @Override
    public String where(int first, int second) {
        return "The rows in %s and %s".formatted(where(first), where(second));
    }

    @Override
    public void refuseIfFaulty() {
        content.faults().throwIfAny();
    }

    private void add(RecordedRemand recorded, EpisodeNames names) {
        var remand = recorded.remand();
        var episode = recorded.episode();
        var key = new EpisodeKey(authority, episode == null ? names.next(remand.child()) : episode.reference());
        episodes++;
        recorded.earlier().forEach(placement -> keep(placement, key, recorded));
        for (var bed : remand.beds()) {
            beds++;
            if (bed.secureHome()) {
                inSecureHomes.add(key.episode());
            }
            add(bed, key, recorded);
        }
        recorded.later().forEach(placement -> keep(placement, key, recorded));
        doubt(recorded);
    }

    private void add(Bed bed, EpisodeKey key, RecordedRemand recorded) {
        var row = bed.row();
        var end = recorded.endOf(bed);
        if (row.end() == null && end != null) {
            content.doubts()
                    .add(
                            row.origin(),
                            row.child(),
                            "The placement lasts here, but on record it ends on %s, after the last day of the files. The record counts."
                                    .formatted(end));
        }
        add(
                row.origin(),
                key,
                recorded,
                new Placement(bed.sector(), recorded.establishmentOf(bed), row.start(), end, Instant.EPOCH));
    }

    private void keep(Placement placement, EpisodeKey key, RecordedRemand recorded) {
        add(RECORD, key, recorded, placement);
    }

    private void add(FileLine origin, EpisodeKey key, RecordedRemand recorded, Placement placement) {
        var episode = recorded.episode();
        var remand = recorded.remand();
        origins.add(origin);
        placements.add(new SubmittedPlacement(
                origins.size(),
                key,
                remand.child(),
                placement.sector(),
                placement.establishment(),
                placement.start(),
                placement.end(),
                episode == null ? null : episode.offenceGroup(),
                recorded.status(),
                birthday(remand.child(), episode)));
    }

    private @Nullable LocalDate birthday(Reference child, @Nullable Episode episode) {
        return content.birthdays().find(child).orElse(episode == null ? null : episode.chargedBefore());
    }

    private void doubt(RecordedRemand recorded) {
        var remand = recorded.remand();
        var first = remand.first();
        if (remand.continued() && recorded.episode() == null && !first.reason().isEmpty()) {
            content.doubts()
                    .add(
                            first.origin(),
                            first.child(),
                            "The remand began before this row, which has the reason %s, but no earlier row is there. Send the files of the year before too."
                                    .formatted(first.reason()));
        }
        if (recorded.beginsEarlierOnRecord()) {
            content.doubts()
                    .add(
                            first.origin(),
                            first.child(),
                            "The remand begins on %s here, but earlier on record. The files count."
                                    .formatted(first.start()));
        }
        content.birthdays().find(remand.child()).ifPresent(turns18On -> doubtAge(remand, turns18On));
    }

    /** Days between two remands of a child may be a slip, or last nights that were taken for days of departure. */
    private void doubtShortGaps(List<Remand> ofChild) {
        for (int next = 1; next < ofChild.size(); next++) {
            var end = ofChild.get(next - 1).endOrNever();
            var first = ofChild.get(next).first();
            long nights = ChronoUnit.DAYS.between(end, first.start());
            if (nights > 0 && nights <= SHORT_GAP) {
                content.doubts()
                        .add(
                                first.origin(),
                                first.child(),
                                "The remand before ends on %s, only %s earlier. They were read as two remands, with nothing charged between them. If it was one, correct its days."
                                        .formatted(end, Counted.of(nights, "night")));
            }
        }
    }

    private void doubtAge(Remand remand, LocalDate turns18On) {
        var start = remand.beds().get(0).row().start();
        boolean adult = !start.isBefore(turns18On);
        if (adult || start.isBefore(turns18On.minusYears(ADULT - YOUNGEST))) {
            content.doubts()
                    .add(
                            remand.first().origin(),
                            remand.child(),
                            "By its date of birth the child is %s when the remand starts."
                                    .formatted(adult ? "18 or older" : "younger than 10"));
        }
    }
}
