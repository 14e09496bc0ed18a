package org.bednight.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.Prices;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.funding.Allocations;
import org.bednight.funding.Budget;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.CostAhead;
import org.bednight.projection.range.CostRange;
import org.bednight.projection.range.CostsAhead;
import org.bednight.projection.range.EpisodeStates;
import org.bednight.projection.range.OtherRecords;
import org.bednight.remand.Episodes;
import org.bednight.remand.confirmation.Confirmations;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.rest.Page;
import org.jspecify.annotations.Nullable;

/** Puts together what a forecast is computed from, out of the facts on record. */
@ApplicationScoped
public class Forecasts {

    private final Requests requests;
    private final Episodes episodes;
    private final Prices prices;
    private final Allocations allocations;
    private final EpisodeStates states;
    private final YearRanges ranges;
    private final Confirmations confirmations;

    Forecasts(
            Requests requests,
            Episodes episodes,
            Prices prices,
            Allocations allocations,
            EpisodeStates states,
            YearRanges ranges,
            Confirmations confirmations) {
        this.requests = requests;
        this.episodes = episodes;
        this.prices = prices;
        this.allocations = allocations;
        this.states = states;
        this.ranges = ranges;
        this.confirmations = confirmations;
    }

    /** A request with all that was left out filled in: by one version of the software, equal requests have equal answers. */
    public record Request(
            Authority authority,
            ReportingDates dates,
            ModelChoice model,
            Uplift uplift,
            DataVersion version,
            ArrivalMethod arrivals) {

        /** Returns a request of what is forecast by the present method. */
        public Request(
                Authority authority, ReportingDates dates, ModelChoice model, Uplift uplift, DataVersion version) {
            this(authority, dates, model, uplift, version, ArrivalMethod.CURRENT);
        }

        /** Returns the same request by another method of arrivals, such as that of an earlier publication. */
        public Request with(ArrivalMethod method) {
            return new Request(authority, dates, model, uplift, version, method);
        }

        /** Returns the same request of another model. */
        public Request withModel(ModelChoice other) {
            return new Request(authority, dates, other, uplift, version, arrivals);
        }

        /** Returns a text that is the same only for the same answer. */
        String identity() {
            return String.join(
                    " ",
                    authority.code().value(),
                    dates.toString(),
                    model.toString(),
                    String.valueOf(model.reason()),
                    uplift.toString(),
                    version.toString(),
                    arrivals.toString());
        }

        /** Returns what the range beside the forecast depends on, whatever its model. */
        CostsAhead.Question question() {
            return new CostsAhead.Question(authority.code(), dates, uplift, arrivals);
        }
    }

    /** Fills in what a request leaves out, without looking at the facts of the authority. */
    public Request resolve(AuthorityCode code, ForecastQuery query) {
        return requests.resolve(code, query);
    }

    /** Does the same on a version that the caller has looked up, so that several authorities rest on one. */
    public Request resolve(AuthorityCode code, ForecastQuery query, DataVersion version) {
        return requests.resolve(code, query, version);
    }

    /**
     * Fills in what is left out as null, without looking at the facts of the authority.
     *
     * @throws org.bednight.problem.Problem if there is no such authority
     */
    public Request resolve(
            AuthorityCode code,
            @Nullable FinancialYear financialYear,
            @Nullable LocalDate asAt,
            ModelChoice model,
            Uplift uplift,
            DataVersion version) {
        return requests.resolve(code, financialYear, asAt, model, uplift, version);
    }

    /** Returns the version of the facts that stood at {@code knownAt}, now where it is null: to look up once a request. */
    public DataVersion versionAt(@Nullable KnownAt knownAt) {
        return requests.versionAt(knownAt);
    }

    /**
     * Projects the year and writes its figures.
     *
     * @throws org.bednight.forecast.HistoryTooShort if the model needs a longer record
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     */
    public Forecast forecast(Request request) {
        return forecast(request, history(request));
    }

    /**
     * Does the same from {@code history}: as the episodes were on record at another moment.
     *
     * @throws org.bednight.problem.Problem if the facts do not bear a forecast
     */
    public Forecast forecast(Request request, RemandHistory history) {
        var projection = projection(request, history);
        var range = ForecastRange.of(projection, assumptions -> ranges.byPeriod(request, assumptions));
        var open = confirmations
                .of(request.authority(), request.version())
                .listOpen(history.episodes(), request.dates().asAt())
                .toList();
        return ForecastReport.of(range, request.authority(), history, open, request.version());
    }

