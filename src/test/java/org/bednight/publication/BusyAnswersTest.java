package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.capacity.HeavyWork;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be worked out for want of room is refused: it is no finding about the facts, and is never held or frozen. */
@QuarkusTest
class BusyAnswersTest {

    private static final long ALL_THERE_IS = HeavyWork.range(1_000_000);

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    HeavyWork work;

    @BeforeEach
    void threeChildrenAreIn() {
        Fordhaven.threeChildrenAreIn(facts, clock);
        Fordhaven.budget(facts, "45656.84");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_publication_is_not_said_to_differ_nor_a_line_of_the_list_to_fail_while_there_is_no_room() {
        var id = publish("2019-12-31");
        facts.price("STC", "2019-04-01", "2020-03-31", "500");

        work.run(ALL_THERE_IS, () -> {
            facts.get("/publications/" + id + "/verify").statusCode(503).header("Retry-After", notNullValue());
            facts.get("/forecasts" + Fordhaven.QUERY)
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/too-busy"));
            return id;
        });

        facts.get("/publications/" + id + "/verify").statusCode(200).body("problem", nullValue());
        facts.get("/forecasts" + Fordhaven.QUERY)
                .statusCode(200)
                .body("[0].problem", nullValue())
                .body("[0].rating", equalTo("red"));
    }

    private static String publish(String asAt) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "financialYear",
                        "2019-20",
                        "asAt",
                        asAt,
                        "scenarios",
                        List.of(Map.of(
                                "name", "Fewer", "adjustments", List.of(Map.of("kind", "arrivals", "factor", 0.5))))))
                .post(API + Fordhaven.COUNCIL + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static final Pattern CAUGHT =
            Pattern.compile("catch \\(Problem (\\w+)\\) \\{(.*?)\\n\\s*\\}", Pattern.DOTALL);

    /** Forms show a refusal with its status; a start that cannot show an example goes on. */
    @Test
    void whoever_tells_a_problem_in_place_of_a_figure_lets_the_passing_ones_through() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var swallowing = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Demonstration.java"))
                    .filter(BusyAnswersTest::swallows)
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(swallowing).isEqualTo(List.of());
        }
    }

    private static boolean swallows(Path file) {
        try {
            return CAUGHT.matcher(Files.readString(file))
                    .results()
                    .anyMatch(caught -> !caught.group(2).contains(caught.group(1) + ".unlessPassing()")
                            && !caught.group(2).contains("Refusal.of"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
