package org.bednight.remand.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.bednight.remand.episode.Reference;

/** A confirmation as it was recorded at one time. */
@Entity
@Table(name = "confirmation")
class ConfirmationFact extends RecordedFact {

    String authority = "";
    String episode = "";

    @Column(name = "in_custody_on")
    LocalDate inCustodyOn = LocalDate.EPOCH;

    protected ConfirmationFact() {}

    ConfirmationFact(Entry entry, AuthorityCode authority, Reference episode, LocalDate inCustodyOn) {
        super(entry);
        this.authority = authority.value();
        this.episode = episode.value();
        this.inCustodyOn = inCustodyOn;
    }
}
