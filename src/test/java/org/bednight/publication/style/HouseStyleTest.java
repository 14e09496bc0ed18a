package org.bednight.publication.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.publication.PaperTexts;
import org.bednight.publication.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each council writes its papers in its own way; the figures are the same. */
@QuarkusTest
class HouseStyleTest {

    private static final String STYLE = "/authorities/E08000025/house-style";

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
    void what_is_not_stated_is_as_most_councils_print_it() {
        facts.get(STYLE)
                .statusCode(200)
                .body("sign", equalTo("overspend-positive"))
                .body("negatives", equalTo("brackets"))
                .body("units", equalTo("pounds"))
                .body("redFrom", is(5))
                .body("sectors.YOI", equalTo("Young offender institution"));
    }

    @Test
    void a_style_is_recorded_and_stands_until_another_is() {
        facts.put(STYLE, Map.of("units", "thousands")).statusCode(200).body("added", is(1));
        facts.put(STYLE, Map.of("units", "thousands")).statusCode(200).body("unchanged", is(1));
        facts.put(STYLE, Map.of("units", "millions")).statusCode(200).body("changed", is(1));

        facts.get(STYLE).body("units", equalTo("millions")).body("decimals", is(3));
        facts.put(STYLE, Map.of("decimals", 1)).statusCode(200);
        facts.put(STYLE, Map.of("units", "pounds")).statusCode(200);
        facts.get(STYLE).body("units", equalTo("pounds")).body("decimals", is(1));
        facts.get("/authorities/X999/house-style").statusCode(404);
        facts.put("/authorities/X999/house-style", Map.of()).statusCode(404);
    }

    @Test
    void a_value_in_capitals_is_read_as_before_contract_8() {
        facts.put(STYLE, Map.of("units", "THOUSANDS", "sign", "OVERSPEND_NEGATIVE"))
                .statusCode(200);
        facts.get(STYLE).body("units", equalTo("thousands")).body("sign", equalTo("overspend-negative"));
    }

    @Test
    void a_paper_is_written_in_the_style_of_its_day() throws IOException {
        facts.put(
                        STYLE,
                        Map.of(
                                "sign", "overspend-negative",
                                "negatives", "minus",
                                "units", "thousands",
                                "periodWords", "code",
                                "ragWords", Map.of("green", "On track", "amber", "Watch", "red", "Off track"),
                                "sectors", Map.of("YOI", "Prison"),
                                "board", "Management Board"))
                .statusCode(200);
        var id = Papers.publishBirmingham();
        facts.put(STYLE, Map.of("units", "millions")).statusCode(200);

        var text = PaperTexts.of(Papers.file(id, "pdf", "internal"), "pdf");

        assertThat(text)
                .contains("monitoring report for 2018/19, P02")
                .contains("Report to the Management Board")
                .contains("Projected overspend of £1,024k (143.1% of the budget): an outturn of £1,740k")
                .contains("−1,024", "overspend", "−143.1%")
                .contains("Off track")
                .contains("Prison 3,872")
                .contains("Budget monitor, 2018/19, £000");
    }

