package org.bednight.publication.style;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;

/** A house style as it was recorded at one time, in JSON. */
@Entity
@Table(name = "house_style")
class HouseStyleFact extends RecordedFact {

    String authority = "";
    String style = "";

    protected HouseStyleFact() {}

    HouseStyleFact(Entry entry, AuthorityCode code, String json) {
        super(entry);
        authority = code.value();
        style = json;
    }
}
