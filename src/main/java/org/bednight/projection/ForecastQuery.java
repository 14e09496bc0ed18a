package org.bednight.projection;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request for a forecast may state; all of it may be left out. */
public class ForecastQuery {

    @RestQuery
    @Parameter(
            description = "The year; that of asAt if left out",
            examples = {
                @ExampleObject(name = "Two months into 2018/19", value = "2018-19"),
                @ExampleObject(name = "A year that is over", value = "2017-18"),
                @ExampleObject(name = "A year not begun", value = "2019-20")
            })
    @Nullable
    FinancialYear financialYear;

    @RestQuery
    @Parameter(
            description =
                    "The last night that counts as slept, yesterday at the latest; if left out, the earliest of the last complete month's end, the end of the authority's records and, for a year that is over, its 31 March",
            examples = {
                @ExampleObject(name = "31 May 2018", value = "2018-05-31"),
                @ExampleObject(name = "A part month, 15 May 2018", value = "2018-05-15"),
                @ExampleObject(name = "The last day of the year before", value = "2018-03-31")
            })
    @Nullable
    LocalDate asAt;

    @RestQuery
    @DefaultValue(ModelChoice.DEFAULT)
    @Parameter(
            description = "How nights to come follow from those slept: see /api/v1/models",
            examples = {
                @ExampleObject(name = "The average that boards know", value = "rolling-average"),
                @ExampleObject(name = "The children who are in, and those who may come", value = "episode")
            })
    String model = ModelChoice.DEFAULT;

    @RestQuery
    @Parameter(
            description = "Months that are averaged: 1 to 60 (12 if left out), or ytd for the year to date",
            examples = {
                @ExampleObject(name = "Twelve months", value = "12"),
                @ExampleObject(name = "Three months", value = "3"),
                @ExampleObject(name = "Six months", value = "6"),
                @ExampleObject(name = "The year to date", value = "ytd")
            })
    @Nullable
    String window;

    @RestQuery
    @Parameter(
            description = "per-day (if left out): nights divided by days; per-month: the mean of the months' totals",
            examples = {
                @ExampleObject(name = "Per day", value = "per-day"),
                @ExampleObject(name = "As a spreadsheet does it", value = "per-month")
            })
    @Nullable
    String basis;

    @RestQuery
    @Parameter(
            description =
                    "held (if left out): the latest average goes on; rolled: each projected month enters the average of the next",
            examples = {
                @ExampleObject(name = "Held", value = "held"),
                @ExampleObject(name = "Rolled, as AVERAGE() dragged down a sheet", value = "rolled")
            })
    @Nullable
    String extension;

    @RestQuery
    @Parameter(description = "Of models that smooth: the weight of the newest month, from 0.0001 to 0.9999")
    @Nullable
    String alpha;

    @RestQuery
    @Parameter(description = "Of the model tsb: the weight of whether the newest month had nights at all")
    @Nullable
    String beta;

    @RestQuery
    @DefaultValue("0")
    @Parameter(
            description = "By how many per cent prices not known yet are assumed to rise each 1 April",
            examples = {
                @ExampleObject(name = "No rise", value = "0"),
                @ExampleObject(name = "3.5 per cent", value = "3.5")
            })
    Uplift uplift = Uplift.NONE;

    @RestQuery
    @Parameter(
            description =
                    "Read facts as they were known at this instant (UTC), or at the close of this date in London; now if left out")
    @Nullable
    KnownAt knownAt;

    ModelChoice model() {
        var settings = new TreeMap<String, String>();
        put(settings, "window", window);
        put(settings, "basis", basis);
        put(settings, "extension", extension);
        put(settings, "alpha", alpha);
        put(settings, "beta", beta);
        return ModelChoice.of(model, settings);
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
