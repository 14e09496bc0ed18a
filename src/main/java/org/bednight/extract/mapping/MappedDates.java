package org.bednight.extract.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bednight.exchange.DateOrder;
import org.bednight.extract.table.ColumnDates;
import org.jspecify.annotations.Nullable;

/** Which number of the dates of each column is the day: as the mapping states, or as a date of the column shows. */
public final class MappedDates implements ColumnDates {

    private static final String UNCERTAIN =
            "a date whose order is certain: none in this column has a number above 12 and four digits for its year. State dates in the mapping, as day-first or month-first";

    private final @Nullable DateOrder stated;
    private final Map<String, DateOrder> shown = new HashMap<>();

    public MappedDates(@Nullable StatedOrder stated) {
        this.stated = stated == null ? null : stated.order();
    }

    /** Learns the order of a column from its texts; returns how its dates are read, where that is worth a sentence. */
    public List<String> learn(String column, Collection<String> texts) {
        var ordered = texts.stream().filter(MappedDates::isOrdered).toList();
        if (ordered.isEmpty()) {
            return List.of();
        }
        var order = stated == null ? DateOrder.shownBy(ordered) : stated;
        shown.put(column, order);
        var sentences = new ArrayList<String>();
        if (order != DateOrder.UNKNOWN) {
            sentences.add("Dates of '%s' such as %s, as %s."
                    .formatted(
                            column,
                            order == DateOrder.DAY_FIRST
                                    ? "03/04/2025 have the day first"
                                    : "04/03/2025 have the month first",
                            stated == null ? "others in the column show" : "the mapping states"));
        }
        return sentences;
    }

    private static boolean isOrdered(String text) {
        return DateOrder.isOrdered(text) || DateOrder.hasShortYear(text);
    }

    @Override
    public LocalDate read(String column, String text) {
        if (stated != null) {
            return stated.readStated(text);
        }
        if (DateOrder.hasShortYear(text)) {
            throw new IllegalArgumentException(UNCERTAIN);
        }
        var order = shown.getOrDefault(column, DateOrder.UNKNOWN);
        if (order == DateOrder.UNKNOWN && DateOrder.isOrdered(text)) {
            throw new IllegalArgumentException(UNCERTAIN);
        }
        return order.read(text);
    }
}
