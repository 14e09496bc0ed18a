package org.bednight.projection.accuracy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.authority.NamedAuthority;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.Period;
import org.bednight.language.Counted;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.money.Uplift;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Projection;
import org.bednight.projection.accuracy.PublishedForecasts.Published;
import org.bednight.projection.accuracy.PublishedForecasts.Sum;
import org.bednight.projection.model.HeadlineModels;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.model.Recommender;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.RemandHistory;
import org.jspecify.annotations.Nullable;

/** Forecasts a year as at each of its months' ends, and sets beside it what became of it. */
@ApplicationScoped
public class Trackings {

    private final Authorities authorities;
    private final Episodes episodes;
    private final Forecasts forecasts;
    private final Recommender recommender;
    private final HeadlineModels headlines;
    private final Knowledge knowledge;
    private final DataVersions versions;
    private final PublishedForecasts published;

    Trackings(
            Authorities authorities,
            Episodes episodes,
            Forecasts forecasts,
            Recommender recommender,
            HeadlineModels headlines,
            Knowledge knowledge,
            DataVersions versions,
            PublishedForecasts published) {
        this.authorities = authorities;
        this.episodes = episodes;
        this.forecasts = forecasts;
        this.recommender = recommender;
        this.headlines = headlines;
        this.knowledge = knowledge;
        this.versions = versions;
        this.published = published;
    }

    /** A request with all that was left out filled in; an empty model is chosen anew at each month's end. */
    public record Request(Authority authority, FinancialYear year, Optional<ModelChoice> model, DataVersion version) {

        /** Returns a text that is the same only for the same answer. */
        String identity() {
            return "tracking %s %s %s %s".formatted(authority.code(), year, model(), version);
        }

        String modelName() {
            return model.map(ModelChoice::toString).orElse(ModelChoice.RECOMMENDED);
        }
    }

    Request resolve(AuthorityCode code, TrackingQuery query) {
        var version = versions.at(query.knownAt());
        var authority = authorities.get(code, version);
        var asked = query.financialYear;
        var year = asked == null ? lastWhole(Knowledge.recordedTo(authority, version)) : asked;
        return new Request(authority, year, query.findModel(() -> headlines.nameOf(code)), version);
    }

    private static FinancialYear lastWhole(LocalDate recordedTo) {
        return FinancialYear.containing(recordedTo.plusDays(1)).previous();
    }

    /** Returns a row for each month's end of the year that is on record. */
    public Tracking track(Request request) {
        var end = Knowledge.recordedTo(request.authority(), request.version());
        var last = request.year().nights().last();
        var current = episodes.history(request.authority().code(), request.version());
        var outturn = end.isBefore(last) ? null : outturn(request, current);
        var stated = published.list(request.authority().code(), request.year(), request.version());
        var months = new ArrayList<Tracking.Month>();
        int asKnown = 0;
        for (var period : request.year().periods()) {
            var asAt = period.nights().last();
            if (!asAt.isAfter(end)) {
                var then = knowledge.find(request.authority().code(), asAt, request.version());
                asKnown += then.isPresent() ? 1 : 0;
                var facts = then.isPresent() ? Tracking.AS_KNOWN : Tracking.CORRECTED;
                months.add(month(request, period, new Known(facts, then.orElse(current)), outturn)
                        .with(last(stated, period)));
            }
        }
        return new Tracking(
                NamedAuthority.of(request.authority()),
                request.year(),
                request.version().knownAt(),
                request.version().number(),
                request.modelName(),
                outturn,
                months,
                stated,
                basis(months.size(), asKnown, outturn, end));
    }

    /** Episodes, and which facts they are. */
    private record Known(String facts, RemandHistory history) {}

    private static @Nullable Published last(List<Published> published, Period period) {
        return published.stream()
                .filter(each -> each.period().equals(period.toString()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<String> basis(int months, int asKnown, @Nullable Sum outturn, LocalDate end) {
        var basis = new ArrayList<String>();
        basis.add("Of %s, %d %s forecast from the episodes that were on record at the close of the day."
                .formatted(Counted.of(months, "month's end", "months' ends"), asKnown, asKnown == 1 ? "is" : "are"));
        if (asKnown < months) {
            basis.add("At the others nothing was on record yet: events up to the day count, by their dates, with all"
                    + " corrections made since.");
        }
        basis.add("What was published is the last version of the period that is not withdrawn, as it was frozen; the"
                + " forecast beside it is computed now, on the basis that its row states.");
        basis.add("Nights to come are priced by what was announced by the month's end; the budget is that known then.");
        if (outturn == null) {
            basis.add("The year is on record up to %s only, or its outturn has no price: there is no outturn yet."
                    .formatted(end));
        }
        return basis;
    }

    private @Nullable Sum outturn(Request request, RemandHistory history) {
        var last = request.year().nights().last();
        try {
            return sum(
                    forecasts.projection(asked(request, last, ModelChoice.of(ModelChoice.DEFAULT, Map.of())), history));
        } catch (Problem unpriced) {
            unpriced.unlessPassing();
            return null;
        }
    }

    private Tracking.Month month(Request request, Period period, Known known, @Nullable Sum outturn) {
        var asAt = period.nights().last();
        try {
            var model = request.model().orElseGet(() -> recommender.choose(request.year(), asAt, request.version()));
            var projection = forecasts.projection(asked(request, asAt, model), known.history());
            return month(period, known.facts(), projection, outturn);
        } catch (Problem problem) {
            return new Tracking.Month(
                    period.toString(),
                    asAt,
                    known.facts(),
                    null,
                    null,
                    outturn,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    problem.unlessPassing().getMessage());
        }
    }

    private static Tracking.Month month(Period period, String facts, Projection projection, @Nullable Sum outturn) {
        var expected = sum(projection);
        var budget = projection.budget().orElse(null);
        return new Tracking.Month(
                period.toString(),
                projection.assumptions().asAt(),
                facts,
                projection.assumptions().model().toString(),
                expected,
                outturn,
                outturn == null ? null : expected.minus(outturn),
                budget,
                projection.variance().orElse(null),
                outturn == null || budget == null ? null : outturn.cost().minus(budget),
                null,
                null,
                null);
    }

    private static Forecasts.Request asked(Request request, LocalDate asAt, ModelChoice model) {
        var dates = new ReportingDates(request.year(), asAt);
        return new Forecasts.Request(request.authority(), dates, model, Uplift.NONE, request.version());
    }

    private static Sum sum(Projection projection) {
        return new Sum(projection.bedNights(), projection.cost());
    }
}
