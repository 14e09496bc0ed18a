package org.bednight.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bednight.demonstration.ForecastFolder.Case;
import org.bednight.demonstration.ForecastFolder.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastFolderTest {

    private static final String PENCE = """
            title: A price with pence
            sentence: A whole December comes to £21,039.70.
            imports:
              - file: remand-episodes.csv
                kind: remand-episodes
            calls:
              bed-nights: /api/v1/authorities/X903/bed-nights
            """;

    private final Path folder;

    ForecastFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void files_with_an_instant_go_on_record_first_and_in_its_order_whatever_their_folder() throws IOException {
        define("across-31-march", PENCE);
        define(
                "correction",
                PENCE.replace("remand-episodes\n", "remand-episodes\n    recordedAt: 2021-07-05T09:00:00Z\n"));
        define(
                "reference",
                PENCE.replace("remand-episodes\n", "remand-episodes\n    recordedAt: 2015-01-01T09:00:00Z\n"));

        assertThat(ForecastFolder.read(folder).steps())
                .extracting(Step::action)
                .containsExactly(
                        "load the demonstration: reference/remand-episodes.csv",
                        "load the demonstration: correction/remand-episodes.csv",
                        "load the demonstration: across-31-march/remand-episodes.csv");
    }

    @Test
    void a_folder_without_a_definition_is_no_worked_forecast() throws IOException {
        define("pence", PENCE);
        Files.createDirectory(folder.resolve("notes"));
        Files.writeString(folder.resolve("README.md"), "Notes");

        assertThat(ForecastFolder.read(folder).list()).extracting(Case::name).containsExactly("pence");
    }

    @Test
    void a_misspelt_key_is_refused_with_the_file_and_the_keys_that_there_are() throws IOException {
        define("pence", PENCE.replace("    kind:", "    recorded_to: 2018-12-31\n    kind:"));

        assertThatThrownBy(() -> ForecastFolder.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pence/definition.yaml cannot be read: ")
                .hasMessageContaining("\"recorded_to\"")
                .hasMessageContaining("\"kind\"")
                .hasMessageContaining("\"recordedTo\"");
    }

    @Test
    void what_ifs_and_publications_may_be_left_out() throws IOException {
        define("pence", PENCE);

        var definition = ForecastFolder.read(folder).list().get(0).definition();
        assertThat(definition.savedWhatIfs()).isEmpty();
        assertThat(definition.publishedForecasts()).isEmpty();
    }

    @Test
    void a_key_that_lacks_is_named() throws IOException {
        define("pence", PENCE.replace("title: A price with pence\n", ""));

        assertThatThrownBy(() -> ForecastFolder.read(folder)).hasMessageContaining("'title'");
    }

    @Test
    void a_key_that_stands_twice_is_refused() throws IOException {
        define("pence", PENCE + "title: Pence\n");

        assertThatThrownBy(() -> ForecastFolder.read(folder)).hasMessageContaining("Duplicate field 'title'");
    }

    @Test
    void a_kind_of_file_that_there_is_not_is_refused_with_those_that_there_are() throws IOException {
        define("pence", PENCE.replace("kind: remand-episodes", "kind: invoices"));

        assertThatThrownBy(() -> ForecastFolder.read(folder))
                .hasMessageContaining("\"invoices\"")
                .hasMessageContaining("bed-night-prices")
                .hasMessageContaining("remand-episodes");
    }

    @Test
    void only_a_file_of_episodes_may_replace_others() throws IOException {
        define("pence", PENCE.replace("kind: remand-episodes", "kind: allocations\n    mode: replace"));

        assertThatThrownBy(() -> ForecastFolder.read(folder))
                .hasMessageContaining("mode and recordedTo are for remand-episodes only, but remand-episodes.csv");
    }

    private void define(String name, String yaml) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("definition.yaml"), yaml);
    }
}
