package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.remand.episode.LookedAfterStatus;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** The remands of a history, and how many of its rows are none, by reason. */
public final class Remands {

    /** What stands in the column of legal statuses may be anything. */
    private static final Pattern LEGAL_STATUS = Pattern.compile("[A-Z]\\d");

    private final List<Remand> list = new ArrayList<>();
    private final Map<SetAside, Integer> setAside = new EnumMap<>(SetAside.class);
    private final Doubts doubts;
    private final BedFinder finder;

    private Remands(Doubts doubts) {
        this.doubts = doubts;
        this.finder = new BedFinder(doubts);
    }

    /** Finds the remands of a history. */
    public static Remands of(CareHistory history, Doubts doubts) {
        var remands = new Remands(doubts);
        history.byChild().values().forEach(remands::addChild);
        return remands;
    }

    /** Returns how many rows are no placement in youth detention accommodation, by reason. */
    public Map<SetAside, Integer> setAside() {
        return setAside;
    }

    /** Returns the remands of each child, in order of time. */
    Map<Reference, List<Remand>> byChild() {
        return list.stream().collect(Collectors.groupingBy(Remand::child, TreeMap::new, Collectors.toList()));
    }

    private void addChild(List<CareRow> rows) {
        var beds = new HashMap<CareRow, Bed>();
        rows.stream().filter(CareRow::isRemand).forEach(row -> {
            var bed = finder.find(row);
            if (bed != null) {
                beds.put(row, bed);
            }
        });
        beds.keySet().stream().sorted(CareRow.BY_TIME).forEach(row -> doubtOverlaps(row, rows, beds.keySet()));
        var chain = new ArrayList<CareRow>();
        for (var row : rows) {
            if (!row.isRemand()) {
                doubtCustody(row);
                count(SetAside.OTHER_STATUS);
                continue;
            }
            if (!chain.isEmpty() && row.start().isAfter(endOf(chain))) {
                addRemand(chain, rows, beds);
                chain.clear();
            }
            chain.add(row);
        }
        addRemand(chain, rows, beds);
    }

    /** A child in custody is on remand or under sentence, but a return may state the care order that goes on beside it. */
    private void doubtCustody(CareRow row) {
        if (BedFinder.isYoi(row.place()) && !row.legalStatus().startsWith("J")) {
            doubts.add(
                    row.origin(),
                    row.child(),
                    "The child is in a young offender institution, but the row has %s. It was set aside; if the child was on remand, add the episode by hand."
                            .formatted(
                                    LEGAL_STATUS.matcher(row.legalStatus()).matches()
                                            ? "legal status %s, neither a remand nor a sentence"
                                                    .formatted(row.legalStatus())
                                            : "no legal status that is known"));
        }
    }

    private void addRemand(List<CareRow> chain, List<CareRow> rows, Map<CareRow, Bed> bedsOfChild) {
        var beds = new ArrayList<Bed>();
        for (var row : chain) {
            var bed = bedsOfChild.get(row);
            if (bed == null) {
                count(BedFinder.isTemporary(row) ? SetAside.TEMPORARY : SetAside.RLAA);
            } else {
                beds.add(bed);
            }
        }
        if (!beds.isEmpty()) {
            var first = chain.get(0);
            var end = endOf(chain);
            list.add(new Remand(
                    first.child(),
                    first,
                    end.equals(LocalDate.MAX) ? null : end,
                    beds,
                    statusAt(first, rows),
                    first.mayContinueStatus() && startsFirst(first, rows)));
        }
    }

    /** Two placements in the secure estate at once are a fault of the import; beside other rows they are a doubt. */
    private void doubtOverlaps(CareRow row, List<CareRow> rows, Set<CareRow> beds) {
        rows.stream()
                .filter(other -> !beds.contains(other) && row.overlaps(other))
                .findFirst()
                .ifPresent(other -> doubts.add(
                        row.origin(),
                        row.child(),
                        "Some of the same nights are in another legal status or placement in %s. They were counted here."
                                .formatted(other.origin())));
    }

    /** Says what the rows before a remand show; where none is before, the reason of its own start decides. */
    private static @Nullable LookedAfterStatus statusAt(CareRow first, List<CareRow> rows) {
        boolean earlier = false;
        for (var row : rows) {
            if (row.start().isBefore(first.start())) {
                earlier = true;
                if (!row.endOrNever().isBefore(first.start())) {
                    return LookedAfterStatus.LOOKED_AFTER_AT_REMAND;
                }
            }
        }
        if (earlier) {
            return LookedAfterStatus.PREVIOUSLY_LOOKED_AFTER;
        }
        boolean started = first.reason().equals("S");
        return started ? LookedAfterStatus.BECAME_LOOKED_AFTER_ON_REMAND : null;
    }

    private static boolean startsFirst(CareRow first, List<CareRow> rows) {
        return rows.stream().noneMatch(row -> row.start().isBefore(first.start()));
    }

    private static LocalDate endOf(List<CareRow> chain) {
        return chain.stream().map(CareRow::endOrNever).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    private void count(SetAside reason) {
        setAside.merge(reason, 1, Integer::sum);
    }
}
