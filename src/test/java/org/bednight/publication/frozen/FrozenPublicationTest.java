package org.bednight.publication.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FrozenPublicationTest {

    private static final Path LATEST =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02-latest.json");

    @Test
    void a_figure_is_read_as_it_was_frozen() throws IOException {
        var forecast = FrozenPublication.read(Files.readAllBytes(LATEST)).forecast();

        assertThat(forecast.outturn().cost().value()).isEqualTo("1739619.00");
        assertThat(forecast.findRange().orElseThrow().quantile("0.9").value()).isEqualByComparingTo("2469783");
        assertThat(forecast.periods().get(1).status()).isEqualTo("actual");
    }

    @Test
    void a_place_that_the_publication_lacks_fails() throws IOException {
        var json = FrozenPublication.read(Files.readAllBytes(LATEST)).copy();
        ((ObjectNode) json.path("forecast").path("outturn")).remove("cost");

        assertThatThrownBy(() -> FrozenPublication.of(json).forecast().outturn().cost())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "A publication of form 1 has something at /forecast/outturn/cost, but this one has nothing there");
        assertThatThrownBy(() -> FrozenPublication.of(json)
                        .forecast()
                        .findRange()
                        .orElseThrow()
                        .quantile("0.99"))
                .hasMessageContaining("/forecast/range/quantiles/0.99");
    }

    @Test
    void a_place_to_be_changed_fails_as_well() throws IOException {
        var json = FrozenPublication.read(Files.readAllBytes(LATEST)).copy();
        ((ObjectNode) json.path("forecast")).remove("variance");

        assertThatThrownBy(() -> FrozenPublication.of(json).forecast().variancePlace())
                .hasMessageContaining("/forecast/variance");
    }

    @Test
    void what_may_be_left_out_is_not_found() throws IOException {
        var json = FrozenPublication.read(Files.readAllBytes(LATEST)).copy();
        ((ObjectNode) json.path("forecast")).remove("range");
        var frozen = FrozenPublication.of(json);

        assertThat(frozen.forecast().findRange()).isEmpty();
        assertThat(frozen.forecast().chanceOfOverspend()).isEqualTo(Figure.ABSENT);
        assertThat(frozen.findReplaces()).isEmpty();
    }

    @Test
    void a_form_of_later_software_is_refused() throws IOException {
        var json =
                (ObjectNode) FrozenPublication.read(Files.readAllBytes(LATEST)).copy();
        json.put("form", 2);

        assertThatThrownBy(() -> FrozenPublication.of(json))
                .hasMessage(
                        "A publication has form 1 at the most, but this one has form 2: read it with later software");
    }
}
