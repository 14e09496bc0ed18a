package org.bednight.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.demonstration.CaseDefinition.FileImport;

/** The folder of the worked forecasts: each of its folders is one. */
final class ForecastFolder {

    /** A worked forecast's folder and what its definition says. */
    record Case(Path folder, CaseDefinition definition) {

        /** Returns the name of the folder. */
        String name() {
            return folder.getFileName().toString().replace("/", "");
        }

        WorkedForecast forecast() {
            return new WorkedForecast(name(), definition.title(), definition.sentence(), definition.calls());
        }
    }

    /** One file to be put on record. */
    record Step(Case ofCase, FileImport fileImport) {

        /** Returns what the audit log calls it. */
        String action() {
            return "load the demonstration: %s/%s".formatted(ofCase.name(), fileImport.file());
        }

        byte[] content() throws IOException {
            return Files.readAllBytes(ofCase.folder().resolve(fileImport.file()));
        }

        private Instant recordedAt() {
            var stated = fileImport.recordedAt();
            return stated == null ? Instant.MAX : stated;
        }
    }

    private final List<Case> cases;

    private ForecastFolder(List<Case> cases) {
        this.cases = cases;
    }

    /**
     * Reads the definitions of the worked forecasts in {@code folder}.
     *
     * @throws IOException if one of them cannot be read; the message names it
     */
    static ForecastFolder read(Path folder) throws IOException {
        var cases = new ArrayList<Case>();
        try (var folders = Files.list(folder)) {
            for (var each : folders.sorted().toList()) {
                if (Files.exists(each.resolve("definition.yaml"))) {
                    cases.add(new Case(each, definition(each.resolve("definition.yaml"))));
                }
            }
        }
        return new ForecastFolder(List.copyOf(cases));
    }

    /** Lists the worked forecasts by name. */
    List<Case> list() {
        return cases;
    }

    /** Lists the files of all of them in the order in which they go on record: by {@code recordedAt}, then by name. */
    List<Step> steps() {
        return cases.stream()
                .flatMap(each -> each.definition().imports().stream().map(fileImport -> new Step(each, fileImport)))
                .sorted(Comparator.comparing(Step::recordedAt))
                .toList();
    }

    private static CaseDefinition definition(Path file) throws IOException {
        try {
            return CaseDefinition.parse(Files.readString(file));
        } catch (IOException faulty) {
            throw new IOException("%s cannot be read: %s".formatted(file, faulty.getMessage()), faulty);
        }
    }
}
