package org.bednight.demonstration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bednight.remand.ImportMode;
import org.jspecify.annotations.Nullable;

/**
 * A {@code definition.yaml}.
 *
 * @param title what the worked forecast shows, in a few words
 * @param sentence the same in a sentence
 * @param imports the files to be put on record, in order
 * @param calls what to ask then, by name
 * @param scenarios the what-ifs that an authority has saved
 * @param publications the forecasts that an authority has published
 */
record CaseDefinition(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String sentence,
        @JsonProperty(required = true) List<FileImport> imports,
        @JsonProperty(required = true) Map<String, Call> calls,
        @Nullable List<SavedWhatIf> scenarios,
        @Nullable List<PublishedForecast> publications) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    CaseDefinition {
        imports = List.copyOf(imports);
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
        scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
        publications = publications == null ? List.of() : List.copyOf(publications);
    }

    List<SavedWhatIf> savedWhatIfs() {
        return Objects.requireNonNull(scenarios);
    }

    List<PublishedForecast> publishedForecasts() {
        return Objects.requireNonNull(publications);
    }

    /**
     * Reads a definition.
     *
     * @throws IOException if the text is no YAML, has a key that is not known or twice, or lacks one
     */
    static CaseDefinition parse(String yaml) throws IOException {
        return YAML.readValue(yaml, CaseDefinition.class);
    }

    /**
     * A file and how it is put on record.
     *
     * @param recordedAt when it was recorded; null: at the moment of loading
     * @param mode what a file of episodes says of those that it lacks; null: nothing
     * @param recordedTo the night up to which the records are complete with a file of episodes; null: not stated
     */
    record FileImport(
            @JsonProperty(required = true) String file,
            @JsonProperty(required = true) CaseFileKind kind,
            @Nullable Instant recordedAt,
            @Nullable ImportMode mode,
            @Nullable LocalDate recordedTo) {

        FileImport {
            if (kind != CaseFileKind.REMAND_EPISODES && (mode != null || recordedTo != null)) {
                throw new IllegalArgumentException("mode and recordedTo are for remand-episodes only, but " + file
                        + " is another kind of file: leave them out");
            }
        }
    }

    /**
     * A what-if under the name that it is saved by.
     *
     * @param scenario its adjustments, as an endpoint takes them
     */
    record SavedWhatIf(
            @JsonProperty(required = true) String authority,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String financialYear,
            @JsonProperty(required = true) LocalDate asAt,
            @JsonProperty(required = true) JsonNode scenario) {}

    /**
     * A forecast that is published.
     *
     * @param file which forecast, and what its author says to it, as an endpoint takes it
     */
    record PublishedForecast(
            @JsonProperty(required = true) String authority,
            @JsonProperty(required = true) String file) {}
}
