package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bednight.calendar.DateRange;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.bednight.projection.expectation.Assumptions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Prices that rise or fall by some per cent, or one that is known, from a date on. */
@Schema(name = "PriceChange", description = "Prices changed by per cent, or one sector's price, from a date on")
record PriceChange(
        @Schema(description = "One sector; all if left out, which goes with percent only") @Nullable
        Sector sector,

        @Schema(description = "First night; the first to come if left out", examples = "2018-10-01") @Nullable
        LocalDate from,

        @Schema(description = "By how many per cent prices rise; below zero, fall", examples = "6") @Nullable
        BigDecimal percent,

        @Schema(description = "Pounds a night, instead of percent", examples = "678.70") @Nullable
        BigDecimal price)
        implements Adjustment {

    static final String KIND = "price";

    private static final String WHAT_IF = "what-if";

    @Override
    public String kindName() {
        return KIND;
    }

    @Override
    public ActsOn actsOn() {
        return ActsOn.PRICES;
    }

    @Override
    public void check(AdjustmentFaults faults) {
        if (price == null) {
            faults.number("percent", percent, "-100", "1000");
        } else {
            faults.amount("price", price, "0", "100000");
            faults.required("sector", "the sector of the price", sector);
            if (percent != null) {
                faults.add("percent", "left out where a price is stated", percent);
            }
        }
        faults.night("from", from);
    }

    @Override
    public Assumptions apply(AdjustmentContext setting) {
        var changed = new DateRange(
                setting.firstNight().plusDays(setting.indexOf(from)),
                setting.assumptions().year().nights().endExclusive());
        var rows = new ArrayList<BedNightPrice>();
        for (var each : Sector.values()) {
            boolean concerned = sector == null || sector == each;
            rows.addAll(concerned ? changed(each, changed, setting.assumptions()) : rows(each, setting.assumptions()));
        }
        return setting.assumptions().withPrices(PriceList.of(rows));
    }

    private static List<BedNightPrice> rows(Sector sector, Assumptions assumptions) {
        return assumptions.prices().rows().stream()
                .filter(row -> row.sector() == sector)
                .toList();
    }

    private List<BedNightPrice> changed(Sector each, DateRange nights, Assumptions assumptions) {
        var rows = new ArrayList<BedNightPrice>();
        for (var row : rows(each, assumptions)) {
            if (row.from().isBefore(nights.start())) {
                rows.add(row(row, row.from(), earlier(row, nights.start()), row.price(), row.announced()));
            }
        }
        var asAt = assumptions.asAt();
        if (price != null) {
            rows.add(new BedNightPrice(each, nights.start(), nights.last(), Money.of(price), asAt, WHAT_IF));
            return rows;
        }
        for (var priced : assumptions.prices().expected(each, nights, asAt, assumptions.uplift())) {
            rows.add(row(
                    priced.row(),
                    priced.nights().start(),
                    priced.nights().last(),
                    AdjustmentContext.raised(priced.price(), percent),
                    asAt));
        }
        return rows;
    }

    /** Returns the last night of a row that is cut off before {@code end}. */
    private static LocalDate earlier(BedNightPrice row, LocalDate end) {
        return row.endExclusive().isBefore(end) ? row.endExclusive().minusDays(1) : end.minusDays(1);
    }

    /** Returns a price made of {@code base}, provisional if that is. */
    private static BedNightPrice row(
            BedNightPrice base, LocalDate from, LocalDate to, Money price, @Nullable LocalDate announced) {
        return new BedNightPrice(
                base.sector(),
                from,
                to,
                price,
                announced,
                base.provisional() ? base.source() : WHAT_IF,
                base.provisional());
    }

    @Override
    public String words(AdjustmentContext setting) {
        var what = sector == null ? "all prices" : "the price of " + sector;
        var since = setting.firstNight().plusDays(setting.indexOf(from));
        return price == null
                ? "%s changed by %s %% from %s".formatted(what, AdjustmentContext.number(percent), since)
                : "%s at £%s a night from %s".formatted(what, Money.of(price), since);
    }

    @Override
    public Adjustment with(String property, BigDecimal value) {
        return property.equals("percent")
                ? new PriceChange(sector, from, value, null)
                : Adjustment.super.with(property, value);
    }
}
