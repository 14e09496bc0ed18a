package org.bednight.extract.mapping.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.MappingName;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.jspecify.annotations.Nullable;

/** A version of a saved mapping; the mapping itself is JSON. */
@Entity
@Table(name = "extract_mapping")
class MappingFact extends RecordedFact {

    @Column(updatable = false)
    String authority = "";

    @Column(updatable = false)
    String name = "";

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String document = "";

    @Column(name = "retired_reason")
    @Nullable
    String retiredReason;

    protected MappingFact() {}

    MappingFact(Entry entry, AuthorityCode code, MappingName stated, int version, String json) {
        super(entry);
        authority = code.value();
        name = stated.value();
        number = version;
        document = json;
    }

    /** Takes the mapping out of use; it can still be read. */
    void retire(Entry entry, String reason) {
        supersede(entry);
        retiredReason = reason;
    }
}
