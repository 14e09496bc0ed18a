package org.bednight.projection.range;

import java.time.LocalDate;
import java.util.List;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
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
import org.bednight.money.Money;
import org.bednight.money.Uplift;
import org.bednight.projection.prospect.Prospects;
import org.jspecify.annotations.Nullable;

/** States of the episode model, prices and years for tests. */
public final class Episodic {

    /** Two in three stays are of some weeks, and one in three of some months. */
    static final LengthOfStay STAYS = LengthOfStay.of(survival(), 0.01);

    static final ArrivalRate.Gamma RATE = new ArrivalRate.Gamma(3, 0.25);

    /** Of LASCH, STC, YOI and secure school. */
    static final SectorMix MIX = new SectorMix(List.of(0.3, 0.0, 0.7, 0.0));

    private Episodic() {}

    private static double[] survival() {
        double[] survival = new double[120];
        for (int night = 0; night < survival.length; night++) {
            survival[night] = (2 * Math.pow(0.95, night) + Math.pow(0.99, night)) / 3;
        }
        return survival;
    }

    /** Returns twelve arrivals a year on average, give or take, beside the children who are in. */
    public static EpisodeState state(OpenStay... open) {
        return new EpisodeState(
                List.of(open),
                STAYS,
                Arrivals.of(RATE),
                MIX,
                new Evidence(
                        7,
                        300,
                        4,
                        Evidence.StaySource.POOL,
                        6,
                        365,
                        RATE.mean(),
                        RATE.weight(),
                        Evidence.ArrivalSource.POOL,
                        SectorMix.PRIOR_WEIGHT,
                        null));
    }

    /** Returns a child who is in, of whom no end is known. */
    public static OpenStay open(int soFar, Sector sector) {
        return open(soFar, sector, Integer.MAX_VALUE);
    }

    static OpenStay open(int soFar, Sector sector, int cap) {
        return new OpenStay(0, soFar, SectorOrder.indexOf(sector), cap);
    }

    static BedNightPrice price(Sector sector, String from, @Nullable String to, String amount) {
        return new BedNightPrice(
                sector,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                Money.parse(amount),
                LocalDate.parse("2018-01-31"),
                null);
    }

    /** Returns prices that change within the year 2018/19, in one sector within a month. */
    public static PriceList prices() {
        return PriceList.of(List.of(
                price(Sector.LASCH, "2018-04-01", "2018-10-18", "579.00"),
                price(Sector.LASCH, "2018-10-19", null, "678.70"),
                price(Sector.YOI, "2018-04-01", "2018-12-31", "189.35"),
                price(Sector.YOI, "2019-01-01", null, "213.00")));
    }

    static ReportingDates dates(String year, String asAt) {
        return new ReportingDates(FinancialYear.parse(year), LocalDate.parse(asAt));
    }

    static YearAhead ahead(EpisodeState state, ReportingDates dates, PriceList prices) {
        return YearAhead.of(state, dates, prices, Uplift.NONE, Prospects.NONE);
    }
}
