package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** METHOD §13: what is published does not give back a count of one to five children, however it is reckoned. */
@QuarkusTest
class DisclosureTest {

    private static final Map<String, String> AS_AT_MAY = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");

    private static final String AUTHOR = """
            {"financialYear": "2018-19", "asAt": "2018-05-31", "purpose": "Board purpose", "preparedBy": "Jo Author",
             "notes": ["Note on LASCH-R0"],
             "mitigations": [{"what": "Bail places", "owner": "Ivy Owner", "status": "agreed", "amount": 1000}],
             "scenarios": [{"name": "Release of LASCH-R0", "adjustments": [{"kind": "price", "percent": 6}]}]%s}
            """;

    /** Prices of 2018/19 that anybody can read: of LASCH, STC, YOI. */
    private static final List<Integer> PRICES = List.of(579, 546, 189);

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void recordPrices() {
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
    void where_a_year_rests_on_three_children_no_figure_of_theirs_is_public() throws IOException {
        Papers.smallCouncil(facts);
        var id = Papers.publish("X003", AS_AT_MAY);

        var internal = document(id, "internal");
        var published = document(id, "public");

        assertThat(published.at("/forecast/budget").decimalValue()).isEqualByComparingTo("36000");
        for (var place : List.of(
                "/forecast/actual/cost",
                "/forecast/outturn/cost",
                "/forecast/variance",
                "/forecast/variancePercent",
                "/forecast/varianceToDate",
                "/forecast/openPlacements",
                "/activity/total/year/children",
                "/tracking/0/outturn")) {
            assertThat(published.at(place).asText()).as(place).isEqualTo("[c]");
        }
        for (var place : List.of("/forecast/sectors", "/forecast/periods", "/activity")) {
            assertThat(zerosBesideWithheld(published.at(place)))
                    .as("zeros of %s, which tell where the three children are", place)
                    .isEmpty();
        }
        var shown = new ArrayList<BigDecimal>();
        collect(published, shown);
        assertThat(shown)
                .as("costs and nights of the council that are told")
                .noneMatch(value -> isCostOf(internal, value));
    }

    /** Reads zeros: whoever sees zero in all sectors and months but some knows where the children are. */
    private static List<String> zerosBesideWithheld(JsonNode part) {
        var zeros = new ArrayList<String>();
        part.findValues("outturn").forEach(figures -> collectZeros(figures, zeros));
        part.findValues("actual").forEach(figures -> collectZeros(figures, zeros));
        part.findValues("year").forEach(figures -> collectZeros(figures, zeros));
        return zeros;
    }

    private static void collectZeros(JsonNode figures, List<String> zeros) {
        figures.properties().forEach(figure -> {
            if (figure.getValue().isNumber() && figure.getValue().decimalValue().signum() == 0) {
                zeros.add(figure.getKey());
            }
        });
    }

    @Test
    void the_public_sees_no_text_of_the_author_that_is_not_marked_public() throws IOException {
        council("X005", 3, 2, 9);
        var id = Papers.publish("X005", AUTHOR.formatted(""));
        for (var extension : List.of("json", "csv", "xlsx", "docx", "pdf")) {
            if (!extension.equals("csv")) {
                assertThat(text(id, extension, "internal")).as(extension).contains("Release of");
            }
            assertThat(text(id, extension, "public"))
                    .as(extension)
                    .doesNotContain(
                            "Bail places", "Ivy Owner", "Jo Author", "Release of", "LASCH-R0", "Board purpose", "Note");
        }
    }

    @Test
    void a_text_that_is_marked_public_is_shown() throws IOException {
        council("X005", 3, 2, 9);
        var id = Papers.publish("X005", AUTHOR.formatted(", \"publicTexts\": [\"mitigations\", \"purpose\"]"));

        assertThat(text(id, "docx", "public"))
                .contains("Bail places", "Ivy Owner", "Board purpose")
                .doesNotContain("Jo Author", "Release of", "Note");
    }

    @Test
    void a_public_text_that_holds_a_reference_on_record_is_refused() throws IOException {
        council("X005", 3, 2, 9);
        for (var text : List.of("scenarios", "notes")) {
            RestAssured.given()
                    .contentType("application/json")
                    .body(AUTHOR.formatted(", \"publicTexts\": [\"%s\"]".formatted(text)))
                    .post(API + "/authorities/X005/publications")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/reference-in-public-text"))
                    .body("text", equalTo(text))
                    .body("detail", not(containsString("R0")));
        }
        RestAssured.given()
                .contentType("application/json")
                .body(AUTHOR.formatted(", \"publicTexts\": [\"title\"]"))
                .post(API + "/authorities/X005/publications")
                .then()
                .statusCode(400)
                .body("detail", containsString("purpose, recommendation"));
    }

    @Test
    void files_say_by_their_name_and_in_each_line_whom_they_are_for() throws IOException {
        council("X005", 3, 2, 9);
        var id = Papers.publish("X005", AS_AT_MAY);
        for (var audience : List.of("internal", "public")) {
            RestAssured.given()
                    .get(API + "/publications/" + id + ".csv?audience=" + audience)
                    .then()
                    .header("Content-Disposition", containsString(id + "-" + audience + ".csv"));
        }
        assertThat(text(id, "csv", "internal").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",\"Internal: contains small numbers, not for publication\","));
        assertThat(text(id, "csv", "public").lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",Public,"));
        assertThat(document(id, "public").at("/audience").asText()).isEqualTo("public");
    }

    private static String text(String id, String extension, String audience) throws IOException {
        var file = Papers.file(id, extension, audience);
        return List.of("docx", "pdf", "xlsx").contains(extension)
                ? PaperTexts.of(file, extension)
                : new String(file, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void a_council_with_no_child_is_shown_as_it_is() throws IOException {
        Papers.emptyCouncil(facts);
        var id = Papers.publish("X004", AS_AT_MAY);

        assertThat(document(id, "public").at("/forecast"))
                .isEqualTo(document(id, "internal").at("/forecast"));
        assertThat(withheld(id)).noneMatch(path -> path.startsWith("/forecast"));
    }

    /** Whoever guesses another number of children in the small sectors finds the same figures published. */
    @Test
    void another_number_of_children_and_nights_gives_the_same_public_figures() throws IOException {
        council("X005", 3, 2, 9);
        council("X006", 2, 3, 9);
        var one = document(Papers.publish("X005", AS_AT_MAY), "public");
        var other = document(Papers.publish("X006", AS_AT_MAY), "public");

        assertThat(one.at("/forecast/sectors/0/actual/cost").asText()).isEqualTo("[c]");
        assertThat(one.at("/forecast/sectors/1/actual/cost").asText()).isEqualTo("[c]");
        assertThat(one.at("/forecast/sectors/2/actual/cost").isNumber()).isTrue();
        assertThat(one.at("/forecast/sectors").toString())
                .isEqualTo(other.at("/forecast/sectors").toString());
        assertThat(one.at("/activity/sectors").toString())
                .isEqualTo(other.at("/activity/sectors").toString());
    }

    /**
     * Tries what a reader with the published prices can try: each hidden sector by the total less the others, by cost
     * divided by price, by averages times counts, and by all combinations of nights that fit the published totals.
     */
    @Test
    void no_hidden_count_of_nights_follows_from_all_published_figures_together() throws IOException {
        for (int third = 6; third < 12; third++) {
            var code = "X1%02d".formatted(third);
            council(code, 1 + third % 5, 5 - third % 4, third);
            var published = document(Papers.publish(code, AS_AT_MAY), "public");

            for (int hidden = 0; hidden < 2; hidden++) {
                assertThat(published
                                .at("/forecast/sectors/%d/actual/bedNights".formatted(hidden))
                                .asText())
                        .isEqualTo("[c]");
                assertThat(published
                                .at("/forecast/sectors/%d/actual/averagePrice".formatted(hidden))
                                .isNumber())
                        .isFalse();
                assertThat(possibleNights(published, hidden)).as(code).hasSizeGreaterThan(10);
            }
            assertThat(published.at("/forecast/actual/averagePrice").asText()).isEqualTo("[c]");
            assertThat(published.at("/activity/total/year/nightsPerEpisode").isNumber())
                    .isFalse();
        }
    }

    @Test
    void a_month_is_told_as_a_whole_where_its_sectors_are_small() throws IOException {
        council("X007", 3, 3, 20);
        var published = document(Papers.publish("X007", AS_AT_MAY), "public");

        assertThat(published.at("/forecast/periods/0/sectors/0/outturn/cost").asText())
                .isEqualTo("[c]");
        assertThat(published.at("/forecast/periods/0/sectors/2/outturn/cost").asText())
                .isEqualTo("[c]");
        assertThat(published.at("/forecast/periods/0/outturn/cost").isNumber()).isTrue();
        assertThat(published.at("/forecast/periods/0/outturn/averagePrice").asText())
                .isEqualTo("[c]");
        assertThat(published.at("/activity/months")).isEmpty();
        assertThat(published.at("/learnedFrom")).isEmpty();
    }

    @Test
    void each_export_for_the_public_is_made_of_the_protected_figures_and_carries_no_marking() throws IOException {
        council("X005", 3, 2, 9);
        var id = Papers.publish("X005", AS_AT_MAY);
        var exact = document(id, "internal").at("/forecast/outturn/cost").asText();

        assertThat(new String(Papers.file(id, "csv", "internal"), java.nio.charset.StandardCharsets.UTF_8))
                .contains(exact);
        assertThat(new String(Papers.file(id, "csv", "public"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("[c]")
                .doesNotContain(exact);
        for (var extension : List.of("docx", "pdf", "xlsx")) {
            assertThat(PaperTexts.of(Papers.file(id, extension, "internal"), extension))
                    .as(extension)
                    .contains("Internal: contains small numbers");
            assertThat(PaperTexts.of(Papers.file(id, extension, "public"), extension))
                    .as(extension)
                    .contains("[c]")
                    .contains("rounded to £1,000")
                    .doesNotContain("Internal: contains small numbers");
        }
        for (var chart : List.of("cumulative-cost", "monthly-cost", "tracking")) {
            Papers.chart(id, chart, "png", "public");
        }
        assertThat(withheld(id)).contains("/forecast/sectors/0/actual/cost", "/provenance/dataDigest");
    }

    /** Puts a council on record with so many children in LASCH, STC and YOI since April, each for some 20 nights. */
    private void council(String code, int lasch, int stc, int yoi) {
        facts.put(
                        "/authorities/" + code,
                        Map.of("name", "Council", "recordedFrom", "2016-04-01", "recordedTo", "2018-05-31"))
                .statusCode(200);
        var rows = new ArrayList<String>();
        rows.addAll(children(code, "LASCH", lasch, 60));
        rows.addAll(children(code, "STC", stc, 64));
        rows.addAll(children(code, "YOI", yoi, 20 * yoi));
        facts.episodes(rows.toArray(String[]::new));
    }

    /** Returns rows of {@code number} children of a sector, with {@code nights} nights between them. */
    private static List<String> children(String code, String sector, int number, int nights) {
        return IntStream.range(0, number)
                .mapToObj(child -> {
                    int stay = nights / number + (child < nights % number ? 1 : 0);
                    var start = java.time.LocalDate.parse("2018-04-01");
                    return "%s,%s-R%d,%s-C%d,%s,,%s,%s,,"
                            .formatted(code, sector, child, sector, child, sector, start, start.plusDays(stay));
                })
                .toList();
    }

    /** Returns the nights that a hidden sector may have had: those of all combinations that fit what is published. */
    private static List<Integer> possibleNights(JsonNode published, int hidden) {
        var total = published.at("/forecast/actual");
        var shown = published.at("/forecast/sectors/2/actual");
        double nights =
                total.at("/bedNights").asDouble() - shown.at("/bedNights").asDouble();
        double cost = total.at("/cost").asDouble() - shown.at("/cost").asDouble();
        var possible = new java.util.TreeSet<Integer>();
        for (int lasch = 1; lasch <= 400; lasch++) {
            for (int stc = 1; stc <= 400; stc++) {
                boolean fits = Math.abs(lasch + stc - nights) <= 10
                        && lasch * PRICES.get(0) + stc * PRICES.get(1) <= cost + 1000
                        && lasch * 610 + stc * PRICES.get(1) >= cost - 1000;
                if (fits) {
                    possible.add(hidden == 0 ? lasch : stc);
                }
            }
        }
        return List.copyOf(possible);
    }

    private static boolean isCostOf(JsonNode internal, BigDecimal value) {
        var costs = new ArrayList<BigDecimal>();
        collect(internal.at("/forecast/sectors"), costs);
        collect(internal.at("/forecast/periods"), costs);
        return value.compareTo(BigDecimal.valueOf(12)) > 0
                && costs.stream().anyMatch(cost -> cost.compareTo(value) == 0)
                && internal.at("/forecast/periods").findValues("cumulativeBudget").stream()
                        .noneMatch(budget -> budget.decimalValue().compareTo(value) == 0);
    }

    private static void collect(JsonNode node, List<BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.add(node.decimalValue());
        }
        node.forEach(child -> collect(child, numbers));
    }

    private JsonNode document(String id, String audience) throws IOException {
        return json.readTree(Papers.file(id, "json", audience));
    }

    private static List<String> withheld(String id) {
        return RestAssured.get(API + "/publications/" + id + "/disclosure")
                .then()
                .statusCode(200)
                .extract()
                .path("path");
    }
}
