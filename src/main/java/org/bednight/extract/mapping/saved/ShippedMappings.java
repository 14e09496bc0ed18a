package org.bednight.extract.mapping.saved;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingCheck;
import org.bednight.extract.mapping.MappingName;

/** The mappings that come with the service, read once from its resources. */
@Singleton
class ShippedMappings {

    private static final String FOLDER = "/org/bednight/extract/mapping/shipped/";

    private final Map<MappingName, SavedMapping> byName = new LinkedHashMap<>();

    /** A file of a mapping that comes with the service. */
    private record ShippedFile(String description, Mapping mapping) {}

    ShippedMappings(ObjectMapper json) {
        try {
            var index = new String(bytes("index.txt"), UTF_8);
            for (var line : index.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    add(MappingName.parse(line), json.readValue(bytes(line + ".json"), ShippedFile.class));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A mapping that comes with the service cannot be read", unreadable);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = ShippedMappings.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new FileNotFoundException(FOLDER + name);
            }
            return file.readAllBytes();
        }
    }

    private void add(MappingName name, ShippedFile file) {
        MappingCheck.check(file.mapping());
        byName.put(
                name,
                new SavedMapping(name, 0, true, file.description(), file.mapping(), null, null, null, null, null));
    }

    Optional<SavedMapping> find(MappingName name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<SavedMapping> list() {
        return List.copyOf(byName.values());
    }
}
