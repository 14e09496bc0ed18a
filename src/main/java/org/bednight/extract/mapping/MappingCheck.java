package org.bednight.extract.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bednight.exchange.KeyText;
import org.bednight.rest.InvalidRecord;
import org.jspecify.annotations.Nullable;

/** Says what a mapping lacks to read a sheet by it. */
public final class MappingCheck {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 500;
    private static final int LAST_ROW = 1_048_576;

    private static final Pattern PLAIN = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]+");

    private static final Set<String> STATUSES = Set.of("remand", "rlaa", "other");

    private final Mapping mapping;

    private MappingCheck(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Checks a mapping.
     *
     * @throws org.bednight.problem.Problem if something is missing, stated twice, or of another form
     */
    public static void check(Mapping mapping) {
        var check = new MappingCheck(mapping);
        check.texts();
        check.rows();
        check.needed();
        check.once();
        check.meanings();
    }

    private void texts() {
        if (mapping.sheet() != null) {
            text("sheet", mapping.sheet());
        }
        mapping.read().forEach(name -> text("columns", name));
        words("openWords", mapping.wordsOfOpenStays());
        words("skip", mapping.wordsOfSkippedRows());
        words("places", List.copyOf(Objects.requireNonNull(mapping.places()).keySet()));
        words(
                "legalStatuses",
                List.copyOf(Objects.requireNonNull(mapping.legalStatuses()).keySet()));
    }

    private static void words(String property, List<String> words) {
        refuseIf(
                words.size() > MOST_WORDS,
                "%s: expected at most %d words, but there were %d".formatted(property, MOST_WORDS, words.size()));
        words.forEach(word -> text(property, word));
        var seen = new HashMap<String, String>();
        for (var word : words) {
            refuseIf(
                    seen.put(KeyText.ignoringCase(word), word) != null,
                    "%s: expected each word once, whatever its case, but '%s' is there twice"
                            .formatted(property, word));
        }
    }

    private static void text(String property, String text) {
        refuseIf(
                text.isBlank()
                        || text.length() > LONGEST
                        || !PLAIN.matcher(text).matches(),
                "%s: expected 1 to %d characters that can be seen, on one line, but one text has another form"
                        .formatted(property, LONGEST));
    }

    private void rows() {
        var row = mapping.headingRow();
        refuseIf(
                row != null && (row < 1 || row > LAST_ROW),
                "headingRow: expected a row from 1 to %d, but was %s".formatted(LAST_ROW, row));
        int rows = mapping.rowsOfHeadings();
        refuseIf(rows < 1 || rows > 2, "headingRows: expected 1 or 2, but was %d".formatted(rows));
        refuseIf(
                rows == 2 && row != null && row == 1,
                "headingRow: expected the lower one of two rows, 2 or more, but was 1");
    }

    private void needed() {
        var columns = mapping.named();
        boolean reference = columns.child() != null;
        refuseIf(
                reference == !mapping.identifying().isEmpty(),
                "columns.child, childFrom: expected either a column with references or columns that identify a child, but %s were stated"
                        .formatted(reference ? "both" : "neither"));
        refuseIf(
                columns.remandStart() == null && columns.placementStart() == null,
                "columns: expected remandStart or placementStart, but neither was stated");
        refuseIf(
                columns.remandEnd() == null && columns.placementEnd() == null,
                "columns: expected remandEnd or placementEnd, but neither was stated");
        refuseIf(
                columns.sector() == null
                        && columns.establishment() == null
                        && columns.urn() == null
                        && columns.postcode() == null,
                "columns: expected sector, establishment, urn or postcode, by which the sector of a row is known, but none was stated");
    }

    /** A date of birth may be read and identify a child as well. */
    private void once() {
        var seen = new HashMap<String, ColumnRole>();
        mapping.named().stated().forEach((role, name) -> {
            var earlier = seen.put(KeyText.near(name), role);
            refuseIf(
                    earlier != null,
                    "columns: expected each column once, but %s and %s are both '%s'".formatted(earlier, role, name));
        });
        var parts = new HashMap<String, String>();
        for (var name : mapping.identifying()) {
            refuseIf(
                    parts.put(KeyText.near(name), name) != null,
                    "childFrom: expected each column once, but '%s' is twice".formatted(name));
            var role = seen.get(KeyText.near(name));
            refuseIf(
                    role != null && role != ColumnRole.DATE_OF_BIRTH,
                    "childFrom: expected columns that identify a child, but '%s' is %s".formatted(name, role));
        }
    }

    private void meanings() {
        Objects.requireNonNull(mapping.places())
                .forEach((word, meaning) -> text("places", meaning == null ? "" : meaning));
        for (Map.Entry<String, @Nullable String> word :
                Objects.requireNonNull(mapping.legalStatuses()).entrySet()) {
            var meaning = word.getValue();
            refuseIf(
                    meaning == null || !STATUSES.contains(meaning),
                    "legalStatuses: expected remand, rlaa or other as what '%s' means, but was '%s'"
                            .formatted(word.getKey(), meaning));
        }
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw InvalidRecord.of(message);
        }
    }
}
