package org.bednight.projection.accuracy;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.authority.Authority;
import org.bednight.ledger.DataVersion;

/** Reports how past forecasts of an authority came out. */
@ApplicationScoped
public class AccuracyReports {

    private final Backtests backtests;

    AccuracyReports(Backtests backtests) {
        this.backtests = backtests;
    }

    /** Returns the errors of every model on the authority's past years, as known in {@code version}. */
    public AccuracyReport of(Authority authority, DataVersion version) {
        return AccuracyReportBuilder.of(authority, backtests.of(authority, version), version);
    }
}
