package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.frozen.Frozen;

/** Returns which forecast a definition asks for, and which one a publication was computed from. */
@ApplicationScoped
class PublishedRequests {

    private static final String ARRIVAL_METHOD = "/provenance/arrivalMethod";

    private final Forecasts forecasts;

    PublishedRequests(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** Fills in what a definition leaves out. */
    Request resolve(AuthorityCode authority, Definition definition) {
        return forecasts.resolve(
                authority,
                definition.financialYear(),
                definition.asAt(),
                definition.choice(),
                definition.assumedUplift(),
                forecasts.versionAt(definition.moment()));
    }

    /** Returns the request that a publication was computed from, at the data version of then. */
    Request resolve(Frozen frozen) {
        var stated = frozen.at("/forecast/model");
        var settings = new TreeMap<String, String>();
        frozen.at("/definition/settings")
                .copy()
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().textValue()));
        var request = forecasts.resolve(
                AuthorityCode.parse(frozen.text("/forecast/authority/code")),
                FinancialYear.parse(frozen.text("/forecast/financialYear")),
                frozen.date("/forecast/asAt"),
                ModelChoice.of(stated.text("/name"), settings),
                Uplift.parse(frozen.text("/definition/uplift")),
                forecasts.versionAt(KnownAt.parse(frozen.text("/provenance/knownAt"))));
        return request.with(arrivals(frozen));
    }

    /** What was published before the method had a number was made by the first. */
    private static ArrivalMethod arrivals(Frozen frozen) {
        return frozen.has(ARRIVAL_METHOD) ? ArrivalMethod.of(frozen.number(ARRIVAL_METHOD)) : ArrivalMethod.LAST_YEAR;
    }
}
