package org.bednight.extract.inspection;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bednight.estate.EstablishmentList;
import org.bednight.exchange.CellTable;
import org.bednight.exchange.CellTable.Line;
import org.bednight.exchange.FaultyFile;
import org.bednight.exchange.FileForm;
import org.bednight.exchange.SheetTab;
import org.bednight.extract.inspection.Inspection.ColumnGuess;
import org.bednight.extract.inspection.SheetLook.Knowledge;
import org.bednight.extract.mapping.MappedColumns;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.PlaceWords;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.extract.mapping.StatusWords;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Looks at a file and proposes a mapping for it. */
public final class Inspector {

    private static final int SAMPLES = 3;

    private static final int MOST_SHEETS = 50;

    /** Names of sheets that are made of these words and numbers say nothing about a child. */
    private static final Pattern PLAIN_SHEET = Pattern.compile(
            "((sheet|remands?|yda|rlaa|data|placements?|tracker|log|list|all|current|closed|children|secure|master|ytd|q|\\d+)[ _-]*)+",
            Pattern.CASE_INSENSITIVE);

    private final Knowledge knowledge;

    /** @param refused whether a reference may be made of a name or a date of birth */
    public Inspector(EstablishmentList establishments, Predicate<Reference> refused) {
        var nothing = new Mapping(null, null, null, null, null, null, null, null, null, null, null, null);
        knowledge = new Knowledge(
                new PlaceWords(nothing, establishments),
                new PlaceNames(establishments),
                new StatusWords(nothing),
                refused);
    }

    /** The sheets of a file that have cells, by what they are called here. */
    private record Sheets(List<String> names, List<List<Line>> lines) {}

    /**
     * Looks at a file.
     *
     * @param sheet of a workbook, by its name or as {@code #2}; null for the one that has headings of remands
     * @throws org.bednight.extract.table.FaultyExtract if it is no table, or has no such sheet
     */
    public Inspection inspect(String name, byte[] content, @Nullable String sheet) {
        try {
            return propose(sheets(content, sheet), sheet != null);
        } catch (FaultyFile unreadable) {
            var faults = new ExtractFaults();
            unreadable
                    .faults()
                    .list()
                    .forEach(fault -> faults.add(new FileLine(name, fault.line()), "", "", fault.expected()));
            faults.throwIfAny();
            throw unreadable;
        }
    }

    private static Sheets sheets(byte[] content, @Nullable String sheet) {
        var form = FileForm.of(null, content);
        var tabs = CellTable.listSheets(content, form).stream()
                .filter(tab -> !tab.hidden())
                .limit(MOST_SHEETS)
                .toList();
        if (sheet != null || tabs.isEmpty()) {
            var lines = CellTable.read(content, form, sheet).lines();
            return new Sheets(List.of(sheet == null ? "" : sheet), List.of(lines));
        }
        var sheets = new Sheets(new ArrayList<>(), new ArrayList<>());
        for (var tab : tabs) {
            try {
                var lines = CellTable.read(content, form, "#" + tab.number()).lines();
                sheets.names().add(called(tab));
                sheets.lines().add(lines);
            } catch (FaultyFile unreadable) {
                if (tabs.size() == 1) {
                    throw unreadable;
                }
            }
        }
        return sheets;
    }

    private static String called(SheetTab tab) {
        return PLAIN_SHEET.matcher(tab.name()).matches() ? tab.name() : "#" + tab.number();
    }

    private Inspection propose(Sheets sheets, boolean chosen) {
        var looks = new ArrayList<SheetLook>();
        boolean several = sheets.names().size() > 1 || chosen;
        for (int i = 0; i < sheets.names().size(); i++) {
            var name = several ? sheets.names().get(i) : "";
            var lines = sheets.lines().get(i);
            HeadingSearch.find(lines).ifPresent(found -> looks.add(SheetLook.of(name, lines, found, knowledge)));
        }
        if (looks.isEmpty()) {
            return nothing(sheets.names());
        }
        var look = looks.get(0);
        var proposal = Proposal.of(look, knowledge);
        var questions = new ArrayList<String>();
        if (looks.size() > 1) {
            questions.add(
                    "Which sheet is meant? %s have headings of remands. State sheet; to read several, save a mapping for each."
                            .formatted(String.join(
                                    ", ", looks.stream().map(SheetLook::sheet).toList())));
        }
        questions.addAll(proposal.questions());
        return answer(sheets.names(), look, proposal, questions);
    }

    private Inspection answer(List<String> sheets, SheetLook look, Proposal proposal, List<String> questions) {
        var bytes = new byte[ReferenceKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        var samples = new Samples(knowledge, ReferenceKey.of(bytes));
        var shown = look.rows().stream().limit(SAMPLES).toList();
        var columns = look.columns().stream()
                .map(column -> new ColumnGuess(
                        column.name(),
                        column.letter(),
                        proposal.roleOf(column).orElse(null),
                        holds(column.guess()),
                        column.confidence(),
                        samples.of(column, shown)))
                .toList();
        return new Inspection(
                sheets.stream().filter(name -> !name.isEmpty()).toList(),
                look.found().line().number(),
                look.rows().size(),
                shown.stream().map(Line::number).toList(),
                columns,
                proposal.mapping(),
                questions.isEmpty(),
                questions);
    }

    private static Inspection nothing(List<String> sheets) {
        var none = MappedColumns.of(Map.of());
        return new Inspection(
                sheets.stream().filter(name -> !name.isEmpty()).toList(),
                null,
                0,
                List.of(),
                List.of(),
                new Mapping(null, null, null, none, null, null, null, null, null, null, null, null),
                false,
                List.of(
                        "Which row has the headings? None of the first 50 names a start, an end and one more column of remands. State columns by the headings of the file, and headingRow."));
    }

    private static String holds(Guess guess) {
        return switch (guess) {
            case CHILD -> "references of children";
            case NAME -> "names";
            case BIRTH -> "dates of birth";
            case TURNS_18 -> "18th birthdays";
            case REMAND_START -> "days on which remands start";
            case REMAND_END -> "days on which remands end";
            case PLACEMENT_START -> "days on which placements start";
            case PLACEMENT_END -> "days on which placements end";
            case START -> "days on which something starts";
            case END -> "days on which something ends";
            case LAST_NIGHT -> "last nights";
            case SECTOR -> "sectors";
            case ESTABLISHMENT -> "establishments";
            case URN -> "URNs of establishments";
            case POSTCODE -> "postcodes of establishments";
            case LEGAL_STATUS -> "legal statuses";
            case NIGHTS -> "numbers of nights";
            case NONE -> "nothing that is read";
        };
    }
}
