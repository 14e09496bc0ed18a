package org.bednight.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of facts: when it was recorded, and, once corrected or retired, when it was superseded. */
@MappedSuperclass
public abstract class RecordedFact {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fact_id")
    @SequenceGenerator(name = "fact_id", sequenceName = "fact_id", allocationSize = 50)
    @Nullable
    Long id;

    @Column(name = "recorded_in", updatable = false)
    long recordedIn;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by", updatable = false)
    String recordedBy = "";

    @Column(name = "superseded_in")
    @Nullable
    Long supersededIn;

    @Column(name = "superseded_at")
    @Nullable
    Instant supersededAt;

    /** What a query has to ask of the current rows: that nothing has superseded them. */
    public static final String CURRENT = "supersededIn is null";

    /** What a query has to ask of the rows known at {@code :version}. */
    public static final String KNOWN = "recordedIn <= :version and (supersededIn is null or supersededIn > :version)";

    /** For Hibernate, which fills the fields. */
    protected RecordedFact() {}

    protected RecordedFact(Entry entry) {
        recordedIn = entry.version();
        recordedAt = entry.recordedAt();
        recordedBy = entry.recordedBy();
    }

    /** Returns the data version in which the row was recorded. */
    public long recordedIn() {
        return recordedIn;
    }

    /** Returns the entity tag of this state of a record, which no other state of it has. */
    public String tag() {
        return "v" + recordedIn;
    }

    /** Returns when the row was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Returns who recorded it. */
    public String recordedBy() {
        return recordedBy;
    }

    /** Returns when it was superseded; null while it counts. */
    public @Nullable Instant supersededAt() {
        return supersededAt;
    }

    /** Marks the row as no longer counting from {@code entry} on. */
    public void supersede(Entry entry) {
        supersededIn = entry.version();
        supersededAt = entry.recordedAt();
    }
}
