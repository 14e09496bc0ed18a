package org.bednight.web;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var adjustments = new ArrayList<Map<String, Object>>();
        if (!arrivals.isNone()) {
            adjustments.add(Map.of("kind", "arrivals", "factor", arrivals.factor()));
        }
        if (!stays.isNone()) {
            adjustments.add(Map.of("kind", "length-of-stay", "factor", stays.factor()));
        }
        if (!prices.isNone()) {
            adjustments.add(Map.of("kind", "price", "percent", prices.value()));
        }
        if (!remands.isNone()) {
            adjustments.add(added(request.dates().asAt().plusDays(1)));
        }
        if (!shifted.isNone()) {
            adjustments.add(Map.of(
                    "kind",
                    "sector-shift",
                    "fromSector",
                    shiftFrom.name(),
                    "toSector",
                    shiftTo.name(),
                    "share",
                    shifted.share()));
        }
        if (episode != null) {
            adjustments.add(Map.of(
                    "kind",
                    "release",
                    "episode",
                    episode.value(),
                    "date",
                    request.dates().asAt().plusDays(1 + leavingAfter.rounded()).toString()));
        }
        if (!diverted.isNone()) {
            adjustments.add(diversion());
        }
        if (!allocations.isNone()) {
            adjustments.add(Map.of("kind", "allocation", "percent", allocations.value()));
        }
        if (!saving.isNone()) {
            adjustments.add(saving(request.dates().financialYear().nights().last()));
        }
        return adjustments;
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
