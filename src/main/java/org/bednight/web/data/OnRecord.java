package org.bednight.web.data;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.bednight.authority.Authorities;
import org.bednight.calendar.London;
import org.bednight.estate.Prices;
import org.bednight.funding.Allocations;
import org.bednight.ledger.DataVersions;
import org.bednight.publication.style.Wording;
import org.bednight.remand.Episodes;

/** How much of each kind of facts is on record. */
@Singleton
class OnRecord {

    private final Authorities authorities;
    private final Prices prices;
    private final Allocations allocations;
    private final Episodes episodes;
    private final DataVersions versions;

    OnRecord(
            Authorities authorities, Prices prices, Allocations allocations, Episodes episodes, DataVersions versions) {
        this.authorities = authorities;
        this.prices = prices;
        this.allocations = allocations;
        this.episodes = episodes;
        this.versions = versions;
    }

    String words(FileKind kind) {
        var version = versions.current();
        return switch (kind) {
            case AUTHORITIES -> counted(authorities.list(version).size(), "authority", "authorities");
            case PRICES -> counted(prices.list(version).rows().size(), "price", "prices");
            case ALLOCATIONS -> counted(allocations.count(version), "allocation", "allocations");
            case EPISODES -> recorded();
        };
    }

    private String recorded() {
        var last = episodes.lastRecorded(versions.current());
        return last.values().stream()
                .max(Comparator.naturalOrder())
                .map(instant -> "%s, last on %s"
                        .formatted(
                                counted(last.size(), "authority has episodes", "authorities have episodes"),
                                Wording.date(LocalDate.ofInstant(instant, London.ZONE))))
                .orElse("nothing on record yet");
    }

    private static String counted(int count, String one, String many) {
        return switch (count) {
            case 0 -> "nothing on record yet";
            case 1 -> "1 " + one;
            default -> "%s %s".formatted(Wording.nights(BigDecimal.valueOf(count)), many);
        };
    }
}
