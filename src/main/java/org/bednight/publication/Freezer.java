package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.NoPrice;
import org.bednight.funding.Allocations;
import org.bednight.funding.FundingTable;
import org.bednight.ledger.Entry;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecast;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.bednight.publication.movement.YearOnYear;
import org.bednight.publication.style.HouseStyle;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.Stay;
import org.bednight.remand.nights.BedNightReport;
import org.bednight.remand.nights.BedNights;
import org.bednight.scenario.WhatIfs;
import org.jspecify.annotations.Nullable;

/** Puts together what a publication freezes. */
@ApplicationScoped
class Freezer {

    private static final String ALL = "ALL";

    private final Forecasts forecasts;
    private final BedNightReport bedNights;
    private final Episodes episodes;
    private final Allocations allocations;
    private final PublishedMovements since;
    private final WhatIfs whatIfs;
    private final Software software;

    Freezer(
            Forecasts forecasts,
            BedNightReport bedNights,
            Episodes episodes,
            Allocations allocations,
            PublishedMovements since,
            WhatIfs whatIfs,
            Software software) {
        this.forecasts = forecasts;
        this.bedNights = bedNights;
        this.episodes = episodes;
        this.allocations = allocations;
        this.since = since;
        this.whatIfs = whatIfs;
        this.software = software;
    }

    /**
     * Freezes a forecast.
     *
     * @param standing the year's other publications that stand
     */
    FrozenDocument freeze(
            PublicationId id,
            Request request,
            Definition definition,
            HouseStyle style,
            StandingPublications standing,
            Entry entry) {
        new PublicTexts(definition, style.template())
                .refuseReferences(episodes.history(request.authority().code(), request.version()));
        var forecast = forecasts.forecast(request);
        var activity = bedNights.of(request.authority(), request.dates(), request.version());
        var moved = since.sincePredecessor(request, style, standing);
        return new FrozenDocument(
                FrozenPublication.FORM,
                id,
                id.number(),
                id.periodCode(),
                provenance(request, entry),
                definition,
                style,
                forecast,
                learnedFrom(request, forecast.model()),
                activity,
                activityYearBefore(request),
                funding(request),
                YearOnYear.of(forecast, activity),
                moved.movement(),
                moved.reason(),
                since.sinceReplaced(request, style, standing),
                standing.track(id, forecast),
                definition.whatIfs().stream()
                        .map(whatIf -> scenario(request, whatIf))
                        .toList(),
                longStays(request));
    }

    private FrozenScenario scenario(Request request, Definition.WhatIf whatIf) {
        try {
            return FrozenScenario.of(whatIf.name(), whatIfs.compare(request, whatIf.scenario()));
        } catch (Problem unfit) {
            throw PublicationProblems.unfitScenario(whatIf.name(), unfit.unlessPassing());
        }
    }

    private LongStays longStays(Request request) {
        var assumptions = forecasts.assumptions(request);
        var history = episodes.history(request.authority().code(), request.version());
        return LongStays.of(history, assumptions.past(), assumptions.prices());
    }

    private @Nullable BedNights activityYearBefore(Request request) {
        var year = request.dates().financialYear().previous();
        var last = year.nights().last();
        var asAt = request.dates().asAt().isBefore(last) ? request.dates().asAt() : last;
        try {
            return bedNights.of(request.authority(), new ReportingDates(year, asAt), request.version());
        } catch (NoPrice notPriced) {
            return null;
        }
    }

    private FundingTable funding(Request request) {
        var authority = request.authority().code();
        var dates = request.dates();
        return FundingTable.of(
                authority, dates.financialYear(), dates.asAt(), allocations.list(authority, request.version()));
    }

    private Provenance provenance(Request request, Entry entry) {
        return new Provenance(
                request.version().number(),
                request.version().knownAt(),
                DataDigest.of(forecasts.assumptions(request)),
                request.arrivals().number(),
                address(request),
                software.version(),
                software.commit(),
                software.java(),
                entry.recordedAt(),
                entry.recordedBy());
    }

    private static String address(Request request) {
        var address = new StringBuilder("/api/v1/authorities/%s/forecast?financialYear=%s&asAt=%s&model=%s"
                .formatted(
                        request.authority().code(),
                        request.dates().financialYear(),
                        request.dates().asAt(),
                        request.model().name()));
        request.model().settings().forEach((name, value) -> address.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.append("&uplift=")
                .append(request.uplift())
                .append("&knownAt=")
                .append(request.version().knownAt())
                .toString();
    }

    private List<FrozenDocument.Learned> learnedFrom(Request request, Forecast.Model model) {
        if (model.from() == null || model.to() == null) {
            return List.of();
        }
        var nights = DateRange.ofNights(model.from(), model.to());
        var asAt = request.dates().asAt();
        var history = episodes.history(request.authority().code(), request.version());
        var stays = history.staysIn(nights, asAt).toList();
        var counts = history.counts(nights);
        var learned = new ArrayList<FrozenDocument.Learned>();
        counts.forEach((sector, slept) ->
                learned.add(learned(sector.name(), stays, stay -> stay.sector() == sector, fewest(Stream.of(slept)))));
        learned.add(learned(ALL, stays, stay -> true, fewest(counts.values().stream())));
        return learned;
    }

    /** Returns the fewest children that nights can have been of where only the totals of months are known, else none. */
    private static int fewest(Stream<NightCounts> counts) {
        return counts.mapToInt(slept -> slept.isByMonth()
                        ? (int) Math.ceil(
                                slept.count(slept.nights()) / slept.nights().length())
                        : 0)
                .sum();
    }

    private static FrozenDocument.Learned learned(String sector, List<Stay> stays, Predicate<Stay> which, int atLeast) {
        long known = stays.stream()
                .filter(which)
                .map(stay -> stay.episode().child())
                .distinct()
                .count();
        return new FrozenDocument.Learned(sector, (int) Math.max(known, atLeast));
    }
}
