package org.bednight.web.mappings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.mapping.ColumnRole;
import org.bednight.extract.mapping.EndMeaning;
import org.bednight.extract.mapping.MappedColumns;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.StatedOrder;
import org.bednight.extract.mapping.saved.SavedMapping;
import org.bednight.problem.Problem;
import org.bednight.web.PageWords;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.jspecify.annotations.Nullable;

/** A mapping as the fields of a form, and back. */
final class MappingForm {

    /** The page of the saved mappings. */
    static final String SAVED = "/data/mappings/saved";

    static final String AUTHORITY = "authority";
    static final String NAME = "name";

    private static final String SHEET = "sheet";
    private static final String HEADING_ROW = "headingRow";
    private static final String HEADING_ROWS = "headingRows";
    private static final String CHILD_FROM = "childFrom";
    private static final String DATES = "dates";
    private static final String END = "end";
    private static final String PLACES = "places";
    private static final String STATUSES = "legalStatuses";
    private static final String OPEN_WORDS = "openWords";
    private static final String SKIP = "skip";
    private static final String FILL_DOWN = "fillDown";

    private static final String MEANS = "=";

    private MappingForm() {}

    /**
     * Returns the fields of a mapping.
     *
     * @param stands what is on record under the name
     */
    static FormFields fields(
            AuthorityCode authority, MappingName name, Mapping mapping, Optional<SavedMapping> stands) {
        return fields(mapping)
                .with(AUTHORITY, authority.value())
                .with(NAME, name.value())
                .with(StateTag.FIELD, state(stands));
    }

    /** Returns the state of what is on record under a name. */
    static String state(Optional<SavedMapping> stands) {
        return stands.map(SavedMapping::tag).orElse(StateTag.NONE);
    }

    /** Returns why a change was refused; where another version stands than was seen, says who saved that and when. */
    static Refusal refusal(Problem refused, Optional<SavedMapping> stands) {
        var refusal = Refusal.of(refused, Set.of());
        if (refused.kind() != Problem.Kind.OUTDATED) {
            return refusal;
        }
        var since = stands.map(saved ->
                        "%s That was after you opened this form. Send it again to replace that version, or leave it as it is."
                                .formatted(PageWords.savedBy(
                                        "Version " + saved.version(),
                                        String.valueOf(saved.savedBy()),
                                        Objects.requireNonNull(saved.savedAt()))))
                .orElse("It was retired after you opened this form. Send it again to save it anew.");
        return new Refusal(refusal.status(), Map.of(), List.of(since));
    }

    private static FormFields fields(Mapping mapping) {
        var texts = new HashMap<String, String>();
        texts.put(SHEET, Objects.requireNonNullElse(mapping.sheet(), ""));
        texts.put(
                HEADING_ROW,
                mapping.headingRow() == null ? "" : mapping.headingRow().toString());
        texts.put(
                HEADING_ROWS,
                mapping.headingRows() == null ? "1" : mapping.headingRows().toString());
        mapping.named().stated().forEach((role, name) -> texts.put(role.toString(), name));
        texts.put(CHILD_FROM, String.join("\n", mapping.identifying()));
        texts.put(DATES, mapping.dates() == null ? "" : mapping.dates().name());
        texts.put(END, mapping.end() == null ? "" : mapping.end().name());
        texts.put(PLACES, lines(mapping.places()));
        texts.put(STATUSES, lines(mapping.legalStatuses()));
        texts.put(OPEN_WORDS, String.join("\n", mapping.wordsOfOpenStays()));
        texts.put(SKIP, String.join("\n", mapping.wordsOfSkippedRows()));
        texts.put(FILL_DOWN, Boolean.toString(mapping.fillsDown()));
        return new FormFields(texts);
    }

