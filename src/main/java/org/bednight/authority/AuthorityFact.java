package org.bednight.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.jspecify.annotations.Nullable;

/** An authority as it was recorded at one time. */
@Entity
@Table(name = "authority")
class AuthorityFact extends RecordedFact {

    String code = "";
    String name = "";

    @Column(name = "recorded_from")
    @Nullable
    LocalDate recordedFrom;

    @Column(name = "recorded_to")
    @Nullable
    LocalDate recordedTo;

    @Column(name = "population_10_17")
    @Nullable
    Integer population;

    @Nullable
    String family;

    @Nullable
    String successor;

    protected AuthorityFact() {}

    AuthorityFact(Entry entry, Authority authority) {
        super(entry);
        code = authority.code().value();
        name = authority.name();
        recordedFrom = authority.recordedFrom();
        recordedTo = authority.recordedTo();
        population = authority.population10To17();
        family = authority.family();
        successor = authority.successor() == null ? null : authority.successor().value();
    }

    Authority authority() {
        return new Authority(
                new AuthorityCode(code),
                name,
                recordedFrom,
                recordedTo,
                population,
                family,
                successor == null ? null : new AuthorityCode(successor));
    }
}
