package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.POST;
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

    /** Its form and answer hold changes by their numbers, and people go back to it after they have chosen a name. */
    private static final String WITHOUT_CHILD = "SavedWhatIfPage.save";

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

    /** A form that is refused comes back with what was sent. */
    @Test
    void whatever_is_sent_to_a_page_that_names_a_child_is_answered_so_too() {
        var pages = HouseClasses.ALL.stream()
                .filter(each -> each.getPackageName().startsWith("org.bednight.web"))
                .filter(each -> each.getMethods().stream().anyMatch(NamesChildTest::isMarked))
                .toList();

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(pages)
                .flatExtracting(JavaClass::getMethods)
                .filteredOn(method -> method.isAnnotatedWith(POST.class))
                .filteredOn(method -> !method.getFullName().contains(WITHOUT_CHILD))
                .allSatisfy(method ->
                        assertThat(isMarked(method)).as(method.getFullName()).isTrue());
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
                .filter(NamesChildTest::isMarked)
                .map(JavaMethod::getName)
                .toList();
    }

    private static boolean isMarked(JavaMethod method) {
        return method.isAnnotatedWith(NamesChild.class) || method.isAnnotatedWith(Audited.class);
    }
}
