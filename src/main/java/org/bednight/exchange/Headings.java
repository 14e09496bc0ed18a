package org.bednight.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The columns of a kind of file, by their headings, in the order in which documentation names them.
 *
 * <p>A file may have them in any order. Headings are compared after trimming and in lower case.
 *
 * @param required columns that must be there, though their cells may be empty
 * @param optional columns that may be absent
 * @param mostRows how many rows a file has at most: far more than anybody needs, and no more than can be taken at once
 */
public record Headings(List<String> required, List<String> optional, int mostRows) {

    private static final int MOST_ROWS = 1_000_000;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");

    public Headings {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        var seen = new HashSet<String>();
        Stream.concat(required.stream(), optional.stream()).forEach(name -> {
            if (!FORM.matcher(name).matches() || !seen.add(name)) {
                throw new IllegalArgumentException(
                        "A heading is like start_date and stands once among its headings, but was '" + name + "'");
            }
        });
        if (required.isEmpty()) {
            throw new IllegalArgumentException("A file needs at least one required column, but none was named");
        }
    }

    /** Of a file with a million rows at most. */
    public Headings(List<String> required, List<String> optional) {
        this(required, optional, MOST_ROWS);
    }

    /** Returns all headings, the required ones first. */
    public List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** Returns whether a file may have a column of this name. */
    boolean contains(String name) {
        return required.contains(name) || optional.contains(name);
    }

    /** Returns the headings in words, the optional ones in brackets, like {@code sector,price[,announced]}. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.join(",", required));
        optional.forEach(name -> text.append("[,").append(name).append(']'));
        return text.toString();
    }
}
