package org.bednight.extract.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bednight.estate.Establishment;
import org.bednight.exchange.CellTable.Line;
import org.bednight.extract.inspection.SheetLook.Knowledge;
import org.bednight.extract.mapping.MappedDates;
import org.bednight.extract.mapping.PlaceWords.Place;
import org.bednight.extract.mapping.ReferenceKey;

/** What would be read from cells, without anything that says who a child is. */
final class Samples {

    private static final String UNKNOWN = "not known";

    private static final int HASH_SHOWN = 7;

    private final Knowledge knowledge;
    private final ReferenceKey key;

    /** @param key a key that is forgotten after the answer, so that nobody can try names or numbers */
    Samples(Knowledge knowledge, ReferenceKey key) {
        this.knowledge = knowledge;
        this.key = key;
    }

    List<String> of(LookedColumn column, List<Line> rows) {
        if (column.guess() == Guess.NONE) {
            return List.of();
        }
        var dates = new MappedDates(null);
        dates.learn(column.name(), column.look().texts());
        return rows.stream()
                .map(row -> column.position() < row.cells().size() ? row.cells().get(column.position()) : "")
                .map(cell -> cell.isEmpty() ? "" : sample(column, cell, dates))
                .toList();
    }

    private String sample(LookedColumn column, String cell, MappedDates dates) {
        return switch (column.guess()) {
            case CHILD -> "child " + key.reference(List.of(cell)).value().substring(0, HASH_SHOWN);
            case NAME -> "a name";
            case BIRTH -> "a date of birth";
            case TURNS_18 -> "an 18th birthday";
            case POSTCODE -> "a postcode";
            case URN -> "a URN";
            case SECTOR, ESTABLISHMENT -> place(cell);
            case LEGAL_STATUS ->
                knowledge
                        .statuses()
                        .find(cell)
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .orElse(UNKNOWN);
            case NIGHTS -> cell.matches("\\d{1,4}") ? cell : UNKNOWN;
            default -> date(column, cell, dates);
        };
    }

    private String place(String cell) {
        return knowledge
                .places()
                .find(cell)
                .or(() -> knowledge.names().find(cell).map(Samples::placeOf))
                .map(Samples::words)
                .orElse(UNKNOWN);
    }

    private static Place placeOf(Establishment site) {
        return new Place(site.sector(), site.name(), false);
    }

    private static String words(Place place) {
        return Optional.ofNullable(place.establishment())
                .map(name -> "%s (%s)".formatted(name, place.sector()))
                .orElse(String.valueOf(place.sector()));
    }

    private static String date(LookedColumn column, String cell, MappedDates dates) {
        try {
            return dates.read(column.name(), cell).toString();
        } catch (IllegalArgumentException refused) {
            return ColumnLook.isDate(cell)
                    ? "a date that may be one of two"
                    : column.guess().isEnd() ? "no date" : UNKNOWN;
        }
    }
}
