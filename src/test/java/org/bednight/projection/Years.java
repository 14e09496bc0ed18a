package org.bednight.projection;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.funding.Allocation;
import org.bednight.funding.Budget;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.jspecify.annotations.Nullable;

/** Makes assumptions for tests. */
final class Years {

    static final LocalDate RECORDED_FROM = LocalDate.parse("2016-01-01");

    private static final AuthorityCode COUNCIL = new AuthorityCode("X001");

    private Years() {}

    static Assumptions of(LocalDate asAt, LocalDate recordedFrom, Map<Sector, NightCounts> slept, PriceList prices) {
        var year = FinancialYear.containing(asAt);
        return new Assumptions(
                year,
                asAt,
                recordedFrom,
                slept,
                ModelChoice.of("rolling-average", Map.of()),
                prices,
                Uplift.NONE,
                budget(year, 500_000));
    }

    static Budget budget(FinancialYear year, long pounds) {
        var allocation =
                new Allocation(COUNCIL, year, "grant", Money.pounds(pounds), Allocation.Status.CONFIRMED, null, null);
        return Budget.of(year, year.nights().start(), List.of(allocation));
    }

    /** Two to four years of nights, with stays in each sector, as at any day. */
    static Assumptions any(SplittableRandom random, int size) {
        var asAt = RECORDED_FROM.plusDays(random.nextInt(400, 1500));
        var nights = new DateRange(RECORDED_FROM, asAt.plusDays(1));
        Map<Sector, NightCounts> slept = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            var counts = NightCounts.over(nights);
            for (int stay = 0; stay < random.nextInt(size / 20 + 1); stay++) {
                var start = RECORDED_FROM.plusDays(random.nextInt(nights.length()));
                counts.add(new DateRange(start, start.plusDays(random.nextInt(1, 200))));
            }
            slept.put(sector, counts.build());
        }
        return of(asAt, RECORDED_FROM, slept, anyPrices(random)).withUplift(anyUplift(random));
    }

    private static Uplift anyUplift(SplittableRandom random) {
        return Uplift.parse(Integer.toString(random.nextInt(-3, 8)));
    }

    /** Prices that change within months, some of them announced late, and end before the records do. */
    static PriceList anyPrices(SplittableRandom random) {
        var rows = new java.util.ArrayList<BedNightPrice>();
        for (var sector : Sector.values()) {
            var from = RECORDED_FROM;
            for (int row = 0; row < 4; row++) {
                var to = from.plusDays(random.nextInt(200, 700));
                rows.add(price(sector, from, row == 3 ? null : to, random.nextLong(10_000, 100_000), null));
                from = to.plusDays(1);
            }
        }
        return PriceList.of(rows);
    }

    static BedNightPrice price(
            Sector sector, LocalDate from, @Nullable LocalDate to, long pence, @Nullable LocalDate announced) {
        return new BedNightPrice(sector, from, to, new Money(pence), announced, null);
    }
}
