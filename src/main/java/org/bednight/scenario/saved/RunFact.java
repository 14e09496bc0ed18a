package org.bednight.scenario.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a version of a saved scenario once gave; the figures are JSON. */
@Entity
@Table(name = "scenario_run")
class RunFact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_run_id")
    @SequenceGenerator(name = "scenario_run_id", sequenceName = "scenario_run_id", allocationSize = 50)
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "scenario", updatable = false)
    ScenarioFact scenario = new ScenarioFact();

    @Column(name = "data_version", updatable = false)
    long dataVersion;

    @Column(name = "as_at", updatable = false)
    LocalDate asAt = LocalDate.EPOCH;

    @Column(updatable = false)
    String software = "";

    @Column(updatable = false)
    String base = "";

    @Column(name = "what_if", updatable = false)
    String whatIf = "";

    @Column(name = "run_at", updatable = false)
    Instant runAt = Instant.EPOCH;

    @Column(name = "run_by", updatable = false)
    String runBy = "";

    protected RunFact() {}

    RunFact(ScenarioFact version, long data, LocalDate date) {
        scenario = version;
        dataVersion = data;
        asAt = date;
    }
}
