package org.bednight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code and worked cases cite the arithmetic as "METHOD §8.3": each such place exists in {@code forecasts/METHOD.md}. */
class MethodReferencesTest {

    private static final Path METHOD = Path.of("forecasts", "METHOD.md");

    /** One place, or several: "METHOD §2", "METHOD §8.5", "METHOD §2, §5", "METHOD §6 to §8", "METHOD §1 and §2". */
    private static final Pattern CITATION =
            Pattern.compile("METHOD\\s+(§\\d+(?:\\.\\d+)?(?:(?:,| to| and)\\s+§\\d+(?:\\.\\d+)?)*)");

    private static final Pattern PLACE = Pattern.compile("\\d+(?:\\.\\d+)?");

    @Test
    void every_place_that_is_cited_exists() throws IOException {
        var places = places();

        assertThat(cited()).isNotEmpty().isSubsetOf(places);
    }

    private static List<String> cited() {
        return Stream.of(Path.of("src"), Path.of("forecasts"))
                .flatMap(folder -> texts(folder).stream())
                .map(MethodReferencesTest::read)
                .flatMap(text -> CITATION.matcher(text).results())
                .flatMap(citation -> PLACE.matcher(citation.group(1)).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Headings as "8", and the numbered items below them as "8.3". */
    private static Set<String> places() throws IOException {
        var places = new TreeSet<String>();
        var heading = "";
        for (var line : Files.readAllLines(METHOD)) {
            var number = line.replaceAll("^(?:## )?(\\d+)\\. .*", "$1");
            if (line.startsWith("## ") && !number.equals(line)) {
                heading = number;
                places.add(heading);
            } else if (!number.equals(line)) {
                places.add(heading + "." + number);
            }
        }
        return places;
    }

    private static List<Path> texts(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|md)"))
                    .filter(file -> !file.equals(METHOD))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8).replaceAll("\\n\\s*(?:\\*|///?)?\\s*", " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
