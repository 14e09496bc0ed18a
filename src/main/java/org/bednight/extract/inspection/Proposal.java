package org.bednight.extract.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bednight.exchange.DateOrder;
import org.bednight.extract.inspection.SheetLook.Knowledge;
import org.bednight.extract.mapping.ColumnRole;
import org.bednight.extract.mapping.EndMeaning;
import org.bednight.extract.mapping.MappedColumns;
import org.bednight.extract.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** Makes a mapping of what the columns seem to be; what may be two things is left out of it and asked. */
final class Proposal {

    private final SheetLook look;
    private final Knowledge knowledge;
    private final Map<ColumnRole, LookedColumn> chosen = new EnumMap<>(ColumnRole.class);
    private final List<String> childFrom = new ArrayList<>();
    private final Map<String, @Nullable String> places = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();

    private Proposal(SheetLook look, Knowledge knowledge) {
        this.look = look;
        this.knowledge = knowledge;
    }

    static Proposal of(SheetLook look, Knowledge knowledge) {
        var proposal = new Proposal(look, knowledge);
        proposal.dates();
        proposal.child();
        proposal.one(Guess.TURNS_18, "18th birthdays");
        proposal.place();
        proposal.one(Guess.LEGAL_STATUS, "legal statuses");
        proposal.one(Guess.NIGHTS, "nights");
        proposal.orders();
        proposal.misfits();
        return proposal;
    }

    List<String> questions() {
        return questions;
    }