    /**
     * Projects the year from {@code history}, without its range.
     *
     * @throws org.bednight.problem.Problem if the facts do not bear a forecast
     */
    public Projection projection(Request request, RemandHistory history) {
        return Projection.of(assumptions(request, history));
    }

    /** Lists in sentences the prices of the year that are carried forward or provisional; empty where all are known. */
    public List<String> listPriceNotes(Request request) {
        return AssumptionWords.priceNotes(projection(request, history(request)));
    }

    /**
     * Returns how each figure came about, a row for each placement, price and month.
     *
     * @throws org.bednight.problem.Problem if the facts do not bear a forecast
     */
    public ForecastTrace trace(Request request, int page, int size) {
        var history = history(request);
        var projection = projection(request, history);
        return new ForecastTrace(
                Page.of(Trace.of(projection, history), page, size), AssumptionWords.assumptions(projection));
    }

    /**
     * Returns how likely each cost of the year is.
     *
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostRange costRange(Request request) {
        var assumptions = assumptions(request);
        return new CostRange(assumptions.charge(), assumptions.budget().total(), ranges.ofYear(request, assumptions));
    }

    /**
     * Returns how likely each cost of the year would be if nothing had come to be known of other authorities since an
     * earlier forecast.
     *
     * @param others what was known of them then
     * @throws org.bednight.estate.NoPrice if a night that was slept, or is expected, has no price
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostRange costRange(Request request, OtherRecords others) {
        var assumptions = assumptions(request, others);
        return new CostRange(assumptions.charge(), assumptions.budget().total(), ranges.compute(request, assumptions));
    }

    /**
     * Returns how likely each cost of the year's nights to come is.
     *
     * @throws org.bednight.estate.NoPrice if nights are expected in a sector for which no price was known
     * @throws org.bednight.forecast.outlook.TooManyPoints if the cost may come to too much to be worked out exactly
     */
    public CostAhead costAhead(Request request) {
        return ranges.ofYear(request, assumptions(request));
    }

    private RemandHistory history(Request request) {
        return episodes.history(request.authority().code(), request.version());
    }

    /** Returns what a request is computed from: equal assumptions give equal figures. */
    public Assumptions assumptions(Request request) {
        return assumptions(request, history(request));
    }

    /**
     * Returns the same as if nothing had come to be known of other authorities since an earlier forecast.
     *
     * @param others what was known of them then
     */
    public Assumptions assumptions(Request request, OtherRecords others) {
        return assumptions(
                request,
                history(request),
                () -> states.get(request.authority(), request.dates(), request.arrivals(), request.version(), others));
    }

    /** Lists the references of the episodes by the index under which the assumptions' episodes know them. */
    public List<Reference> listReferences(Request request) {
        return states.listReferences(request.authority(), request.dates().asAt(), request.version());
    }

    private Assumptions assumptions(Request request, RemandHistory history) {
        return assumptions(
                request,
                history,
                () -> states.get(request.authority(), request.dates(), request.arrivals(), request.version()));
    }

    private Assumptions assumptions(Request request, RemandHistory history, Supplier<EpisodeState> state) {
        var dates = request.dates();
        history.refuseWithinMonth(dates.asAt());
        var year = dates.financialYear();
        var recordedFrom = recordedFrom(request, history);
        var end = dates.asAt().plusDays(1);
        var first = Collections.min(List.of(recordedFrom, year.nights().start(), end));
        var assumptions = new Assumptions(
                year,
                dates.asAt(),
                recordedFrom,
                history.counts(new DateRange(first, end)),
                request.model(),
                prices.list(request.version()),
                request.uplift(),
                Budget.of(
                        year, dates.asAt(), allocations.list(request.authority().code(), request.version())),
                end.isBefore(year.nights().endExclusive()) && !history.isByMonth(dates.asAt()) ? state.get() : null,
                Prospects.NONE);
        return ranges.complete(request, assumptions);
    }

    /** Where nothing is on record, not even a first day, no night is known at all. */
    private static LocalDate recordedFrom(Request request, RemandHistory history) {
        return Objects.requireNonNullElseGet(
                history.firstRecorded(request.authority().recordedFrom()),
                () -> request.dates().asAt().plusDays(1));
    }
}
