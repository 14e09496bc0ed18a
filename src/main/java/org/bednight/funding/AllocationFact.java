package org.bednight.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** An allocation as it was recorded at one time. */
@Entity
@Table(name = "allocation")
class AllocationFact extends RecordedFact {

    String authority = "";

    @Column(name = "financial_year")
    int financialYear;

    String funder = "";

    @Column(name = "known_from")
    @Nullable
    LocalDate knownFrom;

    long pence;

    String status = "";

    @Nullable
    String source;

    protected AllocationFact() {}

    AllocationFact(Entry entry, Allocation allocation) {
        super(entry);
        authority = allocation.authority().value();
        financialYear = allocation.year().startYear();
        funder = allocation.funder();
        knownFrom = allocation.knownFrom();
        pence = allocation.amount().pence();
        status = allocation.status().toString();
        source = allocation.source();
    }

    Allocation allocation() {
        return new Allocation(
                new AuthorityCode(authority),
                new FinancialYear(financialYear),
                funder,
                new Money(pence),
                Allocation.Status.parse(status),
                knownFrom,
                source);
    }
}
