package org.bednight.extract.mapping.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;

/** The key by which an authority's children are named where a sheet has no references. */
@Entity
@Table(name = "reference_key")
class KeyFact extends RecordedFact {

    @Column(updatable = false)
    String authority = "";

    @Column(name = "secret", updatable = false)
    String secret = "";

    protected KeyFact() {}

    KeyFact(Entry entry, AuthorityCode code, ReferenceKey key) {
        super(entry);
        authority = code.value();
        secret = key.hex();
    }

    ReferenceKey key() {
        return new ReferenceKey(secret);
    }
}
