package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 17, point 8: a council's own template holds in each form, is frozen, and keeps its texts from the public. */
@QuarkusTest
class TemplateOfPapersTest {

    private static final String STYLE = "/authorities/E08000025/house-style";
    private static final List<String> FORMS = List.of("docx", "pdf", "xlsx");
    private static final Map<String, String> BACKGROUND = Map.of(
            "section",
            "own",
            "heading",
            "Background <1>",
            "text",
            "The service is **jointly** funded & run.\n\n- by the <council>\n- by the Trust");

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

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
    void sections_headings_and_texts_hold_in_each_form() throws IOException {
        template(
                BACKGROUND,
                Map.of("section", "risk", "heading", "What may go wrong", "text", "Read with the **reserves** paper."),
                Map.of("section", "headline"),
                Map.of("section", "provenance"),
                Map.of("section", "warnings"),
                Map.of("section", "withheld"));
        var id = Papers.publishBirmingham();

        for (var form : FORMS) {
            var text = PaperTexts.of(Papers.file(id, form, "internal"), form)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">");
            assertThat(text)
                    .as(form)
                    .contains("Background <1>", "The service is", "jointly", "funded & run.", "by the <council>")
                    .contains("What may go wrong", "reserves")
                    .doesNotContain("Risk and reserve", "Long stays", "Recommendation", "**");
        }
        assertThat(text(id, "pdf"))
                .containsSubsequence("Background", "What may go wrong", "Headline", "Where the figures come from")
                .doesNotContain("Sign-off", "Assumptions", "Budget monitor");
        assertThat(sheets(id)).containsExactly("Summary", "Range", "Provenance", "Warnings", "Standing text");
    }

    @Test
    void what_a_board_has_to_see_cannot_be_switched_off() {
        facts.put(STYLE, Map.of("paper", Map.of("sections", List.of(Map.of("section", "headline")))))
                .statusCode(400)
                .body("detail", containsString("A paper always has headline, warnings, withheld and provenance"))
                .body("detail", containsString("the template lacks warnings, withheld, provenance: add it"))
                .body("detail", containsString("where the rating and the range disagree"));
        facts.put(STYLE, Map.of("paper", Map.of("sections", List.of(Map.of("heading", "x")))))
                .statusCode(400)
                .body("detail", containsString("names a section, such as budget"));
        facts.put(STYLE, Map.of("paper", Map.of("sections", List.of(Map.of("section", "risk", "text", " ")))))
                .statusCode(400)
                .body("detail", containsString("A standing text is 1 to 4000 characters, not 0"));
        for (var faulty : List.of(
                "{\"language\": \"FRENCH\"}",
                "{\"sections\": [null]}",
                "{\"sections\": [{\"section\": \"risk\", \"text\": [1]}]}",
                "{\"sections\": {}}",
                "7")) {
            facts.put(STYLE, "{\"paper\": %s}".formatted(faulty)).statusCode(400);
        }
    }

    @Test
    void a_publication_keeps_the_template_of_its_day_and_verifies() throws IOException {
        var before = Papers.publishBirmingham();
        var words = text(before, "pdf");
        var bytes = Papers.file(before, "json", "internal");
        template(
                BACKGROUND,
                Map.of("section", "headline"),
                Map.of("section", "warnings"),
                Map.of("section", "withheld"),
                Map.of("section", "provenance"));
        clock.stopAt("2018-06-13T09:30:00Z");
        var after = Papers.publishBirmingham();
        facts.put(STYLE, "{\"paper\": null}").statusCode(200).body("changed", is(1));

        assertThat(text(before, "pdf")).isEqualTo(words);
        assertThat(Papers.file(before, "json", "internal")).isEqualTo(bytes);
        assertThat(text(after, "pdf")).contains("Background <1>").doesNotContain("Activity");
        for (var id : List.of(before, after)) {
            given().get(API + "/publications/" + id + "/verify")
                    .then()
                    .statusCode(200)
                    .body("same", is(true));
        }
    }

    @Test
    void the_public_sees_the_texts_that_are_marked_for_it() throws IOException {
        template(
                BACKGROUND,
                Map.of("section", "own", "heading", "For all", "text", "Told to everybody.", "inPublic", true),
                Map.of("section", "budget", "heading", "Money of child A17"),
                Map.of("section", "headline"),
                Map.of("section", "warnings"),
                Map.of("section", "withheld"),
                Map.of("section", "provenance"));
        var id = Papers.publishBirmingham();

        for (var form : FORMS) {
            assertThat(text(id, form)).as(form).contains("A17", "Told to everybody.");
            assertThat(PaperTexts.of(Papers.file(id, form, "public"), form))
                    .as(form)
                    .contains("For all", "Told to everybody.")
                    .doesNotContain("A17", "Background", "jointly");
        }
        assertThat(new String(Papers.file(id, "json", "public"), StandardCharsets.UTF_8))
                .contains("Told to everybody.")
                .doesNotContain("A17", "Background", "jointly");
    }

    @Test
    void a_public_text_with_a_reference_on_record_is_refused() {
        facts.episodes("E08000025,R-A17,C-A17,YOI,,2018-05-01,,,");
        template(
                Map.of("section", "own", "text", "As for C-A17, see below.", "inPublic", true),
                Map.of("section", "headline"),
                Map.of("section", "warnings"),
                Map.of("section", "withheld"),
                Map.of("section", "provenance"));
        given().contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", "2018-05-31"))
                .post(API + "/authorities/E08000025/publications")
                .then()
                .statusCode(400)
                .body("type", containsString("reference-in-public-text"));
    }

    /** The translation is begun: table headings and likelihood words. What it lacks is English, and the paper says so. */
    @Test
    void a_welsh_paper_has_welsh_headings_and_likelihood_words_and_says_that_nobody_has_reviewed_it()
            throws IOException {
        facts.put(STYLE, Map.of("paper", Map.of("language", "welsh"))).statusCode(200);
        var id = Papers.publishBirmingham();

        for (var form : List.of("docx", "pdf")) {
            assertThat(text(id, form))
                    .as(form)
                    .contains("Cyfieithiad heb ei adolygu. This translation has not been reviewed")
                    .contains("Cyllideb gyfredol", "Rhagolwg cyfredol", "Nosweithiau gwely", "Cyfanswm")
                    .contains("mae gorwariant bron yn sicr (mwy na 99%)")
                    .contains("1,024,007 gorwariant", "31 Mai 2018");
        }
        assertThat(text(id, "pdf")).contains("Tudalen 1 o ");
        assertThat(text(id, "xlsx"))
                .contains(
                        "Cyllideb gyfredol",
                        "Nosweithiau hyd yma",
                        "Cyfanswm",
                        "nosweithiau gwely remand, 2018/19, ar 31 Mai");
        assertThat(chart(id, "cumulative-cost"))
                .contains("Cost gronnus yn erbyn y gyllideb", "9 o bob 10 canlyniad", "Ebr", "ar 31 Mai 2018")
                .contains("Mae naw o bob deg canlyniad", ">rhagamcan<")
                .doesNotContain("Cumulative", "outcomes", ">May<", "as at", ">projected<");
        assertThat(chart(id, "monthly-cost")).contains("Cost fesul mis a sector", ">gwirioneddol<");
        assertThat(chart(id, "tracking"))
                .contains("Rhagolwg fesul mis adrodd", ">Mis 2<")
                .contains("Yr alldro a ragwelwyd gan bob cyhoeddiad o'r flwyddyn. Mis 2: rhagolwg o £1,739,619.");
        assertThat(new String(Papers.file(id, "csv", "internal"), StandardCharsets.UTF_8))
                .as("names of measures are those of an interface")
                .contains("outturnCost")
                .doesNotContain("Cyllideb");
    }

    private static String chart(String id, String kind) {
        return new String(Papers.chart(id, kind, "svg", "internal"), StandardCharsets.UTF_8);
    }

    private void template(Object... sections) {
        facts.put(STYLE, Map.of("paper", Map.of("sections", new ArrayList<>(List.of(sections)))))
                .statusCode(200);
        facts.get(STYLE).body("paper.sections[0].section", equalTo("own"));
    }

    private static String text(String id, String form) throws IOException {
        return PaperTexts.of(Papers.file(id, form, "internal"), form);
    }

    private static List<String> sheets(String id) throws IOException {
        var names = new ArrayList<String>();
        try (var file = WorkbookFactory.create(new ByteArrayInputStream(Papers.file(id, "xlsx", "internal")))) {
            file.forEach(sheet -> names.add(sheet.getSheetName()));
        }
        return names;
    }
}
