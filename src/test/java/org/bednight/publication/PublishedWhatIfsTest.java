package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 6: a board sees what could change the figure, frozen with it. */
@QuarkusTest
class PublishedWhatIfsTest {

    private static final String BIRMINGHAM = "/authorities/E08000025";

    private static final String PRICES = """
            {"kind": "price", "percent": 6, "from": "2018-10-01"}""";

    private static final String DIVERSION = """
            {"kind": "diversion", "name": "bail support", "of": "arrivals", "share": 0.2, "from": "2018-09-01", "costPerNight": 95.00, "setUpCost": 20000.00}""";

    private static final String GRANT = """
            {"kind": "allocation", "funder": "Youth Justice Board remand grant", "percent": -10}""";

    private static final String RELEASE = """
            {"kind": "release", "episode": "%s", "date": "2018-07-02"}""";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void recordBirmingham() {
        facts.clear();
        clock.stopAt("2018-06-08T09:00:00Z");
        facts.birmingham();
        clock.stopAt("2018-06-12T09:30:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_what_if_is_frozen_as_the_comparison_tells_it_but_for_its_rating() throws IOException {
        var frozen = document(publish(whatIf("Three together", GRANT, PRICES, DIVERSION)), "internal");
        var compared = json.readTree(given().contentType("application/json; charset=UTF-8")
                .body("{\"adjustments\": [%s, %s, %s]}".formatted(GRANT, PRICES, DIVERSION))
                .post(API + BIRMINGHAM + "/scenarios/compare?financialYear=2018-19&asAt=2018-05-31")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        var told = frozen.at("/scenarios/0");
        assertThat(told.get("name").textValue()).isEqualTo("Three together");
        assertThat(told.get("figures")).isEqualTo(unrated(compared.get("scenario")));
        assertThat(told.get("difference")).isEqualTo(compared.get("difference"));
        assertThat(told.get("steps")).isEqualTo(compared.get("steps"));
        assertThat(told.get("others")).isEqualTo(compared.get("others"));
    }

    /** A paper rates a what-if by the house style that is frozen with it. */
    private static JsonNode unrated(JsonNode figures) {
        assertThat(figures.get("rating").textValue()).isEqualTo("red");
        return figures.<ObjectNode>deepCopy().without(List.of("rating", "ratingReason"));
    }

    @Test
    void the_forecast_and_the_steps_add_up_to_the_what_if_to_the_penny() throws IOException {
        var frozen = document(publish(whatIf("Three together", GRANT, PRICES, DIVERSION)), "internal");

        for (var place : Map.of("/outturn", "/outturn/cost", "/budget", "/budget", "/variance", "/variance")
                .entrySet()) {
            var sum = decimal(frozen, "/forecast" + place.getValue());
            for (int step = 0; step < 3; step++) {
                sum = sum.add(decimal(frozen, "/scenarios/0/steps/%d%s".formatted(step, place.getKey())));
            }
            assertThat(sum)
                    .as(place.getKey())
                    .isEqualByComparingTo(decimal(frozen, "/scenarios/0/figures" + place.getKey()));
        }
    }

    /** £567,615 less a tenth: £56,761.50 more to find. */
    @Test
    void the_papers_tell_what_could_change_the_figure() throws IOException {
        var id = publish(
                whatIf("Grant cut by a tenth", GRANT),
                whatIf("Dearer from October", PRICES),
                whatIf("Bail support", DIVERSION));
        var frozen = document(id, "internal");

        for (var extension : List.of("docx", "pdf")) {
            assertThat(PaperTexts.of(Papers.file(id, extension, "internal"), extension))
                    .as(extension)
                    .contains("What could change this")
                    .contains("Grant cut by a tenth")
                    .contains("1,080,769 overspend")
                    .contains("Dearer from October, step by step")
                    .contains("more than 99%")
                    .doesNotContainPattern("overspend ?100%")
                    .contains("of which for setting up bail support");
        }
        var lines = new String(Papers.file(id, "csv", "internal"), StandardCharsets.UTF_8);
        assertThat(lines)
                .contains("variance if: Grant cut by a tenth,1080768.50")
                .contains("outturn if: Dearer from October,"
                        + frozen.at("/scenarios/1/figures/outturn").asText());
    }

    @Test
    void the_workbook_adds_the_steps_up_by_formula() throws IOException {
        var id = publish(whatIf("Three together", GRANT, PRICES, DIVERSION));
        var frozen = document(id, "internal");

        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            var sheet = workbook.getSheet("What-ifs");
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(0).getStringCellValue()).isEqualTo("With all of these");
            int column = 2;
            for (var amount : List.of("outturn", "budget", "variance")) {
                assertThat(last.getCell(column).getCellFormula()).startsWith("SUM(");
                assertThat(BigDecimal.valueOf(last.getCell(column++).getNumericCellValue())
                                .setScale(2, java.math.RoundingMode.HALF_UP))
                        .isEqualByComparingTo(decimal(frozen, "/scenarios/0/figures/" + amount));
            }
        }
    }

    @Test
    void it_is_verified_with_the_rest() {
        var id = publish(whatIf("Grant cut by a tenth", GRANT), whatIf("Bail support", DIVERSION));
        facts.put(
                        BIRMINGHAM + "/allocations/2018-19/Youth Justice Board remand grant",
                        Map.of("amount", "1", "status", "confirmed"))
                .statusCode(200);

        facts.get("/publications/" + id + "/verify")
                .statusCode(200)
                .body("same", is(true))
                .body("differences", hasSize(0));
    }

