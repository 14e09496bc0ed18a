package org.bednight.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import org.bednight.authority.Authorities;
import org.bednight.demonstration.ForecastFolder.Step;
import org.bednight.estate.EstablishmentFile;
import org.bednight.estate.Establishments;
import org.bednight.estate.Prices;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.FileForm;
import org.bednight.exchange.Headings;
import org.bednight.funding.Allocations;
import org.bednight.ledger.Change;
import org.bednight.ledger.ImportReport;
import org.bednight.remand.EpisodeImport;
import org.bednight.remand.Episodes;
import org.bednight.remand.ImportMode;
import org.bednight.remand.monthly.MonthlyTotals;

/** Puts one file of a worked forecast on record, by the same door as a user's. */
@ApplicationScoped
class StepImport {

    private final Authorities authorities;
    private final Prices prices;
    private final Establishments establishments;
    private final Allocations allocations;
    private final MonthlyTotals totals;
    private final Episodes episodes;

    StepImport(
            Authorities authorities,
            Prices prices,
            Establishments establishments,
            Allocations allocations,
            MonthlyTotals totals,
            Episodes episodes) {
        this.authorities = authorities;
        this.prices = prices;
        this.establishments = establishments;
        this.allocations = allocations;
        this.totals = totals;
        this.episodes = episodes;
    }

    /** @throws org.bednight.exchange.FaultyFile if the file has a fault */
    ImportReport importFile(Step step) throws IOException {
        var change = Change.of(step.action()).withRecordedAt(step.fileImport().recordedAt());
        return switch (step.fileImport().kind()) {
            case AUTHORITIES -> authorities.importFile(read(step, Authorities.HEADINGS), change);
            case BED_NIGHT_PRICES -> prices.importFile(read(step, Prices.HEADINGS), change);
            case ESTABLISHMENTS -> establishments.importFile(read(step, EstablishmentFile.HEADINGS), change);
            case ALLOCATIONS -> allocations.importFile(read(step, Allocations.HEADINGS), change);
            case MONTHLY_BED_NIGHTS -> totals.importFile(read(step, MonthlyTotals.HEADINGS), change);
            case REMAND_EPISODES -> episodes.importFile(read(step, Episodes.HEADINGS), order(step, change));
        };
    }

    private static ExchangeFile read(Step step, Headings headings) throws IOException {
        return ExchangeFile.read(step.content(), FileForm.CSV, headings);
    }

    private static EpisodeImport order(Step step, Change change) {
        return EpisodeImport.of(change)
                .withMode(Objects.requireNonNullElse(step.fileImport().mode(), ImportMode.UPDATE))
                .withRecordedTo(step.fileImport().recordedTo());
    }
}
