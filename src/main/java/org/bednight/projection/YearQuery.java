package org.bednight.projection;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.bednight.projection.model.ModelChoice;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request about the episode model's year may state; all of it may be left out. */
public class YearQuery {

    @RestQuery
    @Parameter(description = "The year; that of asAt if left out", example = "2018-19")
    @Nullable
    FinancialYear financialYear;

    @RestQuery
    @Parameter(
            description =
                    "The last night that counts as slept, yesterday at the latest; if left out, the one that a forecast takes, of several authorities the earliest",
            example = "2018-05-31")
    @Nullable
    LocalDate asAt;

    @RestQuery
    @DefaultValue("0")
    @Parameter(description = "By how many per cent prices not known yet are assumed to rise each 1 April")
    Uplift uplift = Uplift.NONE;

    @RestQuery
    @Parameter(description = "Read facts as they were known at this instant, or at the close of this date in London")
    @Nullable
    KnownAt knownAt;

    /** Returns the version of the facts that is asked for, to be looked up once a request. */
    public DataVersion version(Forecasts forecasts) {
        return forecasts.versionAt(knownAt);
    }

    /**
     * Fills in what is left out.
     *
     * @throws org.bednight.problem.Problem if there is no such authority
     */
    public Forecasts.Request resolve(AuthorityCode code, Forecasts forecasts) {
        return resolve(code, asAt, version(forecasts), forecasts);
    }

    /** Fills in what is left out by the facts of {@code version}. */
    public Forecasts.Request resolve(AuthorityCode code, DataVersion version, Forecasts forecasts) {
        return resolve(code, asAt, version, forecasts);
    }

    /** Fills in what is left out by the facts of {@code version}, for another as-at date than the one that is stated. */
    public Forecasts.Request resolve(
            AuthorityCode code, @Nullable LocalDate otherAsAt, DataVersion version, Forecasts forecasts) {
        return forecasts.resolve(
                code, financialYear, otherAsAt, ModelChoice.of(EpisodeModel.NAME, Map.of()), uplift, version);
    }
}
