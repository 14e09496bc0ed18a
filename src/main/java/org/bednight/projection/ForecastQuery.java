package org.bednight.projection;

import jakarta.ws.rs.DefaultValue;
import java.time.LocalDate;
import java.util.Map;
import org.bednight.calendar.FinancialYear;
import org.bednight.money.Uplift;
import org.bednight.projection.model.ModelQuery;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request for a forecast may state; all of it may be left out. */
public class ForecastQuery extends ModelQuery {

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
    @DefaultValue("0")
    @Parameter(
            description = "By how many per cent prices not known yet are assumed to rise each 1 April",
            examples = {
                @ExampleObject(name = "No rise", value = "0"),
                @ExampleObject(name = "3.5 per cent", value = "3.5")
            })
    Uplift uplift = Uplift.NONE;

    @Override
    public Map<String, String> stated() {
        var stated = super.stated();
        if (financialYear != null) {
            stated.put("financialYear", financialYear.toString());
        }
        if (asAt != null) {
            stated.put("asAt", asAt.toString());
        }
        if (!uplift.isNone()) {
            stated.put("uplift", uplift.toString());
        }
        return stated;
    }

    /** Returns the as-at date that is stated; null where it is left to the service. */
    public @Nullable LocalDate asAt() {
        return asAt;
    }
}
