package org.bednight.projection.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.authority.NamedAuthority;
import org.bednight.calendar.DateRange;
import org.bednight.calendar.FinancialYear;
import org.bednight.calendar.London;
import org.bednight.calendar.NightCounts;
import org.bednight.estate.PriceList;
import org.bednight.estate.Prices;
import org.bednight.estate.Sector;
import org.bednight.funding.Allocations;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.quality.DataQualityReport.Gap;
import org.bednight.projection.quality.DataQualityReport.Unconfirmed;
import org.bednight.projection.quality.DataQualityReport.Unpriced;
import org.bednight.remand.Episodes;
import org.bednight.remand.confirmation.Confirmations;
import org.bednight.remand.confirmation.UnconfirmedStay;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.nights.Charge;

/** Looks through an authority's record for what somebody should mend, confirm or complete. */
@ApplicationScoped
public class DataQuality {

    /** Six weeks: an open stay that nobody has confirmed for longer is listed. */
    static final int CONFIRM_AFTER = 42;

    private final Episodes episodes;
    private final Prices prices;
    private final Allocations allocations;
    private final Confirmations confirmations;
    private final DataVersions versions;

    DataQuality(
            Episodes episodes,
            Prices prices,
            Allocations allocations,
            Confirmations confirmations,
            DataVersions versions) {
        this.episodes = episodes;
        this.prices = prices;
        this.allocations = allocations;
        this.confirmations = confirmations;
        this.versions = versions;
    }

    /** Looks through the record of an authority as it stands in {@code version}. */
    public DataQualityReport report(Authority authority, DataVersion version) {
        var yesterday = London.today(versions.clock()).minusDays(1);
        var recordedTo = authority.recordedTo();
        var asAt = recordedTo == null ? yesterday : recordedTo;
        var year = FinancialYear.containing(asAt);
        var history = episodes.history(authority.code(), version);
        boolean budgeted = allocations.list(authority.code(), version).stream()
                .anyMatch(each -> each.year().equals(year));
        return new DataQualityReport(
                NamedAuthority.of(authority),
                asAt,
                version.knownAt(),
                version.number(),
                recordedTo,
                (int) (yesterday.toEpochDay() - asAt.toEpochDay()),
                history.lastEvent(asAt).orElse(null),
                budgeted ? null : year,
                unpriced(history, prices.list(version), asAt),
                confirmations
                        .of(authority, version)
                        .listOpen(history.episodes(), asAt)
                        .filter(DataQuality::isDoubtful)
                        .sorted(Comparator.comparing((UnconfirmedStay stay) ->
                                        -stay.unconfirmed().length())
                                .thenComparing(stay -> stay.episode().reference()))
                        .map(DataQuality::toConfirm)
                        .toList(),
                history.episodes().stream().flatMap(DataQuality::gaps).toList());
    }

    private static List<Unpriced> unpriced(RemandHistory history, PriceList prices, LocalDate asAt) {
        var first = history.firstNight().filter(day -> !day.isAfter(asAt));
        if (first.isEmpty()) {
            return List.of();
        }
        var nights = DateRange.ofNights(first.get(), asAt);
        return history.counts(nights).entrySet().stream()
                .flatMap(slept -> unpriced(slept.getKey(), slept.getValue(), prices, nights))
                .toList();
    }

    private static Stream<Unpriced> unpriced(Sector sector, NightCounts slept, PriceList prices, DateRange nights) {
        return Charge.unpriced(slept, prices.slept(sector, nights), nights).stream()
                .map(gap -> new Unpriced(
                        sector, gap.start(), gap.last(), slept.total(gap).counted()));
    }

    private static boolean isDoubtful(UnconfirmedStay stay) {
        return stay.unconfirmed().length() > CONFIRM_AFTER || !stay.reasons().isEmpty();
    }

    private static Unconfirmed toConfirm(UnconfirmedStay stay) {
        return new Unconfirmed(
                stay.episode().reference(),
                stay.episode().start(),
                stay.confirmedOn(),
                stay.unconfirmed().length(),
                stay.reasons().stream().map(UnconfirmedStay.Reason::words).toList());
    }

    private static Stream<Gap> gaps(Episode episode) {
        var gaps = new ArrayList<Gap>();
        Placement before = null;
        for (var placement : episode.placements()) {
            var left = before == null ? null : before.end();
            if (left != null && placement.start().isAfter(left)) {
                var missing = new DateRange(left, placement.start());
                gaps.add(new Gap(episode.reference(), missing.start(), missing.last(), missing.length()));
            }
            before = placement;
        }
        return gaps.stream();
    }
}
