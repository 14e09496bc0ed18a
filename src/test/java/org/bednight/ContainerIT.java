package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks the steps of the Dockerfile in a folder, since not every machine has a Docker engine: what is copied, the
 * environment, the command and the health check. Only the base image and the user are taken on trust.
 */
class ContainerIT {

    @Test
    void the_image_runs_the_service_and_its_health_check_passes_only_while_it_runs(@TempDir Path root)
            throws Exception {
        var dockerfile = Dockerfile.read(Path.of("Dockerfile"));
        dockerfile.copyInto(root);
        assertThat(root.resolve("app").resolve("NOTICE")).isNotEmptyFile();

        var builder = PackagedService.in(root.resolve("data"))
                .workingIn(dockerfile.under(root, dockerfile.value("WORKDIR")))
                .command(dockerfile.words("CMD", root));
        dockerfile.environment(root).forEach(builder::with);
        builder.with("QUARKUS_HTTP_PORT", "0");
        try (var service = builder.start()) {
            assertThat(checkHealth(dockerfile, root, service)).isEqualTo(0);
            service.stop();
            assertThat(checkHealth(dockerfile, root, service)).isNotEqualTo(0);
        }
    }

    @Test
    void what_is_copied_is_all_that_the_image_is_built_from() {
        assertThat(Path.of(".dockerignore")).hasContent("*\n!target/quarkus-app");
    }

    @Test
    void the_image_runs_as_a_plain_user_who_owns_the_data_and_listens_to_the_port_that_it_names() throws IOException {
        var dockerfile = Dockerfile.read(Path.of("Dockerfile"));

        assertThat(dockerfile.value("USER")).isEqualTo("bednight");
        assertThat(dockerfile.value("RUN"))
                .contains("useradd --uid 10001")
                .contains("install -d -o bednight -g bednight -m 700 " + dockerfile.value("VOLUME"));
        assertThat(dockerfile.environment(Path.of("/")))
                .containsEntry("BEDNIGHT_DATA", dockerfile.value("VOLUME"))
                .containsEntry("BEDNIGHT_OPEN", "true")
                .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0")
                .containsEntry("QUARKUS_HTTP_PORT", dockerfile.value("EXPOSE"));
    }

    private static int checkHealth(Dockerfile dockerfile, Path root, PackagedService service) throws Exception {
        var check = new ProcessBuilder(dockerfile.words("HEALTHCHECK", root))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        var address = service.address();
        check.environment().put("QUARKUS_HTTP_PORT", address.substring(address.lastIndexOf(':') + 1));
        return check.start().waitFor();
    }

    /**
     * A Dockerfile's instructions, each once, except those that copy.
     *
     * @param copies source and target of each COPY
     */
    private record Dockerfile(Map<String, String> instructions, List<Map.Entry<String, String>> copies) {

        static Dockerfile read(Path file) throws IOException {
            var text = Files.readString(file).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", "");
            var instructions = new LinkedHashMap<String, String>();
            var copies = new ArrayList<Map.Entry<String, String>>();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                var parts = line.split("\\s+", 2);
                if (parts[0].equals("COPY")) {
                    var paths = parts[1].split("\\s+", 2);
                    copies.add(Map.entry(paths[0], paths[1]));
                } else {
                    assertThat(instructions.put(parts[0], parts[1])).as(line).isNull();
                }
            });
            return new Dockerfile(instructions, copies);
        }

        String value(String instruction) {
            return instructions.getOrDefault(instruction, "");
        }

        /** Returns the words of a command in JSON form, with the paths of the image moved below {@code root}. */
        List<String> words(String instruction, Path root) throws IOException {
            var value = value(instruction);
            var words = new ObjectMapper()
                    .readValue(value.substring(value.indexOf('[')), new TypeReference<List<String>>() {});
            return words.stream()
                    .map(word -> word.startsWith("/app/") ? under(root, word).toString() : word)
                    .toList();
        }

        Map<String, String> environment(Path root) {
            var environment = new LinkedHashMap<String, String>();
            for (var pair : value("ENV").split("\\s+", -1)) {
                var parts = pair.split("=", 2);
                environment.put(
                        parts[0],
                        parts[1].startsWith("/") ? under(root, parts[1]).toString() : parts[1]);
            }
            return environment;
        }

        Path under(Path root, String path) {
            return root.resolve(path.replaceFirst("^/", ""));
        }

        void copyInto(Path root) throws IOException {
            for (var copy : copies) {
                var source = Path.of(copy.getKey());
                var target = under(root, copy.getValue());
                assertThat(source).startsWith(Path.of("target", "quarkus-app"));
                try (var found = Files.walk(source)) {
                    for (var path : found.filter(Files::isRegularFile).toList()) {
                        var copied = Files.isDirectory(source)
                                ? target.resolve(source.relativize(path))
                                : target.resolve(path.getFileName());
                        Files.createDirectories(copied.getParent());
                        Files.copy(path, copied);
                    }
                }
            }
        }
    }
}
