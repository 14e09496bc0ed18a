package org.bednight.extract.mapping;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.extract.history.Birthdays;
import org.bednight.extract.history.CareRow;
import org.bednight.extract.history.Doubts;
import org.bednight.extract.history.ExtractContent;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.mapping.PlaceWords.Place;
import org.bednight.extract.mapping.RowDates.Days;
import org.bednight.extract.mapping.StatusWords.Status;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.ExtractRow;
import org.bednight.language.Counted;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Makes a history of sheets that were read by a mapping. */
public final class OwnSheet {

    private static final String EXPECTED_PLACE =
            "a sector, or an establishment on record; or explain the word in places of the mapping";

    private final MappedColumns columns;
    private final RowReader reader;
    private final ChildReader children;
    private final RowDates dates;
    private final PlaceWords places;
    private final StatusWords statuses;
    private final Birthdays birthdays = new Birthdays();
    private final Doubts doubts = new Doubts();

    private OwnSheet(Mapping mapping, EstablishmentList establishments, RowReader reader, @Nullable ReferenceKey key) {
        this.columns = mapping.named();
        this.reader = reader;
        this.children = new ChildReader(mapping, reader, key, doubts);
        this.dates = new RowDates(mapping, doubts);
        this.places = new PlaceWords(mapping, establishments);
        this.statuses = new StatusWords(mapping);
    }

    /**
     * Reads the files; their faults are added to {@code faults}.
     *
     * @param key null only where the mapping has a column of references
     */
    public static ExtractContent read(
            List<MappedFile> files,
            MappedForm form,
            EstablishmentList establishments,
            RowReader reader,
            @Nullable ReferenceKey key,
            ExtractFaults faults) {
        var sheet = new OwnSheet(form.mapping(), establishments, reader, key);
        var rows = files.stream().map(sheet::rows).toList();
        return ExtractContent.of(form, rows, sheet.birthdays, sheet.doubts, faults);
    }

    private List<CareRow> rows(MappedFile file) {
        var rows = new ArrayList<CareRow>();
        for (var row : file.rows()) {
            var child = children.read(row);
            var days = dates.read(row);
            var status = status(row);
            var place = status == null ? null : place(row, status);
            if (child != null) {
                addBirthday(child, row);
            }
            if (child != null && days != null && status != null && place != null) {
                rows.add(careRow(row, child, days, status, place));
            }
        }
        return rows;
    }

    private CareRow careRow(ExtractRow row, Reference child, Days days, Status status, Place place) {
        compareNights(row, child, days);
        boolean inEstate = status == Status.REMAND && place.sector() != null;
        var code = inEstate ? "" : place.temporary() ? CareRow.TEMPORARY : CareRow.ELSEWHERE;
        return new CareRow(
                row.origin(),
                child,
                days.start(),
                days.end(),
                status == Status.OTHER ? "" : CareRow.REMAND,
                code,
                "",
                inEstate && place.sector() != null && place.establishment() != null
                        ? new Establishment(place.establishment(), place.sector(), null, null)
                        : null,
                days.startsRemand() ? CareRow.NEW_STATUS : "",
                inEstate ? place.sector() : null);
    }

    private void addBirthday(Reference child, ExtractRow row) {
        if (columns.turns18On() != null) {
            birthdays.addTurns18On(child, row, columns.turns18On());
        }
        if (columns.dateOfBirth() != null) {
            birthdays.add(child, row, columns.dateOfBirth());
        }
    }

    /** Returns the legal status, on remand where the sheet has no such column; null, a fault, where nothing explains it. */
    private @Nullable Status status(ExtractRow row) {
        var column = columns.legalStatus();
        if (column == null) {
            return Status.REMAND;
        }
        var word = row.required(column, "a legal status; the cell is empty");
        if (word == null) {
            return null;
        }
        var found = statuses.find(word).orElse(null);
        if (found == null) {
            row.fault(column, "remand, YDA or RLAA; or explain the word in legalStatuses of the mapping");
        }
        return found;
    }

    /** Returns the place; null, a fault, where nothing explains it. A row without remand needs none. */
    private @Nullable Place place(ExtractRow row, Status status) {
        if (status != Status.REMAND) {
            return new Place(null, null, false);
        }
        int faults = row.faults();
        var site = find(row, columns.establishment())
                .or(() -> Optional.ofNullable(reader.establishment(row, name(columns.urn()), name(columns.postcode())))
                        .map(Place::of));
        var sector = find(row, columns.sector());
        if (row.faults() > faults) {
            return null;
        }
        if (site.isEmpty() && sector.isEmpty()) {
            row.fault(placeColumn(), EXPECTED_PLACE);
            return null;
        }
        if (site.isPresent()
                && sector.isPresent()
                && site.get().sector() != sector.get().sector()) {
            doubts.add(
                    row.origin(),
                    null,
                    "The establishment is of another sector than the row states. It was read as %s, by the establishment."
                            .formatted(Objects.toString(site.get().sector(), "no youth detention accommodation")));
        }
        return site.or(() -> sector).orElseThrow();
    }

    private Optional<Place> find(ExtractRow row, @Nullable String column) {
        if (column == null || row.text(column).isEmpty()) {
            return Optional.empty();
        }
        var place = places.find(row.text(column));
        if (place.isEmpty()) {
            row.fault(column, EXPECTED_PLACE);
        }
        return place;
    }

    private static String name(@Nullable String column) {
        return column == null ? "" : column;
    }

    private String placeColumn() {
        for (var column : new @Nullable String[] {columns.sector(), columns.establishment(), columns.urn()}) {
            if (column != null) {
                return column;
            }
        }
        return name(columns.postcode());
    }

    /** A sheet that counts nights shows whether its ends are days of departure. */
    private void compareNights(ExtractRow row, Reference child, Days days) {
        var column = columns.nights();
        if (column == null || days.end() == null || row.text(column).isEmpty()) {
            return;
        }
        long nights = ChronoUnit.DAYS.between(days.start(), days.end());
        if (!row.text(column).equals(Long.toString(nights))) {
            doubts.add(
                    row.origin(),
                    child,
                    "By its dates the row has %s, but the column '%s' says otherwise. The dates count; end in the mapping says whether an end is the day of departure or the last night."
                            .formatted(Counted.of(nights, "night"), column));
        }
    }
}
