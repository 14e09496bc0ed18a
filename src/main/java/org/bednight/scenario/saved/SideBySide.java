package org.bednight.scenario.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.scenario.Base;
import org.bednight.scenario.Comparison;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Saved scenarios on one forecast, side by side. */
@Schema(description = "Saved scenarios on one forecast, side by side")
public record SideBySide(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        LocalDate asAt,
        Instant knownAt,
        long dataVersion,

        @Schema(examples = "rolling-average (window 12, basis per-day, extension held)")
        String model,

        Comparison.Figures base,
        List<Column> scenarios,

        @Schema(description = "What is doubtful, in sentences")
        List<String> warnings) {

    public SideBySide {
        scenarios = List.copyOf(scenarios);
        warnings = List.copyOf(warnings);
    }

    /**
     * One of the scenarios.
     *
     * @param words its adjustments, each in a sentence
     */
    @Schema(name = "SideBySideColumn")
    public record Column(
            ScenarioName name,
            @Schema(examples = "1") int version,
            List<String> words,
            Comparison.Figures scenario,
            Comparison.Difference difference) {

        public Column {
            words = List.copyOf(words);
        }

        static Column of(SavedScenario saved, Base.Effect effect) {
            return new Column(saved.name(), saved.version(), effect.words(), effect.scenario(), effect.difference());
        }
    }
}
