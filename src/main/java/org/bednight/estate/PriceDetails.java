package org.bednight.estate;

import java.time.LocalDate;
import org.bednight.money.Money;
import org.bednight.rest.InvalidRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is stated of a price whose sector and first night stand in the address. */
@Schema(
        description =
                "What is stated of a price. A property that is left out stays as it is on record; one that is stated"
                        + " as null is emptied. A new price needs its amount.")
record PriceDetails(
        @Schema(description = "Last night; none while no end is set", examples = "2027-03-31") @Nullable
        LocalDate to,

        @Schema(description = "Pounds a night", implementation = Double.class, examples = "350.00") @Nullable
        Money price,

        @Schema(description = "Day on which it was made public") @Nullable
        LocalDate announced,

        @Schema(description = "Where the price was read; of a provisional price, what was assumed") @Nullable
        String source,

        @Schema(description = "True if the price is an assumption, entered until it is published; null means false")
        @Nullable
        Boolean provisional) {

    static PriceDetails of(BedNightPrice price) {
        return new PriceDetails(price.to(), price.price(), price.announced(), price.source(), price.provisional());
    }

    BedNightPrice price(Sector sector, LocalDate from) {
        if (price == null) {
            throw InvalidRecord.of("A price states its amount in pounds as 'price', like 350.00");
        }
        return InvalidRecord.unlessValid(
                () -> new BedNightPrice(sector, from, to, price, announced, source, Boolean.TRUE.equals(provisional)));
    }
}
