package org.bednight.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bednight.estate.PricedNights;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a figure came about: the nights of one placement, or the nights that are expected, of one sector in
 * one month at one price.
 *
 * @param from the first of the nights
 * @param to the last of them
 * @param childrenPerNight what the model expects, as an exact fraction, or, where it differs from night to
 *     night, its mean to six decimals; null where the nights were slept
 * @param cost nights × price; of nights to come, rounded so that the rows of a sector and month add up to their cost
 * @param priceFrom the first night of the price row
 */
@Schema(description = "Nights of one placement, or expected nights, of one sector in one month at one price")
public record TraceRow(
        @Schema(enumeration = {"actual", "projected"}) String kind,
        @Schema(examples = "P01") String period,
        @Schema(examples = "2018-04") String month,
        Sector sector,
        @Schema(implementation = String.class) @Nullable Reference episode,
        @Schema(implementation = String.class) @Nullable Reference child,
        @Nullable String establishment,
        LocalDate from,
        LocalDate to,
        @Schema(examples = "759/365") @Nullable String childrenPerNight,
        BigDecimal bedNights,

        @Schema(implementation = Double.class, examples = "610.00")
        Money price,

        @Schema(implementation = Double.class) Money cost,
        LocalDate priceFrom,
        @Nullable String priceSource,

        @Schema(enumeration = {"covered", "carried-forward"})
        String priceBasis,

        @Schema(description = "True if the price is an assumption, entered until it is published")
        boolean priceProvisional) {

    static TraceRow slept(Place place, Stay stay, PricedNights part) {
        int nights = part.nights().length();
        return new TraceRow(
                "actual",
                place.period(),
                place.month(),
                stay.sector(),
                stay.episode().reference(),
                stay.episode().child(),
                stay.placement().establishment(),
                part.nights().start(),
                part.nights().last(),
                null,
                BigDecimal.valueOf(nights),
                part.price(),
                part.cost(),
                part.row().from(),
                part.row().source(),
                basis(part),
                part.row().provisional());
    }

    /** Returns the nights of a month of which only the total is known, or those of them that have one price. */
    static TraceRow total(Place place, Sector sector, BigDecimal bedNights, PricedNights part, Money cost) {
        return aggregate("actual", place, sector, null, bedNights, part, cost);
    }

    static TraceRow expected(
            Place place, Sector sector, String children, BigDecimal bedNights, PricedNights part, Money cost) {
        return aggregate("projected", place, sector, children, bedNights, part, cost);
    }

    private static TraceRow aggregate(
            String kind,
            Place place,
            Sector sector,
            @Nullable String children,
            BigDecimal bedNights,
            PricedNights part,
            Money cost) {
        return new TraceRow(
                kind,
                place.period(),
                place.month(),
                sector,
                null,
                null,
                null,
                part.nights().start(),
                part.nights().last(),
                children,
                bedNights,
                part.price(),
                cost,
                part.row().from(),
                part.row().source(),
                basis(part),
                part.row().provisional());
    }

    /** The period and month to which a row belongs. */
    record Place(String period, String month) {}

    private static String basis(PricedNights part) {
        return part.basis() == PricedNights.Basis.COVERED ? "covered" : "carried-forward";
    }
}
