package org.bednight.publication.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of papers in another language, out of bundles: {@code paper.properties} has every English text by a name, and
 * {@code paper_cy.properties} its translation. {@code {0}} stands for what differs, such as an amount; it is translated too
 * where it is a text of the bundle. A text that is not translated stays English.
 */
public final class Translation {

    private static final String ENGLISH = "paper.properties";
    private static final Map<PaperLanguage, String> BUNDLES =
            new EnumMap<>(Map.of(PaperLanguage.WELSH, "paper_cy.properties"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (\\p{L}+) (20\\d\\d)\\b");
    private static final String MONTH = "month.";

    /** Texts behind a number. */
    private static final String WORD = "word.";

    private static final String NUMBER = "([(−]?£?[\\d.,]+[km]?\\)?)";

    /** Texts that stand in cells of tables, beside what an author wrote and names of funders. */
    private static final List<String> OF_CELLS =
            List.of("row.", WORD, "cause.", "likely.", "column.total", "column.nights-to-date", "period.");

    private static final List<Entry> TEXTS = texts();
    private static final Map<PaperLanguage, Translation> LANGUAGES = languages();

    private final Properties words;
    private final boolean translates;

    /** An English text: its name, and the form of all texts that are made of it. */
    private record Entry(String name, Pattern form, int length) {

        boolean isOfCells() {
            return OF_CELLS.stream().anyMatch(name::startsWith);
        }
    }

    private Translation(Properties words, boolean translates) {
        this.words = words;
        this.translates = translates;
    }

    /** Returns the words of a language. */
    public static Translation of(PaperLanguage language) {
        return Objects.requireNonNull(LANGUAGES.get(language));
    }

    private static Map<PaperLanguage, Translation> languages() {
        var languages = new EnumMap<PaperLanguage, Translation>(PaperLanguage.class);
        languages.put(PaperLanguage.ENGLISH, new Translation(new Properties(), false));
        BUNDLES.forEach((language, bundle) -> languages.put(language, new Translation(read(bundle), true)));
        return languages;
    }

    private static List<Entry> texts() {
        var english = read(ENGLISH);
        return english.stringPropertyNames().stream()
                .map(name -> entry(name, english.getProperty(name)))
                .sorted(Comparator.comparing(Entry::length).reversed())
                .toList();
    }

    private static Entry entry(String name, String text) {
        var form = new StringBuilder();
        var place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            form.append(Pattern.quote(text.substring(from, place.start())))
                    .append(name.startsWith(WORD) ? NUMBER : "(.+?)");
            from = place.end();
        }
        form.append(Pattern.quote(text.substring(from)));
        return new Entry(
                name,
                Pattern.compile(form.toString()),
                PLACE.matcher(text).replaceAll("").length());
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Translation.class.getResourceAsStream(bundle), bundle),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /**
     * Returns a text of a paper in this language: each sentence by itself where the bundle has the first, since what differs
     * in it could take in the others; otherwise the whole, or what the bundle has of it.
     */
    public String of(String english) {
        if (!translates) {
            return english;
        }
        var sentences = BETWEEN_SENTENCES.splitAsStream(english).toList();
        return isWhole(sentences.get(0)) ? each(sentences) : whole(english).orElseGet(() -> each(sentences));
    }

    private String each(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> whole(sentence).orElse(sentence))
                .collect(Collectors.joining(" "));
    }

    /** Returns texts of a paper in this language. */
    public List<String> of(List<String> english) {
        return english.stream().map(this::of).toList();
    }

    /** Returns the text of a cell in this language; what an author wrote stays as it is. */
    public String ofCell(String english) {
        return translates
                ? find(english, TEXTS.stream().filter(Entry::isOfCells)).orElse(english)
                : english;
    }

    private Optional<String> whole(String english) {
        return find(english, TEXTS.stream());
    }

    private Optional<String> find(String english, Stream<Entry> texts) {
        return texts.map(text -> Map.entry(text, text.form().matcher(english)))
                .filter(each -> each.getValue().matches())
                .findFirst()
                .flatMap(each -> Optional.ofNullable(
                                words.getProperty(each.getKey().name()))
                        .map(form -> filled(form, each.getValue())));
    }

    private String filled(String form, Matcher found) {
        var parts = new ArrayList<String>();
        for (int group = 1; group <= found.groupCount(); group++) {
            var part = found.group(group);
            parts.add(whole(part).orElse(part));
        }
        var text = PLACE.matcher(form)
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(Integer.parseInt(place.group(1)))));
        return DATE.matcher(text)
                .replaceAll(date -> Matcher.quoteReplacement("%s %s %s"
                        .formatted(
                                date.group(1),
                                words.getProperty(MONTH + date.group(2), date.group(2)),
                                date.group(3))));
    }

    /** Says whether the English bundle has a text, or each of its sentences. */
    public static boolean isKnown(String english) {
        return isWhole(english) || BETWEEN_SENTENCES.splitAsStream(english).allMatch(Translation::isWhole);
    }

    private static boolean isWhole(String english) {
        return TEXTS.stream().anyMatch(text -> text.form().matcher(english).matches());
    }
}
