package org.bednight.estate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.jspecify.annotations.Nullable;

/** An establishment as it was recorded at one time. */
@Entity
@Table(name = "establishment")
class EstablishmentFact extends RecordedFact {

    String name = "";

    @Enumerated(EnumType.STRING)
    Sector sector = Sector.LASCH;

    @Nullable
    String urn;

    @Nullable
    String postcode;

    protected EstablishmentFact() {}

    EstablishmentFact(Entry entry, Establishment establishment) {
        super(entry);
        name = establishment.name();
        sector = establishment.sector();
        urn = establishment.urn();
        postcode = establishment.postcode();
    }

    Establishment establishment() {
        return new Establishment(name, sector, urn, postcode);
    }
}
