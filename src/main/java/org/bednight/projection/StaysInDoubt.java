package org.bednight.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.bednight.remand.Episodes;
import org.bednight.remand.confirmation.Confirmations;

/** Says what of a year rests on open stays that somebody must confirm or close, for whatever is worked out from its forecast. */
@ApplicationScoped
public class StaysInDoubt {

    private final Forecasts forecasts;
    private final Episodes episodes;
    private final Confirmations confirmations;

    StaysInDoubt(Forecasts forecasts, Episodes episodes, Confirmations confirmations) {
        this.forecasts = forecasts;
        this.episodes = episodes;
        this.confirmations = confirmations;
    }

    /** Finds the warning of the forecast of {@code request}; empty where no stay is in doubt. */
    public Optional<String> findWarning(Forecasts.Request request) {
        var authority = request.authority();
        var history = episodes.history(authority.code(), request.version());
        var open = confirmations
                .of(authority, request.version())
                .listOpen(history.episodes(), request.dates().asAt())
                .toList();
        return new UnconfirmedYear(forecasts.assumptions(request), open).findWarning(authority);
    }
}
