package org.bednight.publication.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenWhatIf;
import org.bednight.scenario.adjustment.Adjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** METHOD §13: what a what-if moves for one child, or one sector, would give back that child's nights, or the sector's. */
class WhatIfDisclosureTest {

    private static final Path PUBLICATION =
            Path.of("src", "test", "resources", "org", "bednight", "publication", "birmingham-2018-19-P02-latest.json");

    /** The kinds of adjustments that say something of a single child: the public sees nothing of them. */
    private static final Set<String> OF_A_CHILD = Set.of("release");

    private static final String WITHHELD = "What-if 1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"release\", \"episode\": \"B18-078\", \"date\": \"2018-07-02\"}",
                "{\"kind\": \"transport\", \"whom\": \"B18-078\"}",
            })
    void what_is_of_one_child_or_of_a_kind_that_is_not_known_is_withheld_with_its_name(String adjustment)
            throws IOException {
        var whatIf = publicWhatIf(adjustment);

        assertThat(whatIf.name()).isEqualTo(WITHHELD);
        assertThat(whatIf.figures().outturn().value()).isNull();
    }

    @Test
    void what_is_of_one_sector_is_withheld_whatever_its_property_is_called() throws IOException {
        assertThat(publicWhatIf("{\"kind\": \"price\", \"percent\": 6, \"whereTo\": \"STC\"}")
                        .figures()
                        .outturn()
                        .value())
                .isNull();
    }

    @Test
    void what_is_of_all_children_is_rounded() throws IOException {
        var whatIf = publicWhatIf("{\"kind\": \"price\", \"percent\": 6}");

        assertThat(whatIf.name()).isEqualTo("What we fear");
        assertThat(whatIf.figures().outturn().value()).isNotNull();
    }

    @Test
    void each_kind_is_of_a_single_child_or_listed_as_one_that_is_not() {
        var kinds = Arrays.stream(
                        Adjustment.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .filter(kind -> !OF_A_CHILD.contains(kind))
                .toList();

        assertThat(WhatIfDisclosure.OF_NO_CHILD)
                .as("Decide of a new kind whether it says something of a single child: if so, list it in this test")
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** The first what-if of the public copy, where fewer than 20 children are few. */
    private static FrozenWhatIf publicWhatIf(String adjustment) throws IOException {
        var json = new ObjectMapper();
        var publication = (ObjectNode) json.readTree(PUBLICATION.toFile());
        ((ObjectNode) publication.get("houseStyle")).put("smallestCount", 20);
        var scenario = (ObjectNode) publication.at("/definition/scenarios/0");
        scenario.putArray("adjustments").add(json.readTree(adjustment));
        ((ObjectNode) publication.at("/scenarios/0")).put("name", "What we fear");
        ((ObjectNode) publication.get("definition")).putArray("publicTexts").add("scenarios");
        var frozen = FrozenPublication.read(json.writeValueAsBytes(publication));

        return Disclosure.protect(frozen).frozen().scenarios().get(0);
    }
}
