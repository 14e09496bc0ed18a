package org.bednight.scenario.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.bednight.money.Uplift;
import org.jspecify.annotations.Nullable;

/** A version of a saved scenario, in texts. */
@Entity
@Table(name = "scenario")
class ScenarioFact extends RecordedFact {

    @Column(updatable = false)
    String authority = "";

    @Column(name = "name_key", updatable = false)
    String nameKey = "";

    @Column(updatable = false)
    String name = "";

    @Column(updatable = false)
    int number;

    @Column(name = "financial_year", updatable = false)
    int financialYear;

    @Column(name = "as_at", updatable = false)
    @Nullable
    LocalDate asAt;

    @Column(updatable = false)
    String model = "";

    @Column(updatable = false)
    String settings = "";

    @Column(updatable = false)
    String uplift = "";

    @Column(updatable = false)
    String document = "";

    @Column(name = "retired_reason")
    @Nullable
    String retiredReason;

    protected ScenarioFact() {}

    ScenarioFact(Entry entry, AuthorityCode code, ScenarioName stated, int version, StoredScenario stored) {
        super(entry);
        authority = code.value();
        nameKey = stated.key();
        name = stated.value();
        number = version;
        financialYear = stored.financialYear().startYear();
        asAt = stored.asAt();
        model = stored.model();
        settings = stored.settings();
        uplift = stored.uplift().toString();
        document = stored.document();
    }

    StoredScenario stored() {
        return new StoredScenario(
                new FinancialYear(financialYear), asAt, model, settings, Uplift.parse(uplift), document);
    }

    /** Says whether a save under {@code stated} would change nothing. */
    boolean says(ScenarioName stated, StoredScenario stored, JsonTexts json) {
        return name.equals(stated.value()) && stored().isSame(stored, json);
    }

    /** Takes the scenario out of use; it can still be read. */
    void retire(Entry entry, String reason) {
        supersede(entry);
        retiredReason = reason;
    }
}
