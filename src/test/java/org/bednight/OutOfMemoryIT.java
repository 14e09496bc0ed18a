package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that lacks memory, though everything that is heavy asked for its share, ends at once and loses nothing. */
class OutOfMemoryIT {

    private static final String FORECAST =
            "/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31";

    @Test
    void it_ends_with_one_line_without_an_option_of_the_virtual_machine_and_starts_again(@TempDir Path folder)
            throws IOException {
        var data = folder.resolve("data");
        var signal = folder.resolve("fill");
        try (var service = PackagedService.in(data)
                .with("BEDNIGHT_DEMO", "true")
                .jvm("-Xmx128m")
                .jvm("-javaagent:%s=%s".formatted(agent(folder), signal))
                .start()) {
            var before = service.get(FORECAST).body();
            Files.createFile(signal);
            askUntilItEnds(service);

            assertThat(service.waitForEnd()).isEqualTo(3);
            assertThat(service.log().lines().filter(line -> line.startsWith("Out of memory")))
                    .hasSize(1)
                    .allMatch(line -> line.endsWith("give it more memory with -Xmx if this happens again."));

            try (var again = PackagedService.in(data).start()) {
                assertThat(again.get(FORECAST).body()).isEqualTo(before);
            }
        }
    }

    private static void askUntilItEnds(PackagedService service) {
        var readers =
                Stream.generate(() -> new Thread(() -> ask(service))).limit(8).toList();
        readers.forEach(Thread::start);
        service.waitForEnd();
    }

    private static void ask(PackagedService service) {
        try {
            while (true) {
                service.get("/api/v1/accuracy?financialYear=2018-19&asAt=2018-05-31");
                service.get(FORECAST);
            }
        } catch (UncheckedIOException ended) {
            // It answers no more.
        }
    }

    private static Path agent(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), MemoryFiller.class.getName());
        var jar = folder.resolve("filler.jar");
        var name = MemoryFiller.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = MemoryFiller.class.getResourceAsStream("/" + name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(bytes.readAllBytes());
            out.closeEntry();
        }
        return jar;
    }
}
