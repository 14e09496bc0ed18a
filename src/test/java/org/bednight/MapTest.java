package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map for newcomers, {@code src/README.md}, names files that exist, and every package of the house. */
class MapTest {

    private static final Path HOUSE = Path.of("src", "main", "java", "org", "bednight");

    private static final Pattern FILE = Pattern.compile("`([a-z0-9/]+/[\\w-]+\\.java)`");

    private static final Pattern OTHER_FILE = Pattern.compile("`(src/[\\w./-]+)`");

    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z0-9/]+)` \\|");

    @Test
    void every_file_that_the_map_names_exists() throws IOException {
        assertThat(found(FILE)).isNotEmpty().allMatch(file -> Files.isRegularFile(HOUSE.resolve(file)));
    }

    @Test
    void every_other_file_and_folder_that_the_map_names_exists() throws IOException {
        assertThat(found(OTHER_FILE)).isNotEmpty().allMatch(file -> Files.exists(Path.of(file)));
    }

    @Test
    void no_file_is_named_without_its_folder() throws IOException {
        assertThat(found(Pattern.compile("`(\\w+\\.java)`")))
                .allMatch(file -> Files.isRegularFile(HOUSE.resolve(file)));
    }

    @Test
    void every_package_has_its_line() throws IOException {
        try (var files = Files.walk(HOUSE)) {
            var packages = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> HOUSE.relativize(file.getParent()).toString().replace('\\', '/'))
                    .filter(name -> !name.isEmpty())
                    .toList();

            assertThat(found(ROOM)).containsExactlyInAnyOrderElementsOf(packages);
        }
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("src", "README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
