package org.bednight.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.NamedAuthority;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.Remembered;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecast;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.projection.headline.RatingRules;
import org.bednight.projection.range.Range;
import org.bednight.publication.PublishedVariances;
import org.bednight.publication.PublishedVariances.AuthorityYear;
import org.bednight.publication.PublishedVariances.PublishedVariance;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.remand.Episodes;
import org.bednight.security.rows.RowView;
import org.jspecify.annotations.Nullable;

/** Computes every authority's forecast, each as its own forecast states it, all from one version of the facts. */
@ApplicationScoped
public class ForecastSummaries {

    /** Some eight queries of a nation. */
    private static final int HELD = 1_600;

    private final Authorities authorities;
    private final Forecasts forecasts;
    private final Episodes episodes;
    private final PublishedVariances published;
    private final DataVersions versions;
    private final RatingRules rules;
    private final Clock clock;
    private final Remembered<Asked, ForecastSummary> held;

    ForecastSummaries(
            Authorities authorities,
            Forecasts forecasts,
            Episodes episodes,
            PublishedVariances published,
            DataVersions versions,
            RatingRules rules,
            Clock clock,
            RowView rows) {
        this.authorities = authorities;
        this.forecasts = forecasts;
        this.episodes = episodes;
        this.published = published;
        this.versions = versions;
        this.rules = rules;
        this.clock = clock;
        this.held = new Remembered<>(HELD, asked -> rows.sees(asked.authority().value()));
    }

    /** Which query, and of which authority. */
    private record Asked(String query, AuthorityCode authority) {}

    /** Lists a summary for each authority that the caller sees, by code. Callers share what is held of each authority. */
    public List<ForecastSummary> list(ForecastQuery query) {
        var version = versions.at(query.knownAt());
        var identity = identity(query);
        var beside = new Beside(version);
        return authorities.listSeen(version).stream()
                .map(authority -> held.get(
                        new Asked(identity, authority.code()),
                        version,
                        missing -> summary(authority, query, version, beside)))
                .toList();
    }

    /** Finds the summaries where all were computed already, and nothing has changed since. */
    public Optional<List<ForecastSummary>> findHeld(ForecastQuery query) {
        var version = versions.at(query.knownAt());
        var identity = identity(query);
        var seen = authorities.listSeen(version);
        var found = seen.stream()
                .flatMap(authority -> held.find(new Asked(identity, authority.code()), version).stream())
                .toList();
        return Optional.of(found).filter(all -> all.size() == seen.size());
    }

    /** The day is part of it: the dates that a query leaves out follow the calendar. So are the styles, which choose models and rate. */
    private String identity(ForecastQuery query) {
        return "%s %s %d"
                .formatted(query.stated(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), rules.edition());
    }

    /** What the summaries say beside the forecasts, read for all of them at once when the first is computed. */
    private final class Beside {

        private final DataVersion version;
        private @Nullable Map<AuthorityCode, Instant> imports;
        private @Nullable Map<AuthorityYear, List<PublicationId>> standing;

        private Beside(DataVersion version) {
            this.version = version;
        }

        private @Nullable Instant imported(AuthorityCode authority) {
            if (imports == null) {
                imports = episodes.lastRecorded(version);
            }
            return imports.get(authority);
        }

        private List<PublicationId> standing(AuthorityYear year) {
            if (standing == null) {
                standing = published.listStanding();
            }
            return standing.getOrDefault(year, List.of());
        }
    }

    private ForecastSummary summary(Authority authority, ForecastQuery query, DataVersion version, Beside beside) {
        var imported = beside.imported(authority.code());
        try {
            var forecast = forecasts
                    .forecast(forecasts.resolve(authority.code(), query, version))
                    .rated(rules.thresholdsOf(authority.code()));
            var year = new AuthorityYear(authority.code(), forecast.financialYear());
            return of(forecast, published.upTo(forecast.asAt(), beside.standing(year)), imported);
        } catch (Problem none) {
            return without(authority, imported, none.unlessPassing());
        }
    }

    private static ForecastSummary of(Forecast forecast, Optional<PublishedVariance> last, @Nullable Instant imported) {
        var range = Optional.ofNullable(forecast.range());
        return new ForecastSummary(
                forecast.authority(),
                forecast.financialYear(),
                forecast.asAt(),
                forecast.budget(),
                forecast.outturn().cost(),
                forecast.variance(),
                forecast.variancePercent(),
                forecast.position(),
                range.map(Range::probabilityOfOverspend).orElse(null),
                range.map(found -> found.quantiles().get("0.1")).orElse(null),
                range.map(found -> found.quantiles().get("0.9")).orElse(null),
                last.map(PublishedVariance::number).orElse(null),
                last.flatMap(before -> before.moved(forecast.variance())).orElse(null),
                imported,
                forecast.warnings(),
                null,
                forecast.rating(),
                forecast.ratingReason());
    }

    private static ForecastSummary without(Authority authority, @Nullable Instant imported, Problem problem) {
        return new ForecastSummary(
                NamedAuthority.of(authority),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                imported,
                List.of(),
                problem.getMessage(),
                null,
                null);
    }
}
