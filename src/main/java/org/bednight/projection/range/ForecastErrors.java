package org.bednight.projection.range;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

/** Looks up what a model's past forecasts of authorities missed, from their nights a month. METHOD §16. */
@ApplicationScoped
public class ForecastErrors {

    private static final int KEPT_MONTHS = 4;

    private final Authorities authorities;
    private final Episodes episodes;
    private final Remembered<LocalDate, Map<AuthorityCode, List<MonthlyNights>>> records =
            new Remembered<>(KEPT_MONTHS);
    private final Remembered<Asked, List<ErrorPath>> paths = Remembered.within(0.03, found -> 500L * found.size());

    ForecastErrors(Authorities authorities, Episodes episodes) {
        this.authorities = authorities;
        this.episodes = episodes;
    }

    private record Asked(AuthorityCode authority, LocalDate asAt, RateModel model, int every) {}

    /**
     * Returns what forecasts by {@code model} missed up to {@code asAt}, the last day of a month: of the authority, and of
     * all others.
     */
    public PastErrors get(Authority authority, LocalDate asAt, RateModel model, DataVersion version) {
        var all = records.get(asAt, version, date -> read(date, version));
        var own = all.getOrDefault(authority.code(), List.of());
        var others = all.keySet().stream()
                .filter(code -> !code.equals(authority.code()))
                .map(code -> paths(new Asked(code, asAt, model, ErrorPath.OF_OTHERS), all, version))
                .toList();
        return new PastErrors(
                own.isEmpty() ? 1 : level(own),
                own.isEmpty() ? List.of() : paths(new Asked(authority.code(), asAt, model, 1), all, version),
                others);
    }

    private static double level(List<MonthlyNights> sectors) {
        return ErrorPath.level(sectors, sectors.get(0).months());
    }

    private List<ErrorPath> paths(Asked asked, Map<AuthorityCode, List<MonthlyNights>> all, DataVersion version) {
        return paths.get(
                asked,
                version,
                each -> ErrorPath.of(Objects.requireNonNull(all.get(each.authority())), each.model(), each.every()));
    }

    /** Reads the nights of all authorities that have a month on record by {@code asAt}. */
    private Map<AuthorityCode, List<MonthlyNights>> read(LocalDate asAt, DataVersion version) {
        var histories = episodes.histories(version);
        var read = new TreeMap<AuthorityCode, List<MonthlyNights>>();
        for (var authority : authorities.list(version)) {
            var history = histories.getOrDefault(authority.code(), RemandHistory.NONE);
            var from = history.firstRecorded(authority.recordedFrom());
            boolean complete =
                    authority.recordedTo() == null || !authority.recordedTo().isBefore(asAt);
            if (from != null && complete && !from.isAfter(asAt)) {
                var sectors = read(history, DateRange.ofNights(from, asAt));
                if (sectors.get(0).months() > 0) {
                    read.put(authority.code(), sectors);
                }
            }
        }
        return read;
    }

    private static List<MonthlyNights> read(RemandHistory history, DateRange nights) {
        var counts = history.counts(nights);
        return Arrays.stream(Sector.values())
                .map(sector -> MonthlyNights.of(Objects.requireNonNull(counts.get(sector))))
                .toList();
    }
}