    /** Returns what a column is in the mapping; empty where it is not read or left open. */
    Optional<ColumnRole> roleOf(LookedColumn column) {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Mapping mapping() {
        var names = new EnumMap<ColumnRole, String>(ColumnRole.class);
        chosen.forEach((role, column) -> names.put(role, column.name()));
        boolean lastNight = chosen.values().stream().anyMatch(column -> column.guess() == Guess.LAST_NIGHT);
        return new Mapping(
                look.sheet().isEmpty() ? null : look.sheet(),
                look.found().line().number(),
                look.found().rows(),
                MappedColumns.of(names),
                List.copyOf(childFrom),
                null,
                lastNight ? EndMeaning.LAST_NIGHT : null,
                places,
                null,
                null,
                null,
                null);
    }

    /** Starts and ends: those of remands and of placements may both be there, but nothing else beside them. */
    private void dates() {
        bounds("start", Guess.REMAND_START, Guess.PLACEMENT_START, look.all(each -> each == Guess.START));
        bounds(
                "end",
                Guess.REMAND_END,
                Guess.PLACEMENT_END,
                look.all(each -> each == Guess.END || each == Guess.LAST_NIGHT));
        if (!chosen.containsKey(ColumnRole.PLACEMENT_START)
                && chosen.containsKey(ColumnRole.REMAND_START)
                && !chosen.containsKey(ColumnRole.REMAND_END)
                && chosen.containsKey(ColumnRole.PLACEMENT_END)
                && look.all(Guess.PLACEMENT_END).isEmpty()) {
            chosen.put(ColumnRole.REMAND_END, taken(ColumnRole.PLACEMENT_END));
        }
    }

    private LookedColumn taken(ColumnRole role) {
        var column = chosen.remove(role);
        if (column == null) {
            throw new IllegalStateException("No column is " + role);
        }
        return column;
    }

    private void bounds(String what, Guess ofRemand, Guess ofPlacement, List<LookedColumn> ofEither) {
        var remand = look.all(ofRemand);
        var placement = look.all(ofPlacement);
        boolean certain = ofEither.isEmpty()
                ? remand.size() <= 1 && placement.size() <= 1
                : ofEither.size() == 1 && remand.isEmpty() && placement.isEmpty();
        if (!certain) {
            var all = new ArrayList<>(remand);
            all.addAll(placement);
            all.addAll(ofEither);
            questions.add(
                    "Which of the columns %s is the %s of the remand, and which that of the placement? State them as remand%s and placement%s."
                            .formatted(named(all), what, capital(what), capital(what)));
            return;
        }
        remand.forEach(column -> choose(ofRemand, column));
        placement.forEach(column -> choose(ofPlacement, column));
        ofEither.forEach(column -> choose(column.guess(), column));
        if (remand.isEmpty() && placement.isEmpty() && ofEither.isEmpty()) {
            questions.add(
                    "Which column has the %s of the remand or of the placement? None was found whose heading says so and whose cells are dates."
                            .formatted(what));
        }
    }

    private static String capital(String what) {
        return what.equals("start") ? "Start" : "End";
    }

    private void child() {
        one(Guess.BIRTH, "dates of birth");
        var references = look.all(Guess.CHILD);
        if (references.size() == 1 && mayBeOfPlace(references.get(0))) {
            questions.add(
                    "Is the column %s the reference of the child or the URN of the establishment? State it as child or urn."
                            .formatted(named(references)));
        } else if (references.size() == 1) {
            choose(Guess.CHILD, references.get(0));
        } else if (references.size() > 1) {
            questions.add("Which of the columns %s has the reference by which a child is known? State one as child."
                    .formatted(named(references)));
        } else {
            identity();
        }
        emptyCells();
    }

    private boolean mayBeOfPlace(LookedColumn column) {
        return HeadingWords.guesses(column.name()).contains(Guess.URN) && knowledge.fit(Guess.URN, column.look()) == 1;
    }

    private void identity() {
        var names = look.all(Guess.NAME);
        var birth = chosen.get(ColumnRole.DATE_OF_BIRTH);
        if (!names.isEmpty() && birth != null) {
            names.forEach(column -> childFrom.add(column.name()));
            childFrom.add(birth.name());
        } else {
            questions.add(
                    names.isEmpty()
                            ? "Which column has the reference of the child? State it as child, or in childFrom the columns that identify a child, such as name and date of birth."
                            : "Are names enough to tell children apart? State the columns that identify a child in childFrom, such as %s, or the column of references as child."
                                    .formatted(named(names)));
        }
    }

    private void emptyCells() {
        var columns = new ArrayList<String>(childFrom);
        var child = chosen.get(ColumnRole.CHILD);
        if (child != null) {
            columns.add(child.name());
        }
        look.columns().stream()
                .filter(column -> columns.contains(column.name()))
                .filter(column -> column.look().cells().size() < rowsWithDates())
                .findFirst()
                .ifPresent(column -> questions.add(
                        "Cells of the column %s are empty in rows that have dates. If that means the child of the row above, set fillDown to true; if not, fill them."
                                .formatted(named(List.of(column)))));
    }

    private long rowsWithDates() {
        var starts = look.all(Guess::isStart);
        return starts.stream()
                .mapToLong(column -> column.look().cells().size())
                .max()
                .orElse(0);
    }

    private void place() {
        one(Guess.SECTOR, "sectors");
        one(Guess.ESTABLISHMENT, "establishments");
        one(Guess.URN, "URNs");
        one(Guess.POSTCODE, "postcodes of establishments");
        if (look.all(each -> each == Guess.SECTOR
                        || each == Guess.ESTABLISHMENT
                        || each == Guess.URN
                        || each == Guess.POSTCODE)
                .isEmpty()) {
            questions.add(
                    "Which column has the sector or the establishment? None was found whose heading says so and half of whose words are known. State it as sector or establishment, and explain its words in places.");
        }
        for (var column : chosen.values()) {
            if (column.guess() == Guess.SECTOR || column.guess() == Guess.ESTABLISHMENT) {
                column.look().texts().stream()
                        .distinct()
                        .filter(word -> knowledge.places().find(word).isEmpty())
                        .forEach(word -> knowledge.names().find(word).ifPresent(site -> places.put(word, site.name())));
            }
        }
    }

    private void one(Guess guess, String what) {
        var columns = look.all(guess);
        if (columns.size() == 1) {
            choose(guess, columns.get(0));
        } else if (columns.size() > 1) {
            questions.add("Which of the columns %s has the %s? State one as %s, or none."
                    .formatted(named(columns), what, guess.role()));
        }
    }

    private void choose(Guess guess, LookedColumn column) {
        var role = guess.role();
        if (role != null) {
            chosen.put(role, column);
        }
    }

    /** Asks for the order of dates that no date of their column shows. */
    private void orders() {
        var unshown = chosen.values().stream()
                .filter(column -> column.guess().isDate())
                .filter(column -> !isShown(column.look().texts()))
                .toList();
        if (!unshown.isEmpty()) {
            questions.add(
                    "Do dates such as 03/04/2025 have the day first or the month first in %s? No date there with four digits for its year has a number above 12. State dates as day-first or month-first."
                            .formatted(named(unshown)));
        }
    }

    private static boolean isShown(List<String> texts) {
        if (texts.stream().anyMatch(DateOrder::hasShortYear)) {
            return false;
        }
        var ordered = texts.stream().filter(DateOrder::isOrdered).toList();
        return ordered.isEmpty() || DateOrder.shownBy(ordered) != DateOrder.UNKNOWN;
    }

    /** Asks what cells mean that are not what their column is; they are named by their rows. */
    private void misfits() {
        for (var entry : chosen.entrySet()) {
            var column = entry.getValue();
            if (column.fit() < 1) {
                var rows = column.look().cells().stream()
                        .filter(cell -> knowledge.fit(column.guess(), ColumnLook.ofOne(cell)) < 1)
                        .map(cell -> Integer.toString(cell.row()))
                        .limit(10)
                        .collect(Collectors.joining(", "));
                questions.add("What do the cells of the column %s in row %s mean? %s"
                        .formatted(named(List.of(column)), rows, remedy(entry.getKey())));
            }
        }
    }

    private static String remedy(ColumnRole role) {
        return switch (role) {
            case SECTOR, ESTABLISHMENT -> "Explain each word in places.";
            case LEGAL_STATUS -> "Explain each word in legalStatuses.";
            case REMAND_END, PLACEMENT_END ->
                "State words for a stay that lasts in openWords, and mend the others in the file.";
            default -> "Mend them in the file, or state in skip what rows begin with that are none of a child.";
        };
    }

    private static String named(List<LookedColumn> columns) {
        return columns.stream()
                .map(column -> "'%s' (%s)".formatted(column.name(), column.letter()))
                .collect(Collectors.joining(", "));
    }
}
