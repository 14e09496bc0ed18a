package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Reading;

/**
 * In which data versions the placements of each authority changed: between two of them its episodes are the same, whatever
 * else changed. Held in memory, since a version that was recorded does not change.
 */
@ApplicationScoped
class PlacementChanges {

    /** That an authority's placements changed in a version. */
    record Change(AuthorityCode authority, long version) {}

    private final PlacementRepository repository;
    private final Map<AuthorityCode, NavigableSet<Long>> byAuthority = new ConcurrentHashMap<>();
    private volatile long readTo;

    PlacementChanges(PlacementRepository repository) {
        this.repository = repository;
    }

    /** Finds the last version, up to {@code version}, in which an authority's placements changed; empty before the first. */
    Optional<Long> findLast(AuthorityCode authority, DataVersion version) {
        readTo(version);
        return Optional.ofNullable(byAuthority.get(authority)).map(versions -> versions.floor(version.number()));
    }

    /** Returns the last such version of each authority that has any. */
    Map<AuthorityCode, Long> last(DataVersion version) {
        readTo(version);
        var last = new TreeMap<AuthorityCode, Long>();
        byAuthority.forEach((authority, versions) -> {
            var found = versions.floor(version.number());
            if (found != null) {
                last.put(authority, found);
            }
        });
        return last;
    }

    /** Reads outside the lock: who holds it must not wait for a connection. What two threads read at once is the same. */
    private void readTo(DataVersion version) {
        long before = readTo;
        if (version.number() > before) {
            keep(Reading.of(() -> repository.listChanges(before, version.number())), version.number());
        }
    }

    private synchronized void keep(List<Change> changes, long version) {
        for (var change : changes) {
            byAuthority
                    .computeIfAbsent(change.authority(), authority -> new ConcurrentSkipListSet<>())
                    .add(change.version());
        }
        readTo = Math.max(readTo, version);
    }
}
