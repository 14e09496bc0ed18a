package org.bednight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.Forecasts;
import org.bednight.scenario.adjustment.Scenario;

/** Makes what the fields of the what-if page state into the document that the endpoints take. */
@ApplicationScoped
class WhatIfDocuments {

    private final ObjectMapper json;
    private final Authorities authorities;
    private final DataVersions versions;

    WhatIfDocuments(ObjectMapper json, Authorities authorities, DataVersions versions) {
        this.json = json;
        this.authorities = authorities;
        this.versions = versions;
    }

    /** Returns the adjustments as the body of {@code …/scenarios/compare}. */
    static Map<String, List<Map<String, Object>>> document(WhatIfQuery query, Forecasts.Request request) {
        return Map.of("adjustments", query.adjustments(request));
    }

    Scenario scenario(WhatIfQuery query, Forecasts.Request request) {
        return json.convertValue(document(query, request), Scenario.class);
    }

    /**
     * Returns an authority by name.
     *
     * @throws org.bednight.problem.Problem if there is no such authority
     */
    ForecastView.Authority authority(AuthorityCode code) {
        var found = authorities.get(code, versions.current());
        return new ForecastView.Authority(found.code().value(), found.name());
    }
}
