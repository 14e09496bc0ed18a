package org.bednight.web;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bednight.estate.Sector;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.remand.episode.Reference;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the what-if page may be asked: a forecast, and by how much its inputs change. Nought changes nothing. */
public class WhatIfQuery extends ForecastQuery {

    private static final String NONE = "0";

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber arrivals = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber stays = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber prices = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber allocations = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber remands = FieldNumber.NONE;

    @RestQuery
    @DefaultValue("YOI")
    Sector sector = Sector.YOI;

    @RestQuery
    @DefaultValue("91")
    FieldNumber nights = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber shifted = FieldNumber.NONE;

    @RestQuery
    @DefaultValue("LASCH")
    Sector shiftFrom = Sector.LASCH;

    @RestQuery
    @DefaultValue("YOI")
    Sector shiftTo = Sector.YOI;

    /** Which of the open cases ends early, counted from the child longest in, so that no address names an episode. */
    @RestQuery
    @DefaultValue(NONE)
    FieldNumber leaving = FieldNumber.NONE;

    @RestQuery
    @DefaultValue("14")
    FieldNumber leavingAfter = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber diverted = FieldNumber.NONE;

    @RestQuery
    @DefaultValue("95")
    FieldNumber divertedCost = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber setUpCost = FieldNumber.NONE;

    @RestQuery
    @DefaultValue(NONE)
    FieldNumber saving = FieldNumber.NONE;

    @RestQuery
    @DefaultValue("100")
    FieldNumber savingChance = FieldNumber.NONE;

    /**
     * Lists the adjustments as {@code …/scenarios/compare} takes them; added remands begin on the first night to come.
     *
     * @param episode the open case that ends early; null where none does
     */
    List<Map<String, Object>> adjustments(Forecasts.Request request, @Nullable Reference episode) {
        var dates = request.dates();
        return Stream.of(
                        stated(arrivals, () -> Map.of("kind", "arrivals", "factor", arrivals.factor())),
                        stated(stays, () -> Map.of("kind", "length-of-stay", "factor", stays.factor())),
                        stated(prices, () -> Map.of("kind", "price", "percent", prices.value())),
                        stated(remands, () -> added(dates.asAt().plusDays(1))),
                        stated(shifted, this::shift),
                        Optional.ofNullable(episode).map(open -> release(open, dates.asAt())),
                        stated(diverted, this::diversion),
                        stated(allocations, () -> Map.of("kind", "allocation", "percent", allocations.value())),
                        stated(
                                saving,
                                () -> saving(dates.financialYear().nights().last())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Map<String, Object>> stated(FieldNumber field, Supplier<Map<String, Object>> adjustment) {
        return field.isNone() ? Optional.empty() : Optional.of(adjustment.get());
    }

    private Map<String, Object> shift() {
        return Map.of(
                "kind", "sector-shift",
                "fromSector", shiftFrom.name(),
                "toSector", shiftTo.name(),
                "share", shifted.share());
    }

    private Map<String, Object> release(Reference episode, LocalDate asAt) {
        return Map.of(
                "kind", "release",
                "episode", episode.value(),
                "date", asAt.plusDays(1 + leavingAfter.rounded()).toString());
    }

    private Map<String, Object> saving(LocalDate by) {
        var mitigation = new LinkedHashMap<String, Object>();
        mitigation.put("kind", "mitigation");
        mitigation.put("name", "other means");
        mitigation.put("amount", saving.value());
        mitigation.put("date", by.toString());
        mitigation.put("likelihood", savingChance.share());
        return mitigation;
    }

    private Map<String, Object> added(LocalDate start) {
        var added = new LinkedHashMap<String, Object>();
        added.put("kind", "remands");
        added.put("count", remands.rounded());
        added.put("sector", sector.name());
        added.put("start", start.toString());
        added.put("nights", nights.rounded());
        return added;
    }

    private Map<String, Object> diversion() {
        var diversion = new LinkedHashMap<String, Object>();
        diversion.put("kind", "diversion");
        diversion.put("name", "the alternative");
        diversion.put("of", "arrivals");
        diversion.put("share", diverted.share());
        diversion.put("costPerNight", divertedCost.value());
        if (!setUpCost.isNone()) {
            diversion.put("setUpCost", setUpCost.value());
        }
        return diversion;
    }
}
