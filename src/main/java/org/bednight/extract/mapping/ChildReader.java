package org.bednight.extract.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bednight.exchange.KeyText;
import org.bednight.extract.history.Doubts;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.table.ExtractRow;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Reads which child a row is about: by its reference, or by a keyed hash of what identifies it. */
final class ChildReader {

    private static final String FILL_DOWN =
            "; if an empty cell means the child of the row above, set fillDown in the mapping";

    private final Mapping mapping;
    private final RowReader reader;
    private final @Nullable ReferenceKey key;
    private final Doubts doubts;

    /** Children by the day of birth that identifies them: what else does so, and where each was first. Not kept. */
    private final Map<LocalDate, Map<Reference, Seen>> byBirth = new HashMap<>();

    private record Seen(Set<String> words, ExtractRow row) {}

    /** @param key null only where the mapping has a column of references */
    ChildReader(Mapping mapping, RowReader reader, @Nullable ReferenceKey key, Doubts doubts) {
        this.mapping = mapping;
        this.reader = reader;
        this.key = key;
        this.doubts = doubts;
    }

    /** Returns the child of a row; null, which is a fault, where the row does not say. */
    @Nullable
    Reference read(ExtractRow row) {
        var column = mapping.named().child();
        if (column != null) {
            if (row.text(column).isEmpty()) {
                row.fault(column, "the reference of a child; the cell is empty" + FILL_DOWN);
                return null;
            }
            return reader.child(row, column);
        }
        return key == null ? null : hashed(row, key);
    }

    private @Nullable Reference hashed(ExtractRow row, ReferenceKey with) {
        var identity = new ArrayList<String>();
        var words = new HashSet<String>();
        LocalDate born = null;
        for (var column : mapping.identifying()) {
            if (row.text(column).isEmpty()) {
                row.fault(column, "what identifies a child; the cell is empty" + FILL_DOWN);
                return null;
            }
            var birth = mapping.named().dateOfBirth();
            if (birth != null && KeyText.near(birth).equals(KeyText.near(column))) {
                born = row.date(birth);
                if (born == null) {
                    return null;
                }
                identity.add(born.toString());
            } else {
                var name = NormalName.of(row.text(column));
                identity.add(name);
                words.addAll(Arrays.asList(name.split(" ", -1)));
            }
        }
        var child = with.reference(identity);
        if (born != null) {
            doubtTwoSpellings(child, born, new Seen(words, row));
        }
        return child;
    }

    /** A name that is written in two ways would make two children of one. */
    private void doubtTwoSpellings(Reference child, LocalDate born, Seen seen) {
        var others = byBirth.computeIfAbsent(born, day -> new HashMap<>());
        if (others.putIfAbsent(child, seen) != null) {
            return;
        }
        others.forEach((other, first) -> {
            boolean near = first.words().stream().anyMatch(seen.words()::contains);
            if (!other.equals(child) && near) {
                doubts.add(
                        seen.row().origin(),
                        child,
                        "The child has the date of birth and a part of the name of the child %s in %s. They were read as two children."
                                .formatted(other, first.row().origin()));
            }
        });
    }
}
