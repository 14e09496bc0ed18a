package org.bednight.remand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Entry;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.remand.monthly.MonthlyRecord;
import org.bednight.remand.monthly.RecordedEpisodes;

/** Compares monthly totals with the episodes on record. */
@ApplicationScoped
class EpisodesBesideMonths implements RecordedEpisodes {

    private final PlacementRepository repository;
    private final Authorities authorities;

    EpisodesBesideMonths(PlacementRepository repository, Authorities authorities) {
        this.repository = repository;
        this.authorities = authorities;
    }

    @Override
    public boolean hasAny(AuthorityCode authority, Entry entry) {
        return repository.hasKnown(authority, now(entry));
    }

    @Override
    public List<String> listDifferences(AuthorityCode authority, MonthlyRecord totals, Entry entry) {
        if (totals.isEmpty()) {
            return List.of();
        }
        var known = authorities.listForChange().get(authority);
        return RemandHistory.of(repository.listKnown(authority, now(entry)))
                .withMonths(totals, known == null ? null : known.recordedFrom())
                .listMonthDifferences(authority.value());
    }

    private static DataVersion now(Entry entry) {
        return new DataVersion(entry.version(), entry.recordedAt());
    }
}
