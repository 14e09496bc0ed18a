package org.bednight.scenario.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.NearNames;
import org.bednight.money.Uplift;
import org.bednight.scenario.adjustment.Scenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a scenario that was saved under a name.
 *
 * @param version 1 for the first that was saved under the name, then one more for each that differs
 * @param asAt the as-at date that was stated; null: each run takes the latest
 * @param settings of the model, by name
 * @param replacedAt when a later version took its place, or it was retired; null of one that stands
 * @param warnings what is not wrong, but worth a look, stated when it is saved; empty where it is read
 */
@Schema(description = "A version of a scenario that was saved under a name")
public record SavedScenario(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode authority,

        ScenarioName name,
        @Schema(examples = "1") int version,

        @Schema(implementation = String.class, examples = "2018-19")
        FinancialYear financialYear,

        @Schema(description = "The as-at date that was stated; null: each run takes the latest") @Nullable
        LocalDate asAt,

        @Schema(examples = "rolling-average") String model,
        Map<String, String> settings,
        @Schema(implementation = String.class) Uplift uplift,
        Scenario scenario,
        Instant savedAt,
        String savedBy,

        @Schema(description = "When a later version took its place, or it was retired; null of one that stands")
        @Nullable
        Instant replacedAt,

        @Nullable String retiredReason,

        @Schema(
                description = "What is not wrong, but worth a look, told when the scenario is saved; empty where it is"
                        + " read")
        List<String> warnings) {

    public SavedScenario {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        warnings = List.copyOf(warnings);
    }

    static SavedScenario of(ScenarioFact fact, JsonTexts json) {
        var stored = fact.stored();
        return new SavedScenario(
                new AuthorityCode(fact.authority),
                new ScenarioName(fact.name),
                fact.number,
                stored.financialYear(),
                stored.asAt(),
                stored.model(),
                json.settings(stored.settings()),
                stored.uplift(),
                json.scenario(stored.document()),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.supersededAt(),
                fact.retiredReason,
                List.of());
    }

    /**
     * Warns if the name of one of these scenarios is nearly that of another.
     *
     * @param standing the scenarios of an authority that stand
     */
    public static List<String> nearNames(String name, List<SavedScenario> standing) {
        return NearNames.warnings(
                "scenarios",
                standing.stream()
                        .map(each -> new NearNames.Named(each.name.value(), "version " + each.version))
                        .toList(),
                List.of(name));
    }

    SavedScenario withWarnings(List<String> found) {
        return new SavedScenario(
                authority,
                name,
                version,
                financialYear,
                asAt,
                model,
                settings,
                uplift,
                scenario,
                savedAt,
                savedBy,
                replacedAt,
                retiredReason,
                found);
    }

    /** Says whether both change a forecast by the same model with the same prices. */
    public boolean isMadeFor(SavedScenario other) {
        return model.equals(other.model) && settings.equals(other.settings) && uplift.equals(other.uplift);
    }

    /** Returns the tag of this version, which no other version of the name has. */
    public String tag() {
        return Integer.toString(version);
    }
}