    /** A blue bar of 240 by 60 pixels. */
    @Test
    void a_logo_stands_beside_the_title_of_a_paper() throws IOException {
        Papers.publishBirmingham();
        var without = Papers.publishBirmingham();
        facts.put(STYLE, Map.of("logo", Logos.png(240, 60))).statusCode(200);
        var id = Papers.publishBirmingham();

        facts.get(STYLE).body("logo", equalTo(Logos.png(240, 60)));
        for (var extension : List.of("docx", "xlsx")) {
            assertThat(pictures(Papers.file(id, extension, "internal")))
                    .as(extension)
                    .isEqualTo(1 + pictures(Papers.file(without, extension, "internal")));
        }
        try (var document = Loader.loadPDF(Papers.file(id, "pdf", "internal"))) {
            var resources = document.getPage(0).getResources();
            var pictures = new ArrayList<PDImageXObject>();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject picture) {
                    pictures.add(picture);
                }
            }
            assertThat(pictures).hasSize(1);
            assertThat(pictures.get(0).getWidth()).isEqualTo(240);
        }
        facts.put(STYLE, Map.of("logo", Logos.png(240, 60))).body("unchanged", is(1));
        assertThat(PaperTexts.of(Papers.file(without, "pdf", "internal"), "pdf"))
                .startsWith("Internal");
    }

    private static long pictures(byte[] file) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            long pictures = 0;
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                pictures += part.getName().endsWith(".png") ? 1 : 0;
            }
            return pictures;
        }
    }

    @Test
    void what_is_no_logo_is_told() throws IOException {
        assertRefused(
                "http://example.org/logo.png",
                "A logo is a PNG and written as data:image/png;base64,…, but began with 'http://example.org/logo.png'");
        assertRefused("data:image/svg+xml;base64,PHN2Zy8+", "but began with 'data:image/svg+xml;base64,PHN2'");
        assertRefused(
                "data:image/png;base64,%%%",
                "A logo is written in base64 after 'data:image/png;base64,', but Illegal base64");
        assertRefused(Logos.jpegNamedPng(), "its bytes are those of something else: save it as PNG");
        assertRefused(
                Logos.png(2001, 10), "A logo is at most 2000 by 1000 pixels, but had 2001 by 10: save it smaller");
        assertRefused(Logos.bomb(), "but had 10000 by 10000: save it smaller");
        assertRefused(Logos.cutShort(), "this one cannot be read: save it anew");
        assertRefused(Logos.noise(), "A logo has at most 102400 bytes, but had some ");
        facts.get(STYLE).body("logo", nullValue());
    }

    private void assertRefused(String logo, String detail) {
        facts.put(STYLE, Map.of("logo", logo)).statusCode(400).body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decimals\": 4}                       | decimals is from 0 to 3, but was 4",
                "{\"smallestCount\": 1}                  | smallestCount is from 2 to 20, but was 1",
                "{\"amberFrom\": 5, \"redFrom\": 2}      | red not before amber, but were 5 and 2",
                "{\"board\": \" \"}                      | The board's name is 1 to 60 characters, not 0",
                "{\"sectors\": {\"PRISON\": \"x\"}}      | sectors",
                "{\"board\": \"★ Board\"}                      | The text 'board' has the sign ★ (black star)",
                "{\"units\": \"PENCE\"}                  | units"
            })
    void what_is_no_style_is_told(String body, String detail) {
        facts.put(STYLE, body).statusCode(400).body("detail", containsString(detail));
    }

    /** £82,103 of three children: one alone could cost as much. */
    @Test
    void where_all_figures_are_withheld_the_public_is_told_a_rounded_total_if_the_house_says_so() throws IOException {
        Papers.smallCouncil(facts);
        clock.stopAt("2018-06-14T09:30:00Z");
        var may = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");
        var silent = Papers.publish("X003", may);
        facts.put("/authorities/X003/house-style", Map.of("publicTotal", 10000)).statusCode(200);
        var told = Papers.publish("X003", may);

        for (var form : List.of("docx", "pdf")) {
            assertThat(PaperTexts.of(Papers.file(told, form, "public"), form))
                    .as(form)
                    .contains("The year is projected to cost about £80,000, rounded to the nearest £10,000.")
                    .contains("All figures but this and the budget rest on so few children that they are withheld.");
            assertThat(PaperTexts.of(Papers.file(silent, form, "public"), form))
                    .as(form)
                    .contains("This copy gives the budget alone.")
                    .doesNotContain("80,000", "nearest");
        }
        assertThat(new String(Papers.file(told, "csv", "public"), StandardCharsets.UTF_8))
                .contains("outturnRounded,80000")
                .doesNotContain("82103", "82,103");
        assertThat(new String(Papers.file(told, "json", "public"), StandardCharsets.UTF_8))
                .contains("\"outturn\":80000")
                .doesNotContain("82103");
        assertThat(PaperTexts.of(Papers.file(told, "xlsx", "public"), "xlsx"))
                .contains("Outturn, rounded for the public");
    }

    @Test
    void a_public_total_is_told_to_ten_or_to_fifty_thousand_pounds() {
        facts.put(STYLE, Map.of("publicTotal", 20000))
                .statusCode(400)
                .body("detail", containsString("publicTotal is 10000 or 50000 pounds, but was 20000"));
    }
}
