package org.bednight.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.SeriesModel;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.bednight.projection.model.HeadlineModels;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.model.Recommender;
import org.bednight.remand.Episodes;
import org.jspecify.annotations.Nullable;

/** Fills in what requests leave out; of an authority's facts it asks only whether there are episodes. */
@ApplicationScoped
class Requests {

    private final Authorities authorities;
    private final Recommender recommender;
    private final HeadlineModels headlines;
    private final Episodes episodes;
    private final DataVersions versions;

    Requests(
            Authorities authorities,
            Recommender recommender,
            HeadlineModels headlines,
            Episodes episodes,
            DataVersions versions) {
        this.authorities = authorities;
        this.recommender = recommender;
        this.headlines = headlines;
        this.episodes = episodes;
        this.versions = versions;
    }

    Forecasts.Request resolve(AuthorityCode code, ForecastQuery query) {
        return resolve(code, query, versions.at(query.knownAt()));
    }

    Forecasts.Request resolve(AuthorityCode code, ForecastQuery query, DataVersion version) {
        var authority = authorities.get(code, version);
        var dates = dates(authority, query.financialYear, query.asAt);
        var model = query.findModel(() -> headlines.nameOf(code)).orElseGet(() -> recommend(code, dates, version));
        return new Forecasts.Request(authority, dates, model, query.uplift, version);
    }

    /** The model that counts children cannot be recommended where only the totals of months are known. */
    private ModelChoice recommend(AuthorityCode code, ReportingDates dates, DataVersion version) {
        var choice = recommender.choose(dates.financialYear(), dates.asAt(), version);
        return choice.model() instanceof SeriesModel
                        || !episodes.history(code, version).isByMonth(dates.asAt())
                ? choice
                : YearRanges.SMOOTHING.because(
                        "Simple exponential smoothing was chosen by the service: the episode model needs single children, and only the totals of months are known.");
    }

    Forecasts.Request resolve(
            AuthorityCode code,
            @Nullable FinancialYear financialYear,
            @Nullable LocalDate asAt,
            ModelChoice model,
            Uplift uplift,
            DataVersion version) {
        var authority = authorities.get(code, version);
        return new Forecasts.Request(authority, dates(authority, financialYear, asAt), model, uplift, version);
    }

    DataVersion versionAt(@Nullable KnownAt knownAt) {
        return versions.at(knownAt);
    }

    private ReportingDates dates(Authority authority, @Nullable FinancialYear financialYear, @Nullable LocalDate asAt) {
        var dates = ReportingDates.resolve(financialYear, asAt, authority, versions.clock());
        if (dates.financialYear().startYear() > dates.asAt().getYear() + ProjectionProblems.YEARS) {
            throw ProjectionProblems.yearTooFarAhead(dates);
        }
        return dates;
    }
}
