package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * METHOD §13, against a reader who has all public versions of all publications of a year: two months, several windows of
 * the average in each, a what-if, the movement, the years before. Of no small cell is there but one number of nights that fits.
 */
@QuarkusTest
class DisclosureAttackTest {

    private static final String WHAT_IF =
            "\"scenarios\": [{\"name\": \"Dearer\", \"adjustments\": [{\"kind\": \"price\", \"percent\": 15}]}]";

    /** By how many nights to come each that was learned from carries: 304 of 365, 274 of 183, 304 of 61 to 122, 304 of 31. */
    private static final Attack.Units ONE = Attack.Units.of("1000", "10", "1000", "10", "5000");

    private static final Attack.Units TWO = Attack.Units.of("1000", "10", "2000", "20", "10000");
    private static final Attack.Units FIVE = Attack.Units.of("1000", "10", "5000", "50", "50000");
    private static final Attack.Units TEN = Attack.Units.of("1000", "10", "10000", "100", "50000");

    /** The name of the form of a chart holds a number of its own. */
    private static final String SVG = "http://www.w3.org/2000/svg";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void recordPrices() {
        facts.clear();
        clock.stopAt("2018-05-08T09:00:00Z");
        for (int sector = 0; sector < Attack.SECTORS.size(); sector++) {
            facts.price(
                    Attack.SECTORS.get(sector),
                    "2016-04-01",
                    "2019-03-31",
                    Attack.PRICES.get(sector).toString());
        }
        clock.stopAt("2018-07-12T09:30:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void of_no_small_cell_is_there_but_one_number_of_nights_that_fits(int seed) throws IOException {
        var world = World.drawn(seed, seed % 2 == 1);
        council("X100", world);
        var attack = new Attack();
        attack.read(published("X100", "2018-05-31", 12), 12, ONE);
        for (int window = 1; window <= 4; window++) {
            attack.read(published("X100", "2018-05-31", window), window, window == 1 ? TEN : FIVE);
        }
        attack.read(published("X100", "2018-06-30", 12), 12, ONE);
        attack.read(published("X100", "2018-06-30", 6), 6, TWO);

        assertThat(attack.contradictions(world.nights()))
                .as("the reader's own reckoning")
                .isEmpty();
        assertThat(attack.size()).isGreaterThan(60);
        for (int cell : world.smallCells()) {
            assertThat(attack.hasAlternative(cell, world.nights(), world.most()))
                    .as("nights of %s", Attack.name(cell))
                    .isTrue();
        }
    }

    /** Of councils of one to five children the rounded total of each month and window is told beside one another. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void a_rounded_total_gives_no_nights_of_few_children_back(int seed) throws IOException {
        var world = World.ofFew(seed);
        council("X100", world);
        var attack = new Attack();
        for (var unit : List.of(10000, 50000)) {
            facts.put("/authorities/X100/house-style", Map.of("publicTotal", unit))
                    .statusCode(200);
            for (var asAt : List.of("2018-04-30", "2018-05-31", "2018-06-30")) {
                for (int window : List.of(1, 3, 6, 12)) {
                    attack.read(published("X100", asAt, window), window, TEN);
                }
            }
        }

        assertThat(attack.contradictions(world.nights()))
                .as("the reader's own reckoning")
                .isEmpty();
        assertThat(attack.size()).as("totals that are told").isPositive();
        for (int cell : world.smallCells()) {
            assertThat(attack.hasAlternative(cell, world.nights(), world.most()))
                    .as("nights of %s", Attack.name(cell))
                    .isTrue();
        }
    }

    /** The same reader, given the exact figures, finds each: the attack above is none that cannot succeed. */
    @Test
    void from_exact_figures_the_same_reader_finds_them() throws IOException {
        var world = World.drawn(1, false);
        council("X100", world);
        var attack = new Attack();
        var exact = Attack.Units.of("0.01", "0.01", "0.01", "0.01", "0.01");
        for (var publication : List.of(List.of("2018-05-31", 12), List.of("2018-06-30", 12))) {
            int window = (Integer) publication.get(1);
            var id = publish("X100", (String) publication.get(0), window);
            attack.read(json.readTree(Papers.file(id, "json", "internal")), window, exact);
        }

        var june = Attack.cell(0, YearMonth.of(2018, 6));
        assertThat(attack.hasAlternative(june, world.nights(), world.most())).isFalse();
    }

    /**
     * Whoever guesses another number of children finds the same figures. How likely each cost is rests on when each child
     * came and left, of which no figure is told, and is left out here, as is the sentence that compares the two.
     */
    @Test
    void another_number_of_children_with_the_same_nights_gives_the_same_figures() throws IOException {
        var files = new ArrayList<String>();
        var world = World.drawn(5, false);
        for (var one : List.of(world, world.withOneMore())) {
            facts.clear();
            recordPrices();
            council("X100", one);
            var texts = new StringBuilder();
            for (var asAt : List.of("2018-05-31", "2018-06-30")) {
                texts.append(figures(publish("X100", asAt, 12)));
            }
            files.add(texts.toString());
        }

        assertThat(files.get(0)).isEqualTo(files.get(1));
    }

    private String figures(String id) throws IOException {
        var published = json.readTree(Papers.file(id, "json", "public"));
        for (var part : List.of("/forecast", "/activity", "/activityYearBefore", "/provenance")) {
            ((ObjectNode) published.at(part))
                    .remove(List.of("range", "dataVersion", "knownAt", "publishedAt", "forecast"));
        }
        published.at("/forecast/periods").forEach(period -> ((ObjectNode) period).remove("range"));
        published.findParents("probabilityOfOverspend").forEach(each -> ((ObjectNode) each)
                .remove("probabilityOfOverspend"));
        var charts = new StringBuilder();
        for (var chart : List.of("monthly-cost", "tracking")) {
            charts.append(new String(Papers.chart(id, chart, "svg", "public"), StandardCharsets.UTF_8));
        }
        var figures = (ObjectNode) published.get("forecast");
        figures.put("headline", figures.get("headline").textValue().replaceFirst("^.*(?=Projected)", ""));
        for (var sentences = figures.get("warnings").elements(); sentences.hasNext(); ) {
            if (sentences.next().textValue().matches("(The outturn by the model|Two methods disagree).*")) {
                sentences.remove();
            }
        }
        return published.toPrettyString() + charts;
    }

    /** Exact counts to date, one month's less the other's, would give back the children remanded in between. */
    @Test
    void counts_of_two_months_do_not_tell_how_many_came_in_between() throws IOException {
        council("X100", World.drawn(6, false));
        for (var asAt : List.of("2018-05-31", "2018-06-30")) {
            var total = published("X100", asAt, 12).at("/activity/total/year");
            for (var count : List.of("children", "episodes", "remanded")) {
                var told = total.get(count);
                assertThat(told.isTextual() || told.intValue() % 10 == 0)
                        .as("%s %s", count, told)
                        .isTrue();
            }
        }
    }

    /** A figure that was withheld in one month's paper is not told by a later one, as the forecast of then. */
    @Test
    void what_an_earlier_publication_withheld_no_later_one_tells() throws IOException {
        var world = World.of(List.of(
                new World.Stay(2, LocalDate.parse("2018-04-03"), LocalDate.parse("2018-05-20")),
                new World.Stay(2, LocalDate.parse("2018-04-11"), LocalDate.parse("2018-06-20")),
                new World.Stay(2, LocalDate.parse("2018-05-11"), LocalDate.parse("2018-06-20"))));
        council("X100", world);
        var first = published("X100", "2018-05-31", 12);
        for (int child = 0; child < 9; child++) {
            world = world.with(new World.Stay(
                    2, LocalDate.parse("2018-06-0%d".formatted(child + 1)), LocalDate.parse("2018-06-29")));
        }
        council("X100", world);
        var second = published("X100", "2018-06-30", 12);

        assertThat(first.at("/forecast/outturn/cost").asText()).isEqualTo("[c]");
        assertThat(second.at("/forecast/outturn/cost").isNumber()).isTrue();
        assertThat(second.at("/tracking/0/outturn").asText()).isEqualTo("[c]");
        assertThat(second.at("/tracking/0").has("outturnInPublic")).isFalse();
        assertThat(second.has("movement")).isFalse();
        assertThat(second.at("/noMovement").textValue())
                .isEqualTo("What moved the variance is withheld, since it rests on the nights of few children.");
    }

    /** What is withheld or rounded stands in no file and no chart, exact. */
    @Test
    void no_exact_figure_stands_in_any_file_for_the_public() throws IOException {
        council("X100", World.drawn(7, false));
        publish("X100", "2018-05-31", 12);
        var id = publish("X100", "2018-06-30", 12);
        var exact = new TreeSet<String>();
        collect(json.readTree(Papers.file(id, "json", "internal")), exact);
        var told = new TreeSet<String>();
        collect(json.readTree(Papers.file(id, "json", "public")), told);
        exact.removeAll(told);

        assertThat(exact).hasSizeGreaterThan(100);
        var texts = texts(id);
        for (var figure : exact) {
            assertThat(texts).doesNotContainPattern("(?<![\\d,.])" + figure.replace(".", "\\.") + "(?![\\d,]|\\.\\d)");
        }
    }

    /** Returns exact amounts as files write them: those of a thousand pounds or nights and more, which none is by chance. */
    private static void collect(JsonNode node, Set<String> figures) {
        if (node.isNumber() && node.decimalValue().abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            var number = node.decimalValue().abs();
            figures.add(number.toPlainString());
            figures.add(number.stripTrailingZeros().toPlainString());
            figures.add(String.format(java.util.Locale.UK, "%,.0f", number));
            figures.add(String.format(java.util.Locale.UK, "%,.2f", number));
        }
        node.forEach(child -> collect(child, figures));
    }

    private static String texts(String id) throws IOException {
        var texts = new StringBuilder(new String(Papers.file(id, "csv", "public"), StandardCharsets.UTF_8));
        texts.append(new String(Papers.file(id, "json", "public"), StandardCharsets.UTF_8));
        for (var extension : List.of("docx", "xlsx", "pdf")) {
            texts.append(PaperTexts.of(Papers.file(id, extension, "public"), extension));
        }
        for (var chart : List.of("cumulative-cost", "monthly-cost", "tracking")) {
            texts.append(new String(Papers.chart(id, chart, "svg", "public"), StandardCharsets.UTF_8));
        }
        return texts.toString().replace(SVG, "");
    }

    private JsonNode published(String code, String asAt, int window) throws IOException {
        return json.readTree(Papers.file(publish(code, asAt, window), "json", "public"));
    }

    private String publish(String code, String asAt, int window) {
        clock.stopAt(clock.instant().plusSeconds(60).toString());
        return Papers.publish(
                code,
                "{\"financialYear\": \"2018-19\", \"asAt\": \"%s\", \"settings\": {\"window\": \"%d\"}, %s}"
                        .formatted(asAt, window, WHAT_IF));
    }

    private void council(String code, World world) {
        facts.put(
                        "/authorities/" + code,
                        Map.of("name", "Council", "recordedFrom", "2016-04-01", "recordedTo", "2018-06-30"))
                .statusCode(200);
        facts.put(
                        "/authorities/" + code + "/allocations/2018-19/grant",
                        Map.of("amount", "90000", "status", "confirmed"))
                .statusCode(200);
        facts.episodes(world.rows(code).toArray(String[]::new));
    }
}
