package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bednight.extract.table.ExtractRow;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;

/** The days on which children turn 18; a day of birth itself is not kept. */
public final class Birthdays {

    private static final int ADULT = 18;

    private record Stated(LocalDate turns18On, FileLine origin) {}

    private final Map<Reference, Stated> byChild = new HashMap<>();

    /** Notes the day of birth in {@code column} of a row; a second one of the same child that differs is a fault. */
    public void add(Reference child, ExtractRow row, String column) {
        var born = row.date(column);
        if (born == null) {
            return;
        }
        add(child, row, column, new Stated(birthday(born, ADULT), row.origin()));
    }

    /** Notes the 18th birthday in {@code column} of a row; a second one of the same child that differs is a fault. */
    public void addTurns18On(Reference child, ExtractRow row, String column) {
        var birthday = row.date(column);
        if (birthday != null) {
            add(child, row, column, new Stated(birthday, row.origin()));
        }
    }

    private void add(Reference child, ExtractRow row, String column, Stated stated) {
        var first = byChild.putIfAbsent(child, stated);
        if (first != null && !first.turns18On().equals(stated.turns18On())) {
            row.fault(column, "the same date as for this child in %s".formatted(first.origin()));
        }
    }

    /** Finds the 18th birthday of a child. */
    Optional<LocalDate> find(Reference child) {
        return Optional.ofNullable(byChild.get(child)).map(Stated::turns18On);
    }

    /** Who was born on 29 February has a birthday on 1 March in other years. */
    private static LocalDate birthday(LocalDate born, int years) {
        var day = born.plusYears(years);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }
}
