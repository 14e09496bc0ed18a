package org.bednight.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.bednight.exchange.FileDigest;
import org.bednight.ledger.Entry;
import org.bednight.publication.frozen.PublicationId;
import org.jspecify.annotations.Nullable;

/** A publication as it is stored: its bytes, and whether it was withdrawn. */
@Entity
@Table(name = "publication")
class PublicationFact {

    @Id
    String id = "";

    @Column(updatable = false)
    String authority = "";

    @Column(name = "financial_year", updatable = false)
    int financialYear;

    @Column(updatable = false)
    int period;

    @Column(updatable = false)
    int number;

    @Column(name = "as_at", updatable = false)
    LocalDate asAt = LocalDate.EPOCH;

    @Column(updatable = false)
    byte[] document = {};

    @Column(updatable = false)
    String sha256 = "";

    @Column(name = "published_in", updatable = false)
    long publishedIn;

    @Column(name = "published_at", updatable = false)
    Instant publishedAt = Instant.EPOCH;

    @Column(name = "published_by", updatable = false)
    String publishedBy = "";

    @Column(name = "withdrawn_in")
    @Nullable
    Long withdrawnIn;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    protected PublicationFact() {}

    PublicationFact(Entry entry, PublicationId publication, LocalDate asAtDate, byte[] frozen) {
        id = publication.toString();
        authority = publication.authority().value();
        financialYear = publication.year().startYear();
        period = publication.period();
        number = publication.version();
        asAt = asAtDate;
        document = frozen.clone();
        sha256 = FileDigest.of(frozen);
        publishedIn = entry.version();
        publishedAt = entry.recordedAt();
        publishedBy = entry.recordedBy();
    }

    /** Returns the entity tag of its state: it stands, or was withdrawn. */
    String tag() {
        return withdrawnIn == null ? sha256 : sha256 + "-" + withdrawnIn;
    }

    void withdraw(Entry entry, String reason) {
        withdrawnIn = entry.version();
        withdrawnAt = entry.recordedAt();
        withdrawnReason = reason;
    }
}
