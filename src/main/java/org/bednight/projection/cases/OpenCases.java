package org.bednight.projection.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.authority.NamedAuthority;
import org.bednight.forecast.outlook.OpenOutlook;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.expectation.ExpectationProblems;
import org.bednight.projection.expectation.ProvisionalBasis;
import org.bednight.projection.range.DisplayRounding;
import org.bednight.projection.range.EpisodeStates;
import org.bednight.remand.Episodes;
import org.bednight.remand.confirmation.Confirmations;
import org.bednight.remand.episode.Episode;
import org.bednight.rest.Page;
import org.jspecify.annotations.Nullable;

/** Computes the nights and cost that are expected of each child who is in custody. */
@ApplicationScoped
public class OpenCases {

    private static final String YEAR_OVER = "The year is over: nothing is to come in it.";

    private static final String ROUNDING =
            "The expected cost of each sector and month is split among its children as it adds up: the costs add up to the one committed to the penny; nights are rounded one by one.";

    private final Forecasts forecasts;
    private final Episodes episodes;
    private final Confirmations confirmations;

    OpenCases(Forecasts forecasts, Episodes episodes, Confirmations confirmations) {
        this.forecasts = forecasts;
        this.episodes = episodes;
        this.confirmations = confirmations;
    }

    /**
     * Lists the children who are in, the longest in first.
     *
     * @param unconfirmedFor only those of whom more nights than this are not confirmed; null: all
     * @throws org.bednight.estate.NoPrice if a night of the year that was slept, or is expected, has no price
     */
    public OpenCaseList list(Forecasts.Request request, @Nullable Integer unconfirmedFor, int page, int size) {
        var assumptions = forecasts.assumptions(request);
        if (assumptions.episodes() == null && !assumptions.future().isEmpty()) {
            throw ExpectationProblems.casesNeedEpisodes(assumptions.asAt());
        }
        if (assumptions.episodes() == null) {
            var nothing = new OpenCase.Further(DisplayRounding.number(0), Money.ZERO);
            return list(request, nothing, BigDecimal.ZERO, Page.of(List.of(), page, size), List.of(YEAR_OVER));
        }
        var ahead = assumptions.yearAhead();
        var costs = OpenCosts.of(ahead);
        var ofYear = forecasts.costAhead(request);
        var expected = costs.listExpected();
        var variances = costs.listVariances();
        var committed = new OpenCase.Further(
                ofYear.committed().bedNights(), expected.stream().reduce(Money.ZERO, Money::plus));
        double variance = ofYear.cost().variance();
        double ofAll = variances.stream().mapToDouble(Double::doubleValue).sum();
        var record = confirmations.of(request.authority(), request.version());
        var cases = new CaseWriter(assumptions, history(request, assumptions), record, ahead.listRemaining(), variance)
                .list(OpenOutlook.list(ahead.state(), ahead.rest()), expected, variances);
        cases.sort(
                Comparator.comparing((OpenCase each) -> -each.all().bedNights()).thenComparing(OpenCase::episode));
        cases.removeIf(each -> unconfirmedFor != null && each.unconfirmedNights() <= unconfirmedFor);
        var sentences = new ArrayList<>(ahead.assumptions());
        sentences.addAll(ProvisionalBasis.of(assumptions).listSentences());
        sentences.add(ROUNDING);
        return list(request, committed, CaseWriter.share(ofAll, variance), Page.of(cases, page, size), sentences);
    }

    private List<Episode> history(Forecasts.Request request, Assumptions assumptions) {
        return EpisodeStates.listKnown(
                assumptions.asAt(), episodes.history(request.authority().code(), request.version()));
    }

    private static OpenCaseList list(
            Forecasts.Request request,
            OpenCase.Further committed,
            BigDecimal share,
            Page<OpenCase> cases,
            List<String> sentences) {
        var authority = request.authority();
        return new OpenCaseList(
                NamedAuthority.of(authority),
                request.dates().financialYear(),
                request.dates().asAt(),
                request.version().knownAt(),
                request.version().number(),
                committed,
                share,
                cases,
                sentences);
    }
}
