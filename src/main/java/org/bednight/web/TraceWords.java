package org.bednight.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.bednight.estate.Sector;
import org.bednight.language.Choice;
import org.bednight.projection.TraceRow;
import org.bednight.publication.style.Wording;
import org.bednight.rest.Page;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes a forecast's trace. */
final class TraceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private final Page<TraceRow> rows;
    private final Part part;
    private final Wording wording;

    TraceWords(Page<TraceRow> rows, Part part, Wording wording) {
        this.rows = rows;
        this.part = part;
        this.wording = wording;
    }

    /** Which part of the year is opened; null: all of it. */
    record Part(@Nullable String period, @Nullable Sector sector) {}

    TraceView view(YearHead head) {
        return new TraceView(head, words(), table(), next(head));
    }

    private String words() {
        return "%s, %s: %d %s of nights, each with its price."
                .formatted(
                        part.sector() == null
                                ? "All sectors"
                                : wording.sector(part.sector().name()),
                        part.period() == null ? "the whole year" : wording.period(part.period()),
                        rows.total(),
                        rows.total() == 1 ? "row" : "rows");
    }

    private @Nullable String next(YearHead head) {
        if ((long) rows.page() * rows.size() >= rows.total()) {
            return null;
        }
        var query = new TreeMap<>(head.stated());
        if (part.period() != null) {
            query.put("period", part.period());
        }
        if (part.sector() != null) {
            query.put("sector", part.sector().name());
        }
        query.put("page", String.valueOf(rows.page() + 1));
        return "/authorities/%s/trace?%s".formatted(head.authority().code(), PageAddress.query(query));
    }

    private Table table() {
        return new Table(
                "Nights × price = cost",
                6,
                List.of(
                        "Month",
                        "Kind",
                        "Sector",
                        "Episode",
                        "First night",
                        "Last night",
                        "Children a night",
                        "Nights",
                        "Price",
                        "Cost",
                        "The price is"),
                rows.items().stream().map(this::row).toList(),
                null);
    }

    private Row row(TraceRow row) {
        return new Row(
                PageWords.month(YearMonth.parse(row.month())),
                List.of(
                        row.kind(),
                        wording.sector(row.sector().name()),
                        row.episode() == null ? PageWords.NONE : row.episode().toString(),
                        row.from().format(DAY),
                        row.to().format(DAY),
                        row.childrenPerNight() == null ? "1" : row.childrenPerNight(),
                        Wording.nights(row.bedNights()),
                        Wording.price(row.price().pounds()),
                        Wording.price(row.cost().pounds()),
                        Choice.spaced(row.priceBasis()) + (row.priceProvisional() ? ", provisional" : "")));
    }
}
