package org.bednight.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every operation runs on the OpenAPI page as the page offers it. */
@QuarkusTest
@TestProfile(OpenApiPageTest.OnADemonstrationOfItsOwn.class)
class OpenApiPageTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int SUCCESS = 200;

    /** The first bytes of each kind of paper. */
    private static final Map<String, String> SIGNS = Map.of("pdf", "%PDF", "docx", "PK", "xlsx", "PK");

    @TestHTTPResource("/")
    URL home;

    /** What this test adds and retires is in the way of no other. */
    public static class OnADemonstrationOfItsOwn extends OpenApiExamplesTest.OnTheDemonstration {}

    /** The page is opened anew for each tag: each operation that was once open makes it slower. */
    @TestFactory
    Stream<DynamicContainer> each_operation_runs_as_the_page_offers_it() throws IOException {
        var visit = Visit.of(CHROMIUM.browser(), home);
        return OfferedOperation.tags().stream()
                .map(tag -> dynamicContainer(tag, runEach(visit, tag)))
                .onClose(visit::close);
    }

    private static Stream<DynamicTest> runEach(Visit visit, String tag) {
        var page = OpenApiPage.open(visit);
        return Stream.concat(
                Stream.of(dynamicTest("the filter box shows it alone", () -> filter(page, tag))),
                operations(tag).stream()
                        .map(operation -> dynamicTest(operation.name(), () -> run(visit, page, operation))));
    }

    private static void filter(OpenApiPage page, String tag) {
        page.filter(tag);
        assertThat(page.tags()).isEqualTo(tag);
    }

    private static void run(Visit visit, OpenApiPage page, OfferedOperation operation) {
        var panel = page.open(operation);
        if (operation.takesFile()) {
            OpenApiPage.chooseFile(panel, operation);
        }
        var answer = page.execute(panel);
        var shown = OpenApiPage.shown(panel);
        var marked = panel.locator(".invalid, .errors-wrapper").count();
        OpenApiPage.close(panel);

        int expected = OpenApiExamplesTest.expected(operation.name());
        assertThat(answer.status()).as(shown).isEqualTo(expected);
        assertThat(shown)
                .startsWith(String.valueOf(expected))
                .doesNotContain("Unrecognized response type", "can't parse");
        assertThat(marked).as("fields that are marked as wrong").isZero();
        assertThat(operation.answers(expected))
                .containsAnyOf(answer.headerValue("content-type").replaceFirst(";.*", ""), "*/*");
        assertThat(visit.takeComplaints())
                .allMatch(complaint -> expected != SUCCESS && complaint.contains("with a status of " + expected + " "));
    }

    @Test
    void each_form_of_a_publication_is_saved_as_a_file_and_a_chart_is_shown() throws IOException {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = OpenApiPage.open(visit);
            page.filter("Publications");
            for (var name : List.of("exportPublication", "exportLatestPublication")) {
                var panel = page.open(operation("Publications", name));
                for (var form : SIGNS.entrySet()) {
                    save(page, panel, form.getKey(), form.getValue());
                }
                OpenApiPage.close(panel);
            }
            var panel = page.open(operation("Publications", "drawChartAsPng"));
            page.execute(panel);
            panel.locator(".live-responses-table img").waitFor();

            assertThat(panel.locator(".live-responses-table img")
                            .evaluate("image => image.decode().then(() => image.naturalWidth > 300)"))
                    .isEqualTo(true);
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    private static void save(OpenApiPage page, Locator panel, String form, String sign) throws IOException {
        field(panel, "extension").selectOption(form);
        var answer = page.execute(panel);
        var saved = page.save(panel, form);

        assertThat(answer.headerValue("content-disposition"))
                .startsWith("attachment")
                .contains(saved.suggestedFilename());
        assertThat(saved.suggestedFilename()).endsWith("." + form);
        assertThat(Files.readAllBytes(saved.path())).startsWith(sign.getBytes(US_ASCII));
    }

    /** What the fields of one model offer stays as it is while another is chosen. */
    @Test
    void no_setting_that_is_filled_in_beforehand_is_in_the_way_of_a_model() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = OpenApiPage.open(visit);
            page.filter("Forecast");
            var panel = page.open(operation("Forecast", "forecast"));
            for (var model : models()) {
                field(panel, "model").fill(model);
                assertThat(page.execute(panel).status()).as(model).isEqualTo(200);
            }
        }
    }

    private List<String> models() {
        return RestAssured.get("/api/v1/models").jsonPath().getList("name");
    }

    private static Locator field(Locator panel, String name) {
        return panel.locator("tr[data-param-name='%s']".formatted(name))
                .locator("select, input")
                .last();
    }

    private static List<OfferedOperation> operations(String tag) {
        try {
            return OfferedOperation.listOf(tag);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static OfferedOperation operation(String tag, String name) {
        return operations(tag).stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
