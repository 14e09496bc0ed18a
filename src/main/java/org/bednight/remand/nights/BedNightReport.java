package org.bednight.remand.nights;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bednight.authority.Authority;
import org.bednight.authority.NamedAuthority;
import org.bednight.authority.ReportingDates;
import org.bednight.calendar.FinancialYear;
import org.bednight.estate.PriceList;
import org.bednight.estate.Prices;
import org.bednight.estate.ProvisionalPrices;
import org.bednight.estate.Sector;
import org.bednight.ledger.DataVersion;
import org.bednight.remand.Episodes;
import org.bednight.remand.episode.RemandHistory;

/** Reports an authority's bed nights of a year. */
@ApplicationScoped
public class BedNightReport {

    private final Episodes episodes;
    private final Prices prices;

    BedNightReport(Episodes episodes, Prices prices) {
        this.episodes = episodes;
        this.prices = prices;
    }

    /**
     * Returns the year's bed nights up to that of the as-at date.
     *
     * @throws org.bednight.estate.NoPrice if a night of the year that was slept has no price
     */
    public BedNights of(Authority authority, ReportingDates dates, DataVersion version) {
        var history = episodes.history(authority.code(), version);
        history.refuseWithinMonth(dates.asAt());
        var list = prices.list(version);
        var year = dates.financialYear();
        var count = BedNightCount.of(year.nights(), history, dates.asAt(), list);
        var sameDay = before(year, sameDayOfYearBefore(dates), history, dates, list);
        var whole = before(year, year.previous().nights().last(), history, dates, list);
        return new BedNights(
                NamedAuthority.of(authority),
                year,
                dates.asAt(),
                version.knownAt(),
                version.number(),
                BedNights.BesideYearBefore.of(
                        count.total(count.nights()), sameDay.totalAsFarAsPriced(), whole.totalAsFarAsPriced()),
                sectors(count, sameDay, whole),
                months(year, count),
                history.isByMonth(dates.asAt()) ? List.of() : BedNightSplit.byLookedAfterStatus(count),
                history.isByMonth(dates.asAt()) ? List.of() : BedNightSplit.byOffenceGroup(count, history),
                warnings(authority, history, year, count, whole));
    }

    private static LocalDate sameDayOfYearBefore(ReportingDates dates) {
        return dates.asAt().minusYears(1);
    }

    private static BedNightCount before(
            FinancialYear year, LocalDate until, RemandHistory history, ReportingDates dates, PriceList list) {
        var nights = year.previous().nights().until(until.plusDays(1));
        return BedNightCount.of(nights, history, dates.asAt(), list);
    }

    private static List<BedNights.BySector> sectors(BedNightCount count, BedNightCount sameDay, BedNightCount whole) {
        return Arrays.stream(Sector.values())
                .map(sector -> new BedNights.BySector(
                        sector,
                        BedNights.BesideYearBefore.of(
                                count.sector(sector, count.nights()),
                                sameDay.sectorAsFarAsPriced(sector),
                                whole.sectorAsFarAsPriced(sector))))
                .toList();
    }

    private static List<BedNights.Month> months(FinancialYear year, BedNightCount count) {
        return year.periods().stream()
                .map(period -> new BedNights.Month(
                        period.toString(),
                        period.month().toString(),
                        count.total(period.nights()),
                        Arrays.stream(Sector.values())
                                .map(sector ->
                                        new BedNights.SectorOfMonth(sector, count.sector(sector, period.nights())))
                                .toList()))
                .toList();
    }

    private static List<String> warnings(
            Authority authority,
            RemandHistory history,
            FinancialYear year,
            BedNightCount count,
            BedNightCount yearBefore) {
        var warnings = new ArrayList<String>();
        var provisional = new ProvisionalPrices();
        count.addProvisional(provisional);
        yearBefore.addProvisional(provisional);
        provisional.findWarning().ifPresent(warnings::add);
        warnings.addAll(provisional.listSentences());
        yearBefore
                .findMissing()
                .ifPresent(gap -> warnings.add("The year before cannot be priced in full. " + gap.getMessage()));
        warnings.addAll(history.warnings(authority.name(), count.nights().hull(yearBefore.nights())));
        var from = history.firstRecorded(authority.recordedFrom());
        if (from == null) {
            warnings.add("No episode of %s is on record.".formatted(authority.name()));
        } else if (from.isAfter(year.previous().nights().start())) {
            warnings.add("The records of %s begin on %s: nights before it are not in these counts."
                    .formatted(authority.name(), from));
        }
        return warnings;
    }
}
