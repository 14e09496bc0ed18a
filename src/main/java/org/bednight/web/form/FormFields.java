package org.bednight.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bednight.ledger.DataVersion;

/** What was typed into a form, by the names of its fields. */
public record FormFields(Map<String, String> texts) {

    /** Nothing was typed yet. */
    public static final FormFields NONE = new FormFields(Map.of());

    public FormFields {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Reads the body of a form; of a field that is there several times, the first counts. */
    public static FormFields of(MultivaluedMap<String, String> body) {
        var texts = new HashMap<String, String>();
        body.forEach((name, values) -> texts.put(name, values.isEmpty() ? "" : values.get(0)));
        return new FormFields(texts);
    }

    /** Returns what was typed, without blanks around it; empty where nothing was. */
    public String text(String name) {
        return texts.getOrDefault(name, "").strip();
    }

    /** Returns the numbers in which something was typed: 3 where {@code sector_3} has a text and {@code sector} is a name. */
    public SortedSet<Integer> numbers(Collection<String> names) {
        var numbered = Pattern.compile("(?:%s)_(\\d{1,4})".formatted(String.join("|", names)));
        return texts.keySet().stream()
                .filter(name -> !text(name).isEmpty())
                .map(numbered::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns those of these fields that have one of the names, empty ones too. */
    public FormFields only(Collection<String> names) {
        return new FormFields(names.stream().collect(Collectors.toMap(name -> name, this::text)));
    }

    /** Returns the data version that the page was made of; one that never stands where the form does not say so. */
    public DataVersion version() {
        var number = text("version");
        return new DataVersion(number.matches("\\d{1,18}") ? Long.parseLong(number) : -1, Instant.EPOCH);
    }

    /** Returns these fields by their headings, for a row of a file. */
    public Map<String, String> row(List<String> headings) {
        return headings.stream().collect(Collectors.toMap(heading -> heading, this::text));
    }

    /** Returns the same with {@code value} in one field. */
    public FormFields with(String name, String value) {
        var more = new HashMap<>(texts);
        more.put(name, value);
        return new FormFields(more);
    }
}
