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

/** The contract and the Javadoc are plain English, which a reader understands at the first reading. */
class LanguageTest {

    /** Phrases that make a sentence hard to read; the plain ones are: returns, beside, not valid, must, should. */
    private static final Pattern BANNED = Pattern.compile(
            "\\b(tells|stands beside|there is none of|cannot be so|(is|are|has|have) to be|what with|puts an? year"
                    + "|owns up)\\b",
            Pattern.CASE_INSENSITIVE);

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
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(LanguageTest::banned))
                    .isEmpty();
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

    private static Stream<String> banned(Path file) {
        try {
            return JAVADOC.matcher(Files.readString(file))
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
