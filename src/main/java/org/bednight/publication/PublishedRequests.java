package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.authority.AuthorityCode;
import org.bednight.forecast.stay.ArrivalMethod;
import org.bednight.ledger.KnownAt;
import org.bednight.money.Uplift;
import org.bednight.projection.Forecasts;
import org.bednight.projection.Forecasts.Request;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.frozen.FrozenPublication;

/** Returns which forecast a definition asks for, and which one a publication was computed from. */
@ApplicationScoped
class PublishedRequests {

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
    Request resolve(FrozenPublication frozen) {
        var forecast = frozen.forecast();
        var request = forecasts.resolve(
                forecast.authority(),
                forecast.financialYear(),
                forecast.asAt(),
                ModelChoice.of(forecast.model(), frozen.definition().settings()),
                Uplift.parse(frozen.definition().uplift()),
                forecasts.versionAt(KnownAt.parse(frozen.provenance().knownAt())));
        return request.with(arrivals(frozen));
    }

    /** What was published before the method had a number was made by the first. */
    private static ArrivalMethod arrivals(FrozenPublication frozen) {
        var method = frozen.provenance().findArrivalMethod();
        return method.isPresent() ? ArrivalMethod.of(method.getAsInt()) : ArrivalMethod.LAST_YEAR;
    }
}
