package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of risks and the tests that try them, {@code .github/OWASP.md}, has each risk, and names tests that exist. */
class OwaspListTest {

    private static final Pattern RISK = Pattern.compile("(?m)^\\| (API\\d+) [^|]+\\|[^|]+\\| (.+) \\|$");

    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void each_of_the_ten_risks_is_tried_by_tests_that_exist() throws IOException {
        var sources = sources();
        var risks = RISK.matcher(Files.readString(Path.of(".github", "OWASP.md")))
                .results()
                .collect(Collectors.toMap(risk -> risk.group(1), risk -> risk.group(2)));

        assertThat(risks)
                .containsOnlyKeys(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> "API" + number)
                        .toList());
        risks.forEach((risk, tests) -> assertThat(NAMED.matcher(tests).results())
                .as(risk)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains("void " + test.group(2) + "(")));
    }

    private static Map<String, String> sources() throws IOException {
        try (var tests = Files.walk(Path.of("src", "test", "java"));
                var ofPages = Files.walk(Path.of("src", "browser", "java"))) {
            return Stream.concat(tests, ofPages)
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(OwaspListTest::name, OwaspListTest::read, (one, other) -> one + other));
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
