package org.bednight.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bednight.ledger.Entry;
import org.bednight.ledger.RecordedFact;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** A price as it was recorded at one time. */
@Entity
@Table(name = "bed_night_price")
class PriceFact extends RecordedFact {

    @Enumerated(EnumType.STRING)
    Sector sector = Sector.LASCH;

    @Column(name = "first_night")
    LocalDate firstNight = LocalDate.EPOCH;

    @Column(name = "last_night")
    @Nullable
    LocalDate lastNight;

    long pence;

    @Nullable
    LocalDate announced;

    @Nullable
    String source;

    boolean provisional;

    protected PriceFact() {}

    PriceFact(Entry entry, BedNightPrice price) {
        super(entry);
        sector = price.sector();
        firstNight = price.from();
        lastNight = price.to();
        pence = price.price().pence();
        announced = price.announced();
        source = price.source();
        provisional = price.provisional();
    }

    BedNightPrice price() {
        return new BedNightPrice(sector, firstNight, lastNight, new Money(pence), announced, source, provisional);
    }
}