    private static String lines(@Nullable Map<String, @Nullable String> words) {
        return words == null
                ? ""
                : words.entrySet().stream()
                        .map(word -> "%s %s %s".formatted(word.getKey(), MEANS, word.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    /** Reads the fields as a mapping; what is wrong goes to {@code reader}. */
    static Mapping mapping(FormFields typed, FieldReader reader) {
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        for (var role : ColumnRole.values()) {
            var name = reader.line(role.toString());
            if (name != null) {
                columns.put(role, name);
            }
        }
        return new Mapping(
                reader.line(SHEET),
                reader.read(HEADING_ROW, MappingForm::row),
                reader.read(HEADING_ROWS, MappingForm::row),
                MappedColumns.of(columns),
                list(typed.text(CHILD_FROM)),
                reader.read(DATES, StatedOrder::valueOf),
                reader.read(END, EndMeaning::valueOf),
                reader.read(PLACES, MappingForm::words),
                reader.read(STATUSES, MappingForm::words),
                list(typed.text(OPEN_WORDS)),
                list(typed.text(SKIP)),
                typed.text(FILL_DOWN).equals("true"));
    }

    private static Integer row(String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("the number of a row, in digits alone");
        }
        return Integer.valueOf(text);
    }

    private static List<@Nullable String> list(String text) {
        return new ArrayList<>(Arrays.stream(text.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    private static Map<String, @Nullable String> words(String text) {
        var words = new LinkedHashMap<String, @Nullable String>();
        for (var line : list(text)) {
            var parts = Objects.requireNonNull(line).split(MEANS, 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException("on each line a word, = and what it means, as Secure unit = LASCH");
            }
            words.put(parts[0].strip(), parts[1].strip());
        }
        return words;
    }

    /** Returns the form by which a file is chosen. */
    static FormView choose(FormFields typed, Refusal refusal) {
        var fields = List.of(
                Field.text(AUTHORITY, "Authority", "Its code, like E08000025. It must be on record."),
                Field.text(NAME, "Name of the mapping", "Small letters, digits and hyphens, like own-sheet."),
                Field.file(
                        "file",
                        "A sheet of remands, as CSV or XLSX",
                        "It is looked at and not kept. Nothing about a child is shown or stored."));
        return new FormView(
                "data",
                "Read a sheet of your own",
                "A mapping says which column of your sheet is what. One is proposed for the file that you choose; you confirm or change it.",
                "/data/mappings",
                "Look at the file",
                true,
                List.of(new Group("", fields).filled(typed, refusal)),
                Map.of(),
                refusal.others(),
                List.of(),
                SAVED);
    }

    /** Returns the form by which a mapping is changed and saved. */
    static FormView edit(FormFields typed, Refusal refusal) {
        var groups = List.of(where(), columns(), words()).stream()
                .map(group -> group.filled(typed, refusal))
                .toList();
        return new FormView(
                "data",
                "Confirm the mapping",
                "",
                "/data/mappings/save",
                "Save the mapping",
                false,
                groups,
                hidden(typed),
                refusal.others(),
                List.of(),
                SAVED);
    }

    /** Returns which state of which mapping a form is of. */
    static Map<String, String> hidden(FormFields typed) {
        return typed.only(List.of(AUTHORITY, NAME, StateTag.FIELD)).texts();
    }

    private static Group where() {
        return new Group(
                "Where the headings are",
                List.of(
                        Field.text(SHEET, "Sheet", "Its name, or its place among the tabs as #2. Empty: the only one."),
                        Field.text(HEADING_ROW, "Row of the headings", "The lower one of two."),
                        Field.choice(
                                HEADING_ROWS,
                                "Rows that the headings take",
                                "",
                                List.of(new Choice("1", "1"), new Choice("2", "2")))));
    }

    private static Group columns() {
        var fields = new ArrayList<Field>();
        for (var role : ColumnRole.values()) {
            fields.add(Field.text(role.toString(), label(role), ""));
            if (role == ColumnRole.CHILD) {
                fields.add(
                        Field.words(
                                CHILD_FROM,
                                "Columns that identify a child where there is no reference",
                                "One a line, such as Name and DOB. A keyed hash of them becomes the reference; they are not stored."));
                fields.add(Field.check(FILL_DOWN, "An empty cell means the child of the row above"));
            }
        }
        return new Group("Which column is what, by its heading", fields);
    }

    private static Group words() {
        return new Group(
                "What words and dates mean",
                List.of(
                        Field.choice(
                                DATES,
                                "Dates such as 03/04/2025",
                                "",
                                List.of(
                                        new Choice("", "each column shows it"),
                                        new Choice(StatedOrder.DAY_FIRST.name(), "day first"),
                                        new Choice(StatedOrder.MONTH_FIRST.name(), "month first"))),
                        Field.choice(
                                END,
                                "Ends are",
                                "",
                                List.of(
                                        new Choice("", "not stated: taken as days of departure"),
                                        new Choice(EndMeaning.DEPARTURE.name(), "days of departure, not counted"),
                                        new Choice(EndMeaning.LAST_NIGHT.name(), "last nights, counted"))),
                        Field.words(
                                PLACES,
                                "Words for places",
                                "One a line, as Secure unit = LASCH: LASCH, STC, YOI, SECURE_SCHOOL, an establishment, temporary or elsewhere."),
                        Field.words(
                                STATUSES,
                                "Words for legal statuses",
                                "One a line, as DTO = other: remand, rlaa or other."),
                        Field.words(OPEN_WORDS, "Words for a stay that lasts", "One a line, such as n/a."),
                        Field.words(
                                SKIP, "What rows begin with that are none of a child", "One a line, such as Note.")));
    }

    private static String label(ColumnRole role) {
        return switch (role) {
            case CHILD -> "Reference of the child";
            case REMAND_START -> "Remand starts";
            case REMAND_END -> "Remand ends";
            case PLACEMENT_START -> "Placement starts";
            case PLACEMENT_END -> "Placement ends";
            case SECTOR -> "Sector";
            case ESTABLISHMENT -> "Establishment";
            case URN -> "URN of the establishment";
            case POSTCODE -> "Postcode of the establishment";
            case LEGAL_STATUS -> "Legal status";
            case DATE_OF_BIRTH -> "Date of birth";
            case TURNS_18 -> "18th birthday";
            case NIGHTS -> "Nights";
        };
    }
}
