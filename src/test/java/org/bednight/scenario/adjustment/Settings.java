package org.bednight.scenario.adjustment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.forecast.stay.ArrivalRate;
import org.bednight.forecast.stay.Arrivals;
import org.bednight.forecast.stay.EpisodeState;
import org.bednight.forecast.stay.Evidence;
import org.bednight.forecast.stay.LengthOfStay;
import org.bednight.forecast.stay.OpenStay;
import org.bednight.forecast.stay.SectorMix;
import org.bednight.funding.Allocation;
import org.bednight.funding.Budget;
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.expectation.Assumptions;
import org.bednight.projection.model.ModelChoice;
import org.bednight.projection.prospect.Prospects;
import org.bednight.projection.range.SectorOrder;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Makes what adjustments are made to, as at 30 June 2023. */
public final class Settings {

    public static final LocalDate AS_AT = LocalDate.parse("2023-06-30");

    public static final FinancialYear YEAR = new FinancialYear(2023);

    private static final LocalDate RECORDED_FROM = LocalDate.parse("2021-04-01");

    private static final AuthorityCode COUNCIL = new AuthorityCode("X001");

    private Settings() {}

    /** A council in which each child of three is in one sector, and who comes goes to YOI. */
    public static AdjustmentContext plain(String model) {
        var nights = new DateRange(RECORDED_FROM, AS_AT.plusDays(1));
        Map<Sector, NightCounts> slept = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            var counts = NightCounts.over(nights);
            if (sector != Sector.SECURE_SCHOOL) {
                counts.add(nights);
            }
            slept.put(sector, counts.build());
        }
        return setting(model, slept, state(List.of(), 8, new SectorMix(List.of(0.0, 0.0, 1.0, 0.0))));
    }

    /** A council with six children in YOI who have been there from the first night on record, and few who come. */
    public static AdjustmentContext sixIn(String model, long budget) {
        var nights = new DateRange(RECORDED_FROM, AS_AT.plusDays(1));
        Map<Sector, NightCounts> slept = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            slept.put(sector, NightCounts.over(nights).build());
        }
        var six = NightCounts.over(nights);
        IntStream.range(0, 6).forEach(each -> six.add(nights));
        slept.put(Sector.YOI, six.build());
        var open = IntStream.range(0, 6)
                .mapToObj(index ->
                        new OpenStay(index, nights.length(), SectorOrder.indexOf(Sector.YOI), Integer.MAX_VALUE))
                .toList();
        return setting(model, slept, state(open, 2, new SectorMix(List.of(0.0, 0.0, 1.0, 0.0))), budget);
    }

    public static AdjustmentContext any(SplittableRandom random, String model) {
        var nights = new DateRange(RECORDED_FROM, AS_AT.plusDays(1));
        Map<Sector, NightCounts> slept = new EnumMap<>(Sector.class);
        for (var sector : Sector.values()) {
            var counts = NightCounts.over(nights);
            for (int stay = 0; stay < random.nextInt(8) && sector != Sector.SECURE_SCHOOL; stay++) {
                var start = RECORDED_FROM.plusDays(random.nextInt(nights.length()));
                counts.add(new DateRange(start, start.plusDays(random.nextInt(1, 200))));
            }
            slept.put(sector, counts.build());
        }
        var open = IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(index -> new OpenStay(index, 1 + random.nextInt(200), random.nextInt(3), Integer.MAX_VALUE))
                .toList();
        return setting(
                model, slept, state(open, 1 + random.nextInt(12), new SectorMix(List.of(0.25, 0.125, 0.625, 0.0))));
    }

    private static EpisodeState state(List<OpenStay> open, double arrivals, SectorMix mix) {
        return new EpisodeState(
                open,
                LengthOfStay.of(new double[] {1, 0.95, 0.9}, 0.0125),
                Arrivals.of(new ArrivalRate.Gamma(arrivals, 1)),
                mix,
                new Evidence(
                        20, 500, 10, Evidence.StaySource.POOL, 8, 365, 8, 1, Evidence.ArrivalSource.POOL, 10, null));
    }

    private static AdjustmentContext setting(String model, Map<Sector, NightCounts> slept, EpisodeState state) {
        return setting(model, slept, state, 400_000);
    }

    private static AdjustmentContext setting(
            String model, Map<Sector, NightCounts> slept, EpisodeState state, long budget) {
        var allocation =
                new Allocation(COUNCIL, YEAR, "grant", Money.pounds(budget), Allocation.Status.CONFIRMED, null, null);
        var episodes = new ArrayList<Reference>();
        IntStream.range(0, 6).forEach(index -> episodes.add(new Reference("E-" + (index + 1))));
        var assumptions = new Assumptions(
                YEAR,
                AS_AT,
                RECORDED_FROM,
                slept,
                ModelChoice.of(model, Map.of()),
                prices(),
                Uplift.NONE,
                Budget.of(YEAR, AS_AT, List.of(allocation)),
                state,
                Prospects.NONE);
        return new AdjustmentContext(COUNCIL, assumptions, episodes);
    }

    private static PriceList prices() {
        return PriceList.of(List.of(
                price(Sector.LASCH, "2021-04-01", null, 800),
                price(Sector.STC, "2021-04-01", null, 600),
                price(Sector.YOI, "2021-04-01", "2023-09-30", 300),
                price(Sector.YOI, "2023-10-01", null, 320)));
    }

    private static BedNightPrice price(Sector sector, String from, @Nullable String to, long pounds) {
        return new BedNightPrice(
                sector,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Money.pounds(pounds),
                RECORDED_FROM,
                null);
    }
}
