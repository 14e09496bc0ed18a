package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.estate.Establishments;
import org.bednight.estate.Prices;
import org.bednight.funding.Allocations;
import org.bednight.ledger.DataVersion;
import org.bednight.remand.Episodes;
import org.bednight.remand.monthly.MonthlyTotals;
import org.bednight.web.PageWords;

/** How much of each kind of facts is on record. */
@Singleton
class OnRecord {

    private final Authorities authorities;
    private final Prices prices;
    private final Allocations allocations;
    private final Episodes episodes;
    private final MonthlyTotals totals;
    private final Establishments establishments;

    OnRecord(
            Authorities authorities,
            Prices prices,
            Allocations allocations,
            Episodes episodes,
            MonthlyTotals totals,
            Establishments establishments) {
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.episodes = episodes;
        this.totals = totals;
        this.establishments = establishments;
    }

    String words(UploadKind kind, DataVersion version) {
        return switch (kind) {
            case AUTHORITIES -> counted(authorities.listSeen(version).size(), "authority", "authorities");
            case PRICES -> counted(prices.list(version).rows().size(), "price", "prices");
            case ALLOCATIONS -> counted(countAllocations(version), "allocation", "allocations");
            case EPISODES -> recorded(version);
            case MONTHLY -> counted(countMonthly(version), "monthly total", "monthly totals");
            case ESTABLISHMENTS ->
                counted(establishments.list(version).rows().size(), "establishment", "establishments");
        };
    }

    private int countAllocations(DataVersion version) {
        return authorities.listSeen(version).stream()
                .mapToInt(
                        authority -> allocations.list(authority.code(), version).size())
                .sum();
    }

    private int countMonthly(DataVersion version) {
        return authorities.listSeen(version).stream()
                .mapToInt(authority ->
                        totals.record(authority.code(), version).totals().size())
                .sum();
    }

    private String recorded(DataVersion version) {
        var all = episodes.lastRecorded(version);
        var last = authorities.listSeen(version).stream()
                .flatMap(authority -> Optional.ofNullable(all.get(authority.code())).stream())
                .toList();
        return last.stream()
                .max(Comparator.naturalOrder())
                .map(instant -> "%s, last on %s"
                        .formatted(
                                counted(last.size(), "authority has episodes", "authorities have episodes"),
                                PageWords.day(instant)))
                .orElse("nothing on record yet");
    }

    private static String counted(int count, String one, String many) {
        return switch (count) {
            case 0 -> "nothing on record yet";
            case 1 -> "1 " + one;
            default -> "%s %s".formatted(PageWords.count(count), many);
        };
    }
}
