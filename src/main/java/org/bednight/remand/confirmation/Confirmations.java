package org.bednight.remand.confirmation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.AuthorityProblems;
import org.bednight.calendar.London;
import org.bednight.ledger.Change;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.ImportReport;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.Reading;
import org.bednight.ledger.Remembered;
import org.bednight.remand.Episodes;
import org.bednight.remand.RemandConfig;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.Preconditions;
import org.bednight.rest.RecordProblems;
import org.bednight.security.rows.RowView;

/** The confirmations on record. */
@ApplicationScoped
public class Confirmations {

    private static final int BYTES = 20_000;

    private final ConfirmationRepository repository;
    private final Episodes episodes;
    private final Authorities authorities;
    private final Ledger ledger;
    private final RemandConfig config;
    private final Clock clock;
    private final Remembered<AuthorityCode, OpenStayRecord> remembered;

    Confirmations(
            ConfirmationRepository repository,
            Episodes episodes,
            Authorities authorities,
            Ledger ledger,
            RemandConfig config,
            Clock clock,
            RowView rows) {
        this.repository = repository;
        this.episodes = episodes;
        this.authorities = authorities;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
        this.remembered = Remembered.within(0.02, stays -> BYTES, code -> rows.sees(code.value()));
    }

    /** Returns what was known of an authority's open stays in {@code version}. */
    public OpenStayRecord of(Authority authority, DataVersion version) {
        return remembered.get(authority.code(), version, code -> Reading.of(() -> read(authority, version)));
    }

    private OpenStayRecord read(Authority authority, DataVersion version) {
        var confirmed = repository.listKnown(authority.code(), version).stream()
                .collect(Collectors.toMap(
                        fact -> new Reference(fact.episode),
                        fact -> new OpenStayRecord.Confirmed(fact.inCustodyOn, fact.recordedIn())));
        return new OpenStayRecord(
                authority, config.unconfirmedAfter(), confirmed, repository.listReopened(authority.code(), version));
    }

    /** Records that a child was in custody on a night, the latest that is known. */
    public ImportReport confirm(AuthorityCode authority, Reference episode, LocalDate night, Change change) {
        return confirm(authority, episode, night, change, Preconditions.NONE);
    }

    ImportReport confirm(
            AuthorityCode authority, Reference episode, LocalDate night, Change change, Preconditions preconditions) {
        return ledger.record(change.withAuthority(authority.value()), entry -> {
            refuseUnlessIn(episodes.getForChange(authority, episode, entry), night);
            var before = repository.findCurrent(authority, episode);
            check(preconditions, before, authority, episode);
            if (before.isPresent() && before.get().inCustodyOn.equals(night)) {
                return ImportReport.counting(1, 0, 0, 1, 0);
            }
            before.ifPresent(fact -> fact.supersede(entry));
            repository.flush();
            repository.persist(new ConfirmationFact(entry, authority, episode, night));
            return before.isPresent() ? ImportReport.counting(1, 0, 1, 0, 0) : ImportReport.counting(1, 1, 0, 0, 0);
        });
    }

    /** Retires a confirmation, so that it no longer counts from now on. */
    ImportReport retire(AuthorityCode authority, Reference episode, Change change, Preconditions preconditions) {
        return ledger.record(change.withAuthority(authority.value()), entry -> {
            if (!authorities.listForChange().containsKey(authority)) {
                throw AuthorityProblems.unknownAuthority(authority);
            }
            var before = repository.findCurrent(authority, episode);
            check(preconditions, before, authority, episode);
            before.orElseThrow(() -> ConfirmationProblems.unknownConfirmation(authority, episode))
                    .supersede(entry);
            return ImportReport.counting(0, 0, 0, 0, 1);
        });
    }

    private static void check(
            Preconditions preconditions,
            Optional<ConfirmationFact> onRecord,
            AuthorityCode authority,
            Reference episode) {
        preconditions.check(
                onRecord.map(ConfirmationFact::tag),
                () -> RecordProblems.outdatedRecord(
                        "The confirmation of episode %s of %s".formatted(episode, authority)));
    }

    private void refuseUnlessIn(Episode episode, LocalDate night) {
        var today = London.today(clock);
        if (!night.isBefore(today)) {
            throw InvalidRecord.of("Expected inCustodyOn to be a night that is over, %s or earlier, but was %s"
                    .formatted(today.minusDays(1), night));
        }
        if (!episode.openAt(night)) {
            throw InvalidRecord.of(
                    "Expected inCustodyOn to be a night that the child slept in custody by the record of the episode, which starts on %s%s, but was %s: correct the episode first if the record is wrong"
                            .formatted(
                                    episode.start(),
                                    episode.end() == null ? "" : " and ends on " + episode.end(),
                                    night));
        }
    }
}
