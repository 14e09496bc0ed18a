package org.bednight.web;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.projection.ForecastQuery;
import org.bednight.projection.Forecasts;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/**
 * What every page of an authority's year begins with.
 *
 * @param year as papers print it
 * @param stated what the page was asked for, by parameter, with the year and the as-at date
 */
public record YearHead(ForecastView.Authority authority, String year, String asAt, Map<String, String> stated) {

    public YearHead {
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
    }

    static YearHead of(Forecasts.Request request, ForecastQuery query) {
        var authority = request.authority();
        return new YearHead(
                new ForecastView.Authority(authority.code().value(), authority.name()),
                Years.printed(request.dates().financialYear()),
                Wording.date(request.dates().asAt()),
                PageAddress.stated(query.stated(), request));
    }

    /** Returns the query of this page, for the tabs. */
    public String query() {
        return PageAddress.query(stated);
    }

    /** Returns the part of the query that an endpoint without a model takes: year, as-at date, known at. */
    public String dates() {
        return PageAddress.query(PageAddress.only(stated, "financialYear", "asAt", "knownAt"));
    }

    /** Returns the part of the query that an endpoint of the episode model takes. */
    public String datesAndUplift() {
        return PageAddress.query(PageAddress.only(stated, "financialYear", "asAt", "knownAt", "uplift"));
    }

    /** Returns what a form that changes year and date keeps. */
    public Map<String, String> kept() {
        return PageAddress.without(stated, "financialYear", "asAt");
    }
}
