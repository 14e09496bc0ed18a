package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract, the Javadoc, messages, papers and pages are plain English, which a reader understands at the first reading. */
class LanguageTest {

    /** Phrases that make a sentence hard to read; the plain ones are: returns, beside, not valid, must, should. */
    private static final Pattern BANNED = Pattern.compile(
            "\\b(tells|stands beside|there is none of|cannot be so|(is|are|has|have) to be|what with|puts an? year"
                    + "|owns up)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A sentence in the code: a text with a blank in it. */
    private static final Pattern SENTENCE = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)* (?:[^\"\\\\\n]|\\\\.)*\"");

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void the_contract_is_in_plain_words() throws IOException {
        var texts = new ArrayList<String>();
        collect(Contract.read().root(), texts);

        assertThat(texts).hasSizeGreaterThan(500);
        assertThat(texts.stream().flatMap(LanguageTest::banned)).isEmpty();
    }

    @Test
    void the_javadoc_is_in_plain_words() throws IOException {
        assertThat(found("java", JAVADOC)).isEmpty();
    }

    /** What the service answers, logs, prints in papers and shows on pages. */
    @Test
    void messages_papers_and_pages_are_in_plain_words() throws IOException {
        assertThat(found("java", SENTENCE)).isEmpty();
        assertThat(found("resources", Pattern.compile(">[^<>{}]+<"))).isEmpty();
    }

    private static List<String> found(String folder, Pattern texts) throws IOException {
        try (var files = Files.walk(Path.of("src", "main", folder))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html)"))
                    .flatMap(file -> banned(file, texts))
                    .toList();
        }
    }

    private static void collect(JsonNode node, List<String> texts) {
        node.properties().forEach(member -> {
            if (List.of("summary", "description").contains(member.getKey())
                    && member.getValue().isTextual()) {
                texts.add(member.getValue().textValue());
            }
        });
        node.forEach(child -> collect(child, texts));
    }

    private static Stream<String> banned(Path file, Pattern texts) {
        try {
            return texts.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(comment -> comment.replaceAll("\\s+(\\* )?", " "))
                    .flatMap(LanguageTest::banned)
                    .map(found -> file.getFileName() + ": " + found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> banned(String text) {
        return BANNED.matcher(text).results().map(found -> "'%s' in: %s".formatted(found.group(), text));
    }
}