    @Test
    void a_paper_without_a_what_if_is_as_before() throws IOException {
        var id = publish();

        assertThat(document(id, "internal").has("scenarios")).isFalse();
        assertThat(PaperTexts.of(Papers.file(id, "pdf", "internal"), "pdf")).doesNotContain("What could change this");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"\", \"adjustments\": [null]}     | A scenario's name is 1 to 200 characters, not 0",
                "{\"name\": \"None\"}                          | A scenario has at least one adjustment, but 'None' had none",
                "{\"name\": \"Null\", \"adjustments\": [null]} | In the scenario 'Null': adjustments[0] is an object with a kind, but was null.",
                "{\"name\": \"Far\", \"adjustments\": [{\"kind\": \"length-of-stay\", \"factor\": 99}]} | In the scenario 'Far': adjustments[0] (length-of-stay): factor is a number from 0.1 to 10, but was 99."
            })
    void one_that_cannot_be_is_told(String scenario, String detail) {
        given().contentType("application/json; charset=UTF-8")
                .body("{\"financialYear\": \"2018-19\", \"asAt\": \"2018-05-31\", \"scenarios\": [%s]}"
                        .formatted(scenario))
                .post(API + BIRMINGHAM + "/publications")
                .then()
                .statusCode(400)
                .body("detail", containsString(detail));
    }

    @Test
    void there_are_six_at_the_most_each_of_its_own_name() {
        given().contentType("application/json; charset=UTF-8")
                .body(definition(
                        whatIf("1", GRANT),
                        whatIf("2", GRANT),
                        whatIf("3", GRANT),
                        whatIf("4", GRANT),
                        whatIf("5", GRANT),
                        whatIf("6", GRANT),
                        whatIf("7", GRANT)))
                .post(API + BIRMINGHAM + "/publications")
                .then()
                .statusCode(400)
                .body("detail", containsString("scenarios are at most 6"));
        given().contentType("application/json; charset=UTF-8")
                .body(definition(whatIf("Same", GRANT), whatIf("Same", PRICES)))
                .post(API + BIRMINGHAM + "/publications")
                .then()
                .statusCode(400)
                .body("detail", containsString("Each scenario has a name of its own"));
        facts.get(BIRMINGHAM + "/publications").body("total", is(0));
    }

    /** METHOD §13: what a what-if moves for one child gives back that child's nights. */
    @Test
    void the_public_learns_nothing_of_one_child_or_one_sector() throws IOException {
        var episode = facts.get(BIRMINGHAM + "/open-cases?financialYear=2018-19&asAt=2018-05-31")
                .extract()
                .<String>path("cases.items[0].episode");
        var id = publish(
                whatIf("Child " + episode + " leaves", RELEASE.formatted(episode)),
                whatIf("YOI dearer", "{\"kind\": \"price\", \"percent\": 6, \"sector\": \"YOI\"}"),
                whatIf("Stays longer", "{\"kind\": \"length-of-stay\", \"factor\": 1.15}"));
        var internal = document(id, "internal");
        var told = document(id, "public");

        assertThat(told.toString()).doesNotContain(episode);
        assertThat(told.at("/scenarios/0/name").textValue()).isEqualTo("What-if 1");
        for (int hidden = 0; hidden < 2; hidden++) {
            for (var figure : List.of("figures/outturn", "figures/variance", "difference/outturn")) {
                assertThat(told.at("/scenarios/%d/%s".formatted(hidden, figure)).asText())
                        .isEqualTo("[c]");
            }
        }
        var difference = decimal(told, "/scenarios/2/difference/outturn");
        assertThat(difference.remainder(BigDecimal.valueOf(5000))).isZero();
        assertThat(difference)
                .isCloseTo(
                        decimal(internal, "/scenarios/2/difference/outturn"),
                        org.assertj.core.data.Offset.offset(BigDecimal.valueOf(2500)));
        assertThat(decimal(told, "/scenarios/2/figures/outturn"))
                .isEqualByComparingTo(decimal(told, "/forecast/outturn/cost").add(difference));
        assertThat(told.at("/scenarios/2/steps/0/outturn").asText()).isEqualTo("[c]");
        for (var extension : List.of("docx", "pdf", "xlsx")) {
            assertThat(PaperTexts.of(Papers.file(id, extension, "public"), extension))
                    .as(extension)
                    .doesNotContain(episode);
        }
    }

    private static Map<String, Object> whatIf(String name, String... adjustments) {
        return Map.of("name", name, "adjustments", List.of(adjustments));
    }

    @SafeVarargs
    private static String definition(Map<String, Object>... whatIfs) {
        var scenarios = new java.util.ArrayList<String>();
        for (var whatIf : whatIfs) {
            scenarios.add(
                    "{\"name\": \"%s\", \"adjustments\": %s}".formatted(whatIf.get("name"), whatIf.get("adjustments")));
        }
        return "{\"financialYear\": \"2018-19\", \"asAt\": \"2018-05-31\", \"scenarios\": %s}".formatted(scenarios);
    }

    @SafeVarargs
    private static String publish(Map<String, Object>... whatIfs) {
        return Papers.publish("E08000025", definition(whatIfs));
    }

    private JsonNode document(String id, String audience) throws IOException {
        return json.readTree(Papers.file(id, "json", audience));
    }

    private static BigDecimal decimal(JsonNode node, String place) {
        return new BigDecimal(node.at(place).asText());
    }
}
