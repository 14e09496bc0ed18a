package org.bednight.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.exchange.Cells;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.Row;
import org.bednight.rest.PlainText;
import org.jspecify.annotations.Nullable;

/** The rows of an {@code authorities.csv}, read into authorities. */
final class AuthorityFile {

    static final Headings HEADINGS = new Headings(
            List.of("code", "name"),
            List.of("recorded_from", "recorded_to", "population_10_17", "family", "successor"),
            2_000);

    private final ExchangeFile file;
    private final Map<AuthorityCode, Row> rows = new HashMap<>();
    private final List<Authority> authorities = new ArrayList<>();

    private AuthorityFile(ExchangeFile file) {
        this.file = file;
    }

    /** @throws org.bednight.exchange.FaultyFile with all faults of all rows */
    static AuthorityFile read(ExchangeFile file) {
        var read = new AuthorityFile(file);
        file.rows().forEach(read::add);
        file.faults().throwIfAny();
        return read;
    }

    /** Returns the authorities as the file states them. */
    List<Authority> list() {
        return List.copyOf(authorities);
    }

    /**
     * Returns the authorities of the file, with what is on record of them wherever the file states nothing.
     *
     * @throws org.bednight.exchange.FaultyFile if what the file states does not fit what is on record
     */
    List<Authority> completedFrom(Map<AuthorityCode, Authority> onRecord) {
        var completed = authorities.stream()
                .map(stated -> complete(stated, onRecord.get(stated.code())))
                .toList();
        file.faults().throwIfAny();
        return completed;
    }

    private Authority complete(Authority stated, @Nullable Authority before) {
        try {
            return before == null ? stated : stated.completedFrom(before);
        } catch (IllegalArgumentException refused) {
            var from = Objects.requireNonNullElse(stated.recordedFrom(), before.recordedFrom());
            if (stated.recordedTo() == null) {
                fault(stated, "recorded_from", "a day on or before recorded_to, which is " + before.recordedTo());
            } else {
                fault(stated, "recorded_to", "a day on or after recorded_from, which is " + from);
            }
            return stated;
        }
    }

    /**
     * Refuses the file if any authorities are wrong in {@code column}.
     *
     * @throws org.bednight.exchange.FaultyFile that names their rows, and {@code expected}
     */
    void refuse(List<Authority> wrong, String column, String expected) {
        wrong.forEach(authority -> fault(authority, column, expected));
        file.faults().throwIfAny();
    }

    private void fault(Authority authority, String column, String expected) {
        var row = rows.get(authority.code());
        if (row != null) {
            row.fault(column, expected);
        }
    }

    private void add(Row row) {
        var code = row.required("code", AuthorityCode::parse);
        var name = row.required("name", text -> PlainText.required("a name", text, Authority.LONGEST_NAME));
        var recordedFrom = row.optionalDate("recorded_from");
        var recordedTo = row.optionalDate("recorded_to");
        var population = row.optional("population_10_17", AuthorityFile::population, Cells::withoutCommas);
        var family = row.optional("family", text -> PlainText.required("a name", text, Authority.LONGEST_NAME));
        var successor = row.optional("successor", AuthorityCode::parse);
        boolean inOrder = row.inOrder("recorded_from", recordedFrom, "recorded_to", recordedTo);
        boolean itsOwnSuccessor = code != null && code.equals(successor);
        if (itsOwnSuccessor) {
            row.fault("successor", "another authority than the row's own");
        }
        if (code == null || name == null || !inOrder || itsOwnSuccessor) {
            return;
        }
        if (rows.putIfAbsent(code, row) != null) {
            row.fault("code", "each authority once in a file");
            return;
        }
        authorities.add(new Authority(code, name, recordedFrom, recordedTo, population, family, successor));
    }

    private static @Nullable Integer population(String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new IllegalArgumentException("a whole number of children, without commas"
                    + (text.matches("\\d{1,3}(,\\d{3}){1,2}")
                            ? " (write %s as %s)".formatted(text, text.replace(",", ""))
                            : ""));
        }
        return Integer.valueOf(text);
    }
}
