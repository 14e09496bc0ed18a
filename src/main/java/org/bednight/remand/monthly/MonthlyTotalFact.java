package org.bednight.remand.monthly;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.jspecify.annotations.Nullable;

/** A month's total as it was recorded at one time. */
@Entity
@Table(name = "monthly_bed_nights")
class MonthlyTotalFact extends RecordedFact {

    String authority = "";

    LocalDate month = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    Sector sector = Sector.LASCH;

    BigDecimal nights = BigDecimal.ZERO;

    @Nullable
    String source;

    protected MonthlyTotalFact() {}

    MonthlyTotalFact(Entry entry, MonthlyTotal total) {
        super(entry);
        authority = total.authority().value();
        month = total.month().atDay(1);
        sector = total.sector();
        nights = total.nights();
        source = total.source();
    }

    MonthlyTotal total() {
        return new MonthlyTotal(new AuthorityCode(authority), YearMonth.from(month), sector, nights, source);
    }
}
