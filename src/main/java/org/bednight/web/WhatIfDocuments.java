package org.bednight.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.Forecasts;
import org.bednight.projection.cases.OpenCases;
import org.bednight.projection.model.ModelChoice;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.parameter.InvalidParameter;
import org.bednight.scenario.adjustment.Scenario;

/** Makes what the fields of the what-if page state into the document that the endpoints take. */
@ApplicationScoped
class WhatIfDocuments {

    private final ObjectMapper json;
    private final Authorities authorities;
    private final DataVersions versions;
    private final OpenCases cases;

    WhatIfDocuments(ObjectMapper json, Authorities authorities, DataVersions versions, OpenCases cases) {
        this.json = json;
        this.authorities = authorities;
        this.versions = versions;
        this.cases = cases;
    }

    /** Returns the adjustments as the body of {@code …/scenarios/compare}. */
    Map<String, List<Map<String, Object>>> document(WhatIfQuery query, Forecasts.Request request) {
        return Map.of("adjustments", adjustments(query, request));
    }

    Scenario scenario(WhatIfQuery query, Forecasts.Request request) {
        return json.convertValue(document(query, request), Scenario.class);
    }

    /**
     * Lists the adjustments.
     *
     * @throws InvalidParameter if a case is to end early that is not there
     */
    List<Map<String, Object>> adjustments(WhatIfQuery query, Forecasts.Request request) {
        return query.adjustments(request, query.leaving.isNone() ? null : longest(query.leaving, request));
    }

    private Reference longest(FieldNumber place, Forecasts.Request request) {
        var asked = request.withModel(ModelChoice.of(EpisodeModel.NAME, Map.of()));
        long number = place.rounded();
        var found = cases.list(asked, null, (int) Math.max(number, 1), 1).cases();
        if (number < 1 || found.items().isEmpty()) {
            throw new InvalidParameter(
                    "The case that ends early is numbered from 1, the child longest in, to %d, or is 0: none"
                            .formatted(found.total()),
                    place.toString());
        }
        return found.items().get(0).episode();
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
