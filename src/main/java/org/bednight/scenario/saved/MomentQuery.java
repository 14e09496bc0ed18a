package org.bednight.scenario.saved;

import java.time.LocalDate;
import org.bednight.ledger.KnownAt;
import org.bednight.projection.Forecasts;
import org.bednight.projection.model.ModelChoice;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The moment for which a saved scenario is run; what is left out is as it was saved, and the facts those of now. */
public class MomentQuery {

    @RestQuery
    @Parameter(
            description =
                    "The last night that counts as slept; if left out, the date that was saved with the what-if (side by side, with the first), or else the latest",
            example = "2018-05-31")
    @Nullable
    LocalDate asAt;

    @RestQuery
    @Parameter(
            description =
                    "Read facts as they were known at this instant, or at the close of this date in London; now if left out")
    @Nullable
    KnownAt knownAt;

    /** Returns the forecast that a scenario is about, as at another date or from other facts where these are stated. */
    Forecasts.Request resolve(SavedScenario scenario, Forecasts forecasts) {
        return forecasts.resolve(
                scenario.authority(),
                scenario.financialYear(),
                asAt == null ? scenario.asAt() : asAt,
                ModelChoice.of(scenario.model(), scenario.settings()),
                scenario.uplift(),
                forecasts.versionAt(knownAt));
    }
}
