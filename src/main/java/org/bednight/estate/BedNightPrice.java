package org.bednight.estate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.bednight.money.Money;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a night in a sector costs, from one night to another.
 *
 * @param from the first night
 * @param to the last night; null while no end is set
 * @param announced when the price was made public; null: it is known from {@code from} on, a provisional one always
 * @param source where the price was read, or what was assumed
 * @param provisional whether the price is an assumption, entered until the price is published
 */
@Schema(description = "What a night in a sector costs, from one night to another")
public record BedNightPrice(
        Sector sector,

        @Schema(description = "First night", examples = "2018-04-01")
        LocalDate from,

        @Schema(description = "Last night; none while no end is set", examples = "2019-03-31") @Nullable
        LocalDate to,

        @Schema(description = "Pounds a night", implementation = Double.class, examples = "189.00")
        Money price,

        @Schema(description = "Day on which it was made public", examples = "2018-02-26") @Nullable
        LocalDate announced,

        @Schema(
                description = "Where the price was read; of a provisional price, what was assumed",
                examples = "S.I. 2018/250")
        @Nullable
        String source,

        @Schema(
                description = "True if the price is an assumption, entered until it is published; figures that rest on"
                        + " it say so")
        boolean provisional) {

    static final Money HIGHEST = Money.pounds(100_000);

    public BedNightPrice {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A price's last night is not before its first, but was stated from %s to %s".formatted(from, to));
        }
        if (!isPlausible(price)) {
            throw new IllegalArgumentException(
                    "A price is from 0 to %s pounds a night, but was %s".formatted(HIGHEST, price));
        }
        source = PlainText.optional("A price's source", source, 500);
        if (provisional && source == null) {
            throw new IllegalArgumentException(
                    "A provisional price states as its source what was assumed, such as 'assumed: 2024-25 plus 5 %'");
        }
    }

    /** Returns a price that is no assumption. */
    public BedNightPrice(
            Sector sector,
            LocalDate from,
            @Nullable LocalDate to,
            Money price,
            @Nullable LocalDate announced,
            @Nullable String source) {
        this(sector, from, to, price, announced, source, false);
    }

    static boolean isPlausible(Money price) {
        return !price.isNegative() && price.compareTo(HIGHEST) <= 0;
    }

    /**
     * Returns whether the price was public at the close of {@code date}. A provisional price without an announcement is
     * the council's own assumption, which counts at every date.
     */
    public boolean knownBy(LocalDate date) {
        return (provisional && announced == null) || !(announced == null ? from : announced).isAfter(date);
    }

    public boolean covers(LocalDate night) {
        return !night.isBefore(from) && (to == null || !night.isAfter(to));
    }

    /** Returns the night after the last, or {@link LocalDate#MAX} while no end is set. */
    @JsonIgnore
    public LocalDate endExclusive() {
        return to == null ? LocalDate.MAX : to.plusDays(1);
    }

    boolean overlaps(BedNightPrice other) {
        return sector == other.sector && from.isBefore(other.endExclusive()) && other.from.isBefore(endExclusive());
    }
}
