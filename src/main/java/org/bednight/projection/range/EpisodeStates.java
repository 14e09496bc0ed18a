package org.bednight.projection.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.forecast.stay.EpisodeHistory;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Pool;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Remembered;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.security.rows.RowView;
import org.jspecify.annotations.Nullable;

/** What the episodes on record of all authorities teach of one of them, at the close of a day. */
@ApplicationScoped
public class EpisodeStates {

    /** The episode model of the estate's sectors and the groups of offences. */
    public static final EpisodeModel MODEL = new EpisodeModel(SectorOrder.count(), OffenceOrder.count());

    /** What a pool of a nation takes in memory at most, in bytes: most are the arrivals of each day and each authority. */
    static final long POOL = 290_000;

    /** What a state takes in memory beside its open stays, in bytes, about. */
    private static final long STATE = 8_000;

    /** What it takes besides where stays differ by offence: a mixed curve of eight years, and one a group. */
    private static final long BY_OFFENCE = 56_000;

    private final Authorities authorities;
    private final Episodes episodes;
    private final Remembered<LocalDate, Pool> pools = Remembered.within(0.08, pool -> POOL);
    private final Remembered<Key, EpisodeState> states;

    /** What a state depends on, beside the facts of a version; {@code others} null where all authorities are as in it. */
    private record Key(
            AuthorityCode authority,
            ReportingDates dates,
            ArrivalMethod arrivals,
            @Nullable OtherRecords others) {}

    private static long size(EpisodeState state) {
        return STATE + 200L * state.open().size() + (state.stays().differByGroup() ? BY_OFFENCE : 0);
    }

    EpisodeStates(Authorities authorities, Episodes episodes, RowView rows) {
        this.authorities = authorities;
        this.episodes = episodes;
        this.states = Remembered.within(
                0.06, EpisodeStates::size, key -> rows.sees(key.authority().value()));
    }

    /**
     * Returns what was known in {@code version} of an authority's children at the close of the as-at date.
     *
     * @param dates a year that is not over by its as-at date
     * @param arrivals how the number of arrivals is learned
     */
    public EpisodeState get(Authority authority, ReportingDates dates, ArrivalMethod arrivals, DataVersion version) {
        var key = new Key(authority.code(), dates, arrivals, null);
        return states.get(key, version, asked -> fit(pool(dates.asAt(), version), authority, key, version));
    }

    /**
     * Returns the same as if nothing had come to be known of other authorities since an earlier forecast.
     *
     * @param others what was known of them then
     */
    public EpisodeState get(
            Authority authority,
            ReportingDates dates,
            ArrivalMethod arrivals,
            DataVersion version,
            OtherRecords others) {
        var key = new Key(authority.code(), dates, arrivals, others);
        return states.get(
                key, version, asked -> fit(pool(authority, dates.asAt(), version, others), authority, key, version));
    }

    private EpisodeState fit(Pool pool, Authority authority, Key key, DataVersion version) {
        var dates = key.dates();
        long nights =
                dates.asAt().plusDays(1).until(dates.financialYear().nights().endExclusive(), ChronoUnit.DAYS);
        return MODEL.with(key.arrivals()).fit(pool, own(authority, dates.asAt(), version), (int) nights);
    }

    private EpisodeHistory own(Authority authority, LocalDate asAt, DataVersion version) {
        return record(authority, episodes.history(authority.code(), version), asAt);
    }

    /** Returns what an authority as it is now, and all others as they were, say together. */
    private Pool pool(Authority authority, LocalDate asAt, DataVersion version, OtherRecords others) {
        var histories = episodes.histories(others.version());
        var records = Stream.concat(
                Stream.of(own(authority, asAt, version)),
                authorities.list(others.version()).stream()
                        .filter(other -> !other.code().equals(authority.code()))
                        .map(other -> EpisodeRecord.asAt(
                                asAt,
                                histories.getOrDefault(other.code(), RemandHistory.NONE),
                                other.recordedFrom(),
                                others.last(Objects.requireNonNullElse(other.recordedTo(), asAt)))));
        return learn(records, asAt);
    }

    /** Lists the episodes of {@code history} in the order by which the open stays as at {@code asAt} name them. */
    public static List<Episode> listKnown(LocalDate asAt, RemandHistory history) {
        return EpisodeRecord.listKnown(asAt, history);
    }

    /** Lists the references of an authority's episodes by the index under which {@link #get} knows them. */
    public List<Reference> listReferences(Authority authority, LocalDate asAt, DataVersion version) {
        return listKnown(asAt, episodes.history(authority.code(), version)).stream()
                .map(Episode::reference)
                .toList();
    }

    /** Returns what all authorities together say, each up to the end of its records; learned once a version. */
    private Pool pool(LocalDate asAt, DataVersion version) {
        return pools.get(asAt, version, date -> {
            var all = episodes.histories(version);
            return learn(
                    authorities.list(version),
                    authority -> all.getOrDefault(authority.code(), RemandHistory.NONE),
                    date);
        });
    }

    /** Returns what authorities together say at the close of {@code asAt}, those whose records have begun by then. */
    public static Pool learn(
            List<Authority> authorities, Function<Authority, RemandHistory> histories, LocalDate asAt) {
        return learn(authorities.stream().map(authority -> record(authority, histories.apply(authority), asAt)), asAt);
    }

    private static Pool learn(Stream<EpisodeHistory> records, LocalDate asAt) {
        return MODEL.learn(
                records.filter(record -> !record.recordedFrom().isAfter(asAt)).toList(), asAt);
    }

    /** Returns an authority's episodes as the model sees them at the close of {@code asAt}. */
    public static EpisodeHistory record(Authority authority, RemandHistory history, LocalDate asAt) {
        return EpisodeRecord.asAt(asAt, history, authority.recordedFrom(), authority.recordedTo());
    }
}
