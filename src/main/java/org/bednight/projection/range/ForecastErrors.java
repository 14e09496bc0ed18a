package org.bednight.projection.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.estate.Sector;
import org.bednight.forecast.model.MonthlyNights;
import org.bednight.forecast.model.RateModel;
import org.bednight.forecast.path.ErrorPath;
import org.bednight.forecast.path.PastErrors;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Remembered;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.security.rows.RowView;

/** Looks up what a model's past forecasts of authorities missed, from their nights a month. METHOD §16. */
@ApplicationScoped
public class ForecastErrors {

    private final Authorities authorities;
    private final Episodes episodes;
    private final RowView rows;

    /** They name nobody: what forecasts of one authority missed, all others learn from. */
    private final Remembered<Asked, List<ErrorPath>> paths = Remembered.within(0.03, found -> 500L * found.size());

    ForecastErrors(Authorities authorities, Episodes episodes, RowView rows) {
        this.authorities = authorities;
        this.episodes = episodes;
        this.rows = rows;
    }

    private record Asked(AuthorityCode authority, LocalDate asAt, RateModel model, int every) {}

    /**
     * Returns what forecasts by {@code model} missed up to {@code asAt}, the last day of a month: of the authority, and of
     * all others.
     */
    public PastErrors get(Authority authority, LocalDate asAt, RateModel model, DataVersion version) {
        var records = listRecords(asAt, version);
        var own = records.remove(authority.code());
        var others = records.entrySet().stream()
                .map(other -> paths(
                        new Asked(other.getKey(), asAt, model, ErrorPath.OF_OTHERS),
                        version,
                        other.getValue()::bySector))
                .toList();
        if (own == null || !rows.sees(authority.code().value())) {
            return new PastErrors(1, List.of(), others);
        }
        var sectors = own.bySector();
        return new PastErrors(
                ErrorPath.level(sectors, sectors.get(0).months()),
                paths(new Asked(authority.code(), asAt, model, 1), version, () -> sectors),
                others);
    }

    private List<ErrorPath> paths(Asked asked, DataVersion version, Supplier<List<MonthlyNights>> sectors) {
        return paths.get(asked, version, each -> ErrorPath.of(sectors.get(), each.model(), each.every()));
    }

    /** Lists the records of all authorities that have a complete month by {@code asAt}, in the order of their codes. */
    private SortedMap<AuthorityCode, MonthsOnRecord> listRecords(LocalDate asAt, DataVersion version) {
        var histories = episodes.histories(version);
        var records = new TreeMap<AuthorityCode, MonthsOnRecord>();
        for (var authority : authorities.list(version)) {
            var history = histories.getOrDefault(authority.code(), RemandHistory.NONE);
            var from = history.firstRecorded(authority.recordedFrom());
            boolean complete =
                    authority.recordedTo() == null || !authority.recordedTo().isBefore(asAt);
            if (from != null && complete && !from.isAfter(asAt.withDayOfMonth(1))) {
                records.put(authority.code(), new MonthsOnRecord(history, DateRange.ofNights(from, asAt)));
            }
        }
        return records;
    }

    /** The nights of an authority from the first on record to the last day of a month. They are added up when asked for. */
    private record MonthsOnRecord(RemandHistory history, DateRange nights) {

        private List<MonthlyNights> bySector() {
            var counts = history.counts(nights);
            return Arrays.stream(Sector.values())
                    .map(sector -> MonthlyNights.of(Objects.requireNonNull(counts.get(sector))))
                    .toList();
        }
    }
}
