package org.bednight.extract.ssd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** The legal statuses of all children. */
final class LegalStatuses {

    private final Map<Reference, List<LegalStatus>> byChild = new HashMap<>();

    void add(Reference child, LegalStatus status) {
        var known = byChild.computeIfAbsent(child, none -> new ArrayList<>());
        if (!known.contains(status)) {
            known.add(status);
        }
    }

    /** Returns the day on which a stay starts, and the days within it on which a legal status begins or ends. */
    List<LocalDate> cuts(Reference child, LocalDate start, @Nullable LocalDate end) {
        var days = new TreeSet<LocalDate>();
        for (var status : of(child)) {
            days.add(status.start());
            if (status.end() != null) {
                days.add(status.end());
            }
        }
        var within = new ArrayList<LocalDate>();
        within.add(start);
        days.tailSet(start, false).stream()
                .filter(day -> end == null || day.isBefore(end))
                .forEach(within::add);
        return within;
    }

    /** Lists the statuses in force in the night of a day, that which began last first. */
    List<LegalStatus> listOn(Reference child, LocalDate day) {
        return of(child).stream()
                .filter(status -> status.covers(day))
                .sorted(Comparator.comparing(LegalStatus::start).reversed())
                .toList();
    }

    /** Finds the status of a stay without a night, which may have begun and ended on its day. */
    Optional<LegalStatus> findWithin(Reference child, LocalDate day) {
        return of(child).stream()
                .filter(status -> status.covers(day) || status.touches(day))
                .max(Comparator.comparing(LegalStatus::start));
    }

    private List<LegalStatus> of(Reference child) {
        return byChild.getOrDefault(child, List.of());
    }
}
