package org.bednight.demonstration;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.ledger.Ledger;
import org.bednight.problem.Problem;
import org.bednight.security.ServiceWork;
import org.jboss.logging.Logger;

/** The worked forecasts, on record in a database that was empty before. */
@ApplicationScoped
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    /** Where the worked forecasts stand on the class path. */
    static final String FOLDER = "forecasts";

    private final DemonstrationConfig config;
    private final StepImport stepImport;
    private final Showcase showcase;
    private final Ledger ledger;
    private volatile List<WorkedForecast> loaded = List.of();

    Demonstration(DemonstrationConfig config, StepImport stepImport, Showcase showcase, Ledger ledger) {
        this.config = config;
        this.stepImport = stepImport;
        this.showcase = showcase;
        this.ledger = ledger;
    }

    /** Lists the worked forecasts on record by name; none where the demonstration is not wanted, or not loaded. */
    public List<WorkedForecast> list() {
        return loaded;
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (config.wanted()) {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> ServiceWork.run(() -> load(folder)));
        }
    }

    /** Puts on record what is missing of the worked forecasts in {@code folder}. */
    void load(Path folder) {
        try {
            var forecasts = ForecastFolder.read(folder);
            var progress = new Progress(
                    forecasts.steps(), ledger.listFirstActions(forecasts.steps().size()));
            if (progress.isDisturbed()) {
                LOG.info("The database has facts of its own, so the demonstration is not loaded into it");
                return;
            }
            var missing = progress.missing();
            for (var step : missing) {
                LOG.debug(step.action());
                stepImport.importFile(step);
            }
            for (var worked : forecasts.list()) {
                show(worked);
            }
            loaded = forecasts.list().stream().map(Case::forecast).toList();
            LOG.infof(
                    "The demonstration is on record: %d worked forecasts; %d of its %d files were loaded just now",
                    loaded.size(), missing.size(), progress.steps().size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where facts have been changed since they were loaded, a start does not fail for what can be shown no more. */
    private void show(Case worked) throws IOException {
        try {
            showcase.show(worked);
        } catch (Problem notPossible) {
            LOG.warnf(
                    "Of %s not every what-if was saved, or forecast published: %s",
                    worked.name(), notPossible.getMessage());
        }
    }
}
