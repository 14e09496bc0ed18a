package org.bednight.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.demonstration.CaseDefinition.PublishedForecast;
import org.bednight.demonstration.CaseDefinition.SavedWhatIf;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.money.Uplift;
import org.bednight.projection.Forecasts;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.Publications;
import org.bednight.rest.Preconditions;
import org.bednight.scenario.adjustment.Scenario;
import org.bednight.scenario.saved.SavedScenarios;
import org.bednight.scenario.saved.ScenarioName;

/** Saves the what-ifs and publishes the forecasts of the worked forecasts, by the same door as a user. */
@ApplicationScoped
class Showcase {

    private final Forecasts forecasts;
    private final SavedScenarios scenarios;
    private final Publications publications;
    private final ObjectMapper json;

    Showcase(Forecasts forecasts, SavedScenarios scenarios, Publications publications, ObjectMapper json) {
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.publications = publications;
        this.json = json;
    }

    /**
     * Does so for one worked forecast, except where an authority has ever saved a what-if of that name, or has published
     * anything: what a user has changed since, or withdrawn, stays as it is.
     *
     * @throws IOException if a what-if or a publication is not in the form that its endpoint takes
     */
    void show(Case worked) throws IOException {
        for (var whatIf : worked.definition().savedWhatIfs()) {
            save(whatIf);
        }
        for (var publication : worked.definition().publishedForecasts()) {
            publish(publication, worked);
        }
    }

    private void save(SavedWhatIf whatIf) throws JsonProcessingException {
        var authority = AuthorityCode.parse(whatIf.authority());
        var name = ScenarioName.parse(whatIf.name());
        if (!scenarios.isOnRecord(authority, name)) {
            var year = FinancialYear.parse(whatIf.financialYear());
            var model = ModelChoice.of(ModelChoice.DEFAULT, Map.of());
            var request =
                    forecasts.resolve(authority, year, whatIf.asAt(), model, Uplift.NONE, forecasts.versionAt(null));
            scenarios.put(
                    name,
                    request,
                    whatIf.asAt(),
                    json.treeToValue(whatIf.scenario(), Scenario.class),
                    Preconditions.NONE);
        }
    }

    private void publish(PublishedForecast publication, Case worked) throws IOException {
        var authority = AuthorityCode.parse(publication.authority());
        if (!publications.isOnRecord(authority)) {
            byte[] definition = Files.readAllBytes(worked.folder().resolve(publication.file()));
            publications.publish(authority, json.readValue(definition, org.bednight.publication.Definition.class));
        }
    }
}
