package org.bednight.extract.mapping;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.exchange.KeyText;
import org.bednight.extract.history.Doubts;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.table.ExtractRow;
import org.jspecify.annotations.Nullable;

/** Reads from which day to which a row lasts; where a sheet has both, a placement counts before its remand. */
final class RowDates {

    private static final Set<String> ONGOING =
            Set.of("ongoing", "current", "present", "todate", "stillinplacement", "stillonremand");

    private final MappedColumns columns;
    private final boolean lastNight;
    private final Set<String> open;
    private final Doubts doubts;

    RowDates(Mapping mapping, Doubts doubts) {
        this.columns = mapping.named();
        this.lastNight = mapping.end() == EndMeaning.LAST_NIGHT;
        this.open = Stream.concat(
                        ONGOING.stream(), mapping.wordsOfOpenStays().stream().map(KeyText::ignoringCase))
                .collect(Collectors.toSet());
        this.doubts = doubts;
    }

    /**
     * The days of a row.
     *
     * @param end the day of departure; null while it lasts
     * @param startsRemand whether the remand starts with the row; if not, it may have
     */
    record Days(LocalDate start, @Nullable LocalDate end, boolean startsRemand) {}

    /** Returns the days of a row; null, which is a fault, where they cannot be read. */
    @Nullable
    Days read(ExtractRow row) {
        int faults = row.faults();
        var remandStart = date(row, columns.remandStart());
        var placementStart = date(row, columns.placementStart());
        var remandEnd = end(row, columns.remandEnd());
        var placementEnd = end(row, columns.placementEnd());
        var start = placementStart == null ? remandStart : placementStart;
        if (row.faults() > faults) {
            return null;
        }
        if (start == null) {
            row.requiredDate(columnOf(columns.placementStart(), columns.remandStart()));
            return null;
        }
        var end = placementEnd == null ? remandEnd : placementEnd;
        if (!RowReader.inOrder(row, start, end, columnOf(columns.placementEnd(), columns.remandEnd()))) {
            return null;
        }
        if (isOutside(start, end, remandStart, remandEnd)) {
            doubts.add(
                    row.origin(),
                    null,
                    "The placement is not within its remand. The dates of the placement were read.");
        }
        return new Days(start, end, start.equals(remandStart));
    }

    private static boolean isOutside(
            LocalDate start, @Nullable LocalDate end, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean before = from != null && start.isBefore(from);
        return before || (to != null && (end == null || end.isAfter(to)));
    }

    private static @Nullable LocalDate date(ExtractRow row, @Nullable String column) {
        return column == null ? null : row.date(column);
    }

    private @Nullable LocalDate end(ExtractRow row, @Nullable String column) {
        if (column == null || isOpen(row.text(column))) {
            return null;
        }
        var date = row.date(column);
        return date == null || !lastNight ? date : date.plusDays(1);
    }

    private boolean isOpen(String text) {
        return open.contains(KeyText.ignoringCase(text)) || open.contains(KeyText.near(text));
    }

    private static String columnOf(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, Objects.requireNonNullElse(other, ""));
    }
}
