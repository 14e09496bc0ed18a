package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Beside the packaged service lies a NOTICE that names each of its parts, with version and licence. */
class NoticeIT {

    private static final Path SERVICE = Path.of("target", "quarkus-app");

    private static final Pattern PART = Pattern.compile("(\\S+:\\S+) : (\\S+) : (.+)");

    @Test
    void each_part_of_the_service_is_named_with_its_version_and_a_licence() throws IOException {
        var lines = Files.readAllLines(SERVICE.resolve("NOTICE"));
        var parts = lines.stream().filter(line -> line.matches("\\S+:\\S+ .*")).toList();

        assertThat(parts).hasSizeGreaterThan(200).allMatch(PART.asMatchPredicate());
        assertThat(parts.stream().map(NoticeIT::nameAndVersion)).containsAll(listShipped());
        assertThat(lines).anyMatch(line -> line.matches("PostgreSQL, .* : 17[.\\d]+ : PostgreSQL"));
        assertThat(lines).anyMatch(line -> line.matches("Source Sans Pro, .* : OFL-1\\.1 .*"));
        assertThat(parts).anyMatch(line -> line.matches("org.webjars.npm:govuk-frontend : .* : MIT"));
    }

    private static String nameAndVersion(String part) {
        var form = PART.matcher(part);
        return form.matches() ? form.group(1) + ":" + form.group(2) : part;
    }

    /** The build lists what it ships by group, name, classifier, type and version. */
    private static List<String> listShipped() throws IOException {
        return Files.readAllLines(SERVICE.resolve("quarkus-app-dependencies.txt")).stream()
                .map(line -> line.split(":", -1))
                .map(part -> part[0] + ":" + part[1] + ":" + part[4])
                .toList();
    }
}
