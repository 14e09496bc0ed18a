package org.bednight.publication.movement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.remand.nights.BedNightFigures;
import org.bednight.remand.nights.BedNights;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why the year's outturn differs from the cost of the year before: METHOD §11. With the nights N and the price P of the
 * year before (0) and the year (1), by sector s: price Σ N₁ₛ(P₁ₛ − P₀ₛ), volume (N₁ − N₀)·P̄₀, mix Σ (N₁ₛ − N₁·N₀ₛ/N₀)·P₀ₛ.
 *
 * <p>Price and volume are rounded to the penny, and mix is what is left, so that the three add up to the difference. A
 * sector without a night in the year before has no price of then, and takes that of the year. Where the year before has
 * no night at all, the whole difference is volume.
 */
@Schema(description = "Why the year's outturn differs from the cost of the year before")
public record YearOnYear(
        List<Part> sectors,
        @Schema(implementation = Double.class) Money price,
        @Schema(implementation = Double.class) Money volume,
        @Schema(implementation = Double.class) Money mix,
        @Schema(implementation = Double.class) Money difference) {

    private static final int DIGITS = 20;

    public YearOnYear {
        sectors = List.copyOf(sectors);
    }

    /** One sector's part. */
    @Schema(name = "YearOnYearPart")
    public record Part(
            Sector sector,
            BigDecimal nightsBefore,
            BigDecimal nights,
            @Schema(implementation = Double.class) Money costBefore,
            @Schema(implementation = Double.class) Money cost,
            @Schema(implementation = Double.class) Money price,
            @Schema(implementation = Double.class) Money volume,
            @Schema(implementation = Double.class) Money mix,
            @Schema(implementation = Double.class) Money difference) {}

    /** Returns the parts; null where a night of the year before has no price. */
    public static @Nullable YearOnYear of(Forecast forecast, BedNights activity) {
        var before = activity.total().yearBefore();
        if (before.cost() == null) {
            return null;
        }
        var nights0 = before.bedNights();
        var nights1 = forecast.outturn().bedNights();
        var parts = new ArrayList<Part>();
        for (var sector : forecast.sectors()) {
            var then = before(activity, sector.sector());
            var cost0 = then.cost() == null ? Money.ZERO : then.cost();
            parts.add(part(
                    sector.sector(),
                    new Year(then.bedNights(), cost0, nights0),
                    new Year(sector.outturn().bedNights(), sector.outturn().cost(), nights1)));
        }
        return sum(parts);
    }

    private static BedNightFigures before(BedNights activity, Sector sector) {
        return activity.sectors().stream()
                .filter(each -> each.sector() == sector)
                .findFirst()
                .orElseThrow()
                .figures()
                .yearBefore();
    }

    /** A sector's nights and cost, and the nights of all sectors. */
    private record Year(BigDecimal nights, Money cost, BigDecimal all) {

        BigDecimal price() {
            return cost.pounds().divide(nights, DIGITS, RoundingMode.HALF_UP);
        }
    }

    private static Part part(Sector sector, Year before, Year year) {
        var difference = year.cost().minus(before.cost());
        var price = Money.ZERO;
        var volume = Money.ZERO;
        if (before.all().signum() == 0) {
            volume = difference;
        } else if (before.nights().signum() > 0) {
            price = year.cost().minus(pence(year.nights().multiply(before.price())));
            volume = pence(year.all()
                    .subtract(before.all())
                    .multiply(before.cost().pounds())
                    .divide(before.all(), DIGITS, RoundingMode.HALF_UP));
        }
        var mix = difference.minus(price).minus(volume);
        return new Part(
                sector, before.nights(), year.nights(), before.cost(), year.cost(), price, volume, mix, difference);
    }

    private static Money pence(BigDecimal pounds) {
        return Money.of(pounds, RoundingMode.HALF_UP);
    }

    private static YearOnYear sum(List<Part> parts) {
        return new YearOnYear(
                parts,
                sum(parts, Part::price),
                sum(parts, Part::volume),
                sum(parts, Part::mix),
                sum(parts, Part::difference));
    }

    private static Money sum(List<Part> parts, Function<Part, Money> amount) {
        return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
