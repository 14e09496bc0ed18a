package org.bednight.projection.range;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.bednight.remand.episode.OffenceGroup;
import org.jspecify.annotations.Nullable;

/** The numbers by which the episode model knows the groups of offences. */
final class OffenceOrder {

    private static final List<OffenceGroup> GROUPS = List.of(OffenceGroup.values());

    private static final int TEXTS = 1_000;

    /** A nation's records hold few texts, each thousands of times. */
    private static final Cache<String, Optional<Integer>> INDICES =
            Caffeine.newBuilder().maximumSize(TEXTS).executor(Runnable::run).build();

    private OffenceOrder() {}

    /** Returns the index of the group of an offence as a record states it; null where it states none. */
    static @Nullable Integer indexOf(@Nullable String offence) {
        return offence == null
                ? null
                : INDICES.get(offence, text -> OffenceGroup.find(text).map(GROUPS::indexOf))
                        .orElse(null);
    }

    /** Returns the group of an index from 0 to {@link #count()}, exclusive. */
    static OffenceGroup at(int index) {
        return GROUPS.get(index);
    }

    static int count() {
        return GROUPS.size();
    }
}
