package org.bednight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by hand, in a real browser: it says where forms come from, sends twice, and goes back. */
@QuarkusTest
class FormJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<String> FILES =
            List.of("authorities", "bed-night-prices", "allocations", "remand-episodes");
    private static final List<String> UPLOADS =
            List.of("Upload Authorities", "Upload Prices", "Upload Allocations", "Upload Remand episodes");

    private static final String NAME = "Save these changes under a name";

    @TestHTTPResource("/")
    URL home;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void four_files_lead_from_an_empty_database_to_the_forecast(boolean scripts) {
        try (var visit = visit(scripts)) {
            for (int step = 0; step < FILES.size(); step++) {
                var page = visit.open("/");
                page.getByRole(AriaRole.LINK, link(UPLOADS.get(step))).click();
                page.getByLabel("File, as CSV or XLSX")
                        .setInputFiles(Path.of("src/test/resources/birmingham-2018-19", FILES.get(step) + ".csv"));
                press(page, "Try the file");
                press(page, "Put this on record");
                assertThat(page.locator("h1")).containsText("The file is on record");
            }
            var page = visit.open("/authorities/E08000025?financialYear=2018-19&asAt=2018-05-31");
            assertThat(page.locator("main")).containsText("£1,024,007 overspend");
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    @Test
    void a_large_file_says_how_much_of_it_was_sent() {
        var rows = "YOI,2018-04-01,2018-04-02,180.00,,\n".repeat(20_000);
        try (var visit = visit(true)) {
            var page = visit.open("/data/upload/prices");
            page.evaluate("window.said = []; new MutationObserver(() => window.said.push(document.querySelector("
                    + "'.bn-progress output')?.textContent)).observe(document.body, {childList: true, subtree: true})");
            page.getByLabel("File, as CSV or XLSX")
                    .setInputFiles(new FilePayload(
                            "prices.csv",
                            "text/csv",
                            ("sector,from,to,price,source,provisional\n" + rows).getBytes(StandardCharsets.UTF_8)));
            press(page, "Try the file");
            assertThat(page).hasURL(Pattern.compile(".*/data/uploads/.*"));
            assertThat((List<?>) page.evaluate("window.said"))
                    .map(String::valueOf)
                    .contains("Sending the file.", "The file was sent and is being read.");
        }
    }

    @Test
    void a_double_click_publishes_once() {
        facts.birmingham();
        try (var visit = visit(true)) {
            var page = visit.open("/authorities/E08000025/publish?financialYear=2018-19&asAt=2018-05-31");
            page.getByLabel("Purpose", new Page.GetByLabelOptions().setExact(true))
                    .fill("To note\nthe year");
            press(page, "See the paper");
            page.getByRole(AriaRole.BUTTON, button("Publish this paper")).dblclick();
            page.waitForURL(Pattern.compile(".*/publications/E08000025-2018-19-P02-v1$"));
            assertThat(page.locator("main")).containsText("To note the year");
            assertThat(visit.takeComplaints()).isEmpty();
        }
        assertThat(facts.get("/authorities/E08000025/publications")
                        .extract()
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void of_two_tabs_that_change_one_price_the_second_sees_both_states() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");
        try (var first = visit(true);
                var second = visit(true)) {
            var address = "/data/prices/edit?sector=YOI&from=2018-04-01";
            first.open(address).getByLabel("Pounds a night").fill("185.00");
            second.open(address).getByLabel("Pounds a night").fill("189.00");
            press(first.page(), "Save");
            press(second.page(), "Save");
            assertThat(second.page().locator("main")).containsText("Somebody else has changed this record");
            assertThat(second.page().getByLabel("Both states")).containsText("185.00");
            press(second.page(), "Save mine over it");
            assertThat(second.page().locator("main")).containsText("189.00");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_who_save_a_what_if_under_one_name_the_second_chooses_another_or_the_next_version(boolean scripts) {
        facts.birmingham();
        var address = "/authorities/E08000025/what-if?financialYear=2018-19&asAt=2018-05-31&prices=";
        try (var first = visit(scripts);
                var second = visit(scripts)) {
            first.open(address + 5).getByLabel(NAME).fill("Dearer");
            second.open(address + 7).getByLabel(NAME).fill("Dearer");
            press(first.page(), "Save");
            press(second.page(), "Save");
            assertThat(second.page().getByRole(AriaRole.ALERT))
                    .containsText("“Dearer” is taken. Version 1 was saved by");
            assertThat(second.page().getByLabel("Name")).hasValue("Dearer 2");
            press(second.page(), "Save under this name");
            assertThat(second.page().locator("main")).containsText("Saved under “Dearer 2”");

            second.page().goBack();
            press(second.page(), "Save as version 2");
            assertThat(second.page().locator("main")).containsText("Saved under “Dearer”");
            second.page().goBack();
            second.page()
                    .getByRole(AriaRole.LINK, link("Back without a change"))
                    .click();
            assertThat(second.page().locator("#prices")).hasValue("7");
            assertThat(second.takeComplaints()).isEmpty();
        }
        var saved = "/authorities/E08000025/scenarios/";
        facts.get(saved + "Dearer/versions").body("items.scenario.adjustments.flatten().percent", contains(7, 5));
        facts.get(saved + "Dearer 2").body("scenario.adjustments[0].percent", is(7));
    }

    @Test
    void back_and_reload_in_the_middle_of_a_form_store_nothing_and_lose_nothing() {
        facts.authorities("X001");
        long version = facts.version();
        try (var visit = visit(true)) {
            var page = visit.open("/data/prices/edit");
            page.getByLabel("First night").fill("2018-04-01");
            page.getByLabel("Pounds a night").fill("189.005");
            press(page, "Save");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing is stored yet");
            assertThat(page.getByLabel("Pounds a night")).hasValue("189.005");
            assertThat(page.getByLabel("First night")).hasValue("2018-04-01");
            page.goBack();
            assertThat(page.getByLabel("Pounds a night")).hasValue("189.005");
            assertThat(facts.version()).isEqualTo(version);
            page.getByLabel("Pounds a night").fill("189.00");
            press(page, "Save");
            assertThat(page.locator("main")).containsText("Stored as data version");
            page.reload();
            assertThat(facts.version()).isEqualTo(version + 1);
        }
    }

    private Visit visit(boolean scripts) {
        return Visit.of(CHROMIUM.browser(), home, new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, button(name)).click();
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
