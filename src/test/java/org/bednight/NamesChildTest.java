package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bednight.audit.Audited;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.junit.jupiter.api.Test;

/** Each operation whose answer has a place for the reference of a child or episode says so, and its answers are kept by nobody. */
class NamesChildTest {

    private static final Set<String> PLACES = Set.of("episode", "child", "reference");
    private static final String SCHEMAS = "#/components/schemas/";

    /** They name the column of a council's sheet that holds the references, none of a child. */
    private static final Set<String> NAMES_OF_COLUMNS = Set.of("MappedColumns");

    private final Contract contract = Contract.read();

    NamesChildTest() throws IOException {}

    @Test
    void every_operation_whose_answer_may_name_a_child_says_so() {
        var naming = new TreeSet<String>();
        for (var operation : contract.operations()) {
            if (hasPlace(operation.path("responses"))) {
                naming.add(operation.path("operationId").asText());
            }
        }

        assertThat(naming).contains("listEpisodes", "listScenarios", "stressForecast", "exportPublication");
        assertThat(marked()).containsAll(naming);
    }

    private boolean hasPlace(JsonNode responses) {
        return responses.findValuesAsText("$ref").stream()
                .filter(address -> address.startsWith(SCHEMAS))
                .flatMap(address -> contract.reachableFrom(address.substring(SCHEMAS.length())).stream())
                .filter(schema -> !NAMES_OF_COLUMNS.contains(schema))
                .map(contract::schema)
                .anyMatch(NamesChildTest::isPlace);
    }

    private static boolean isPlace(JsonNode schema) {
        return schema.findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .anyMatch(property -> PLACES.contains(property.getKey())
                        && property.getValue().path("type").toString().contains("string"));
    }

    private static List<String> marked() {
        return HouseClasses.ALL.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Access.class))
                .filter(method -> method.isAnnotatedWith(NamesChild.class) || method.isAnnotatedWith(Audited.class))
                .map(JavaMethod::getName)
                .toList();
    }
}
