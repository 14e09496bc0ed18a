package org.bednight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.regex.Pattern;
import org.bednight.OpenApiExamplesTest;
import org.bednight.web.TriedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person who has read nothing does with the pages, from the first one on. */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class JourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String OVERSPEND = "£1,024,007 overspend";

    @TestHTTPResource("/")
    URL home;

    @Test
    void from_the_first_page_to_birminghams_overspend_why_a_what_if_and_the_paper() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/");
            page.getByRole(AriaRole.LINK, named("Birmingham")).first().click();
            page.getByLabel("Financial year").fill("2018-19");
            page.getByLabel("As at").fill("2018-05-31");
            page.getByRole(AriaRole.BUTTON, button("Show")).click();
            assertThat(page.locator("main")).containsText(OVERSPEND);
            assertThat(page.locator("main")).containsText("Three answers");

            page.getByRole(AriaRole.LINK, named("What if")).first().click();
            page.waitForURL(Pattern.compile(".*/what-if.*"));
            page.getByLabel("Prices").first().fill("10");
            assertThat(page.locator("#answer")).containsText("more than without them");
            assertThat(page).hasURL(Pattern.compile(".*prices=10.*"));

            page.getByRole(AriaRole.LINK, named("Publications")).click();
            page.getByRole(AriaRole.LINK, named("2018-19 P02 v1")).click();
            assertThat(page.locator("main")).containsText("£1,024,007");
            var paper = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, exactly("docx")).click());
            assertThat(paper.suggestedFilename()).endsWith(".docx");
            assertThat(paper.path()).isNotEmptyFile();
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    @Test
    void the_list_of_authorities_is_sorted_and_searched() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/?wait=true");
            var names = page.locator("tbody th");
            assertThat(names.first()).hasText("Ashmere");
            page.getByRole(AriaRole.LINK, named("Projected variance")).click();
            assertThat(page.locator("th[aria-sort='descending']")).hasText("Projected variance");
            assertThat(names.first()).hasText("Birmingham");
            page.getByLabel("Find an authority by name or code").fill("x908");
            page.getByRole(AriaRole.BUTTON, button("Search")).click();
            assertThat(page.locator("caption")).hasText("1 of 32 authorities");
            assertThat(names).hasText("Harrowdale");
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    @Test
    void the_same_by_keyboard_only() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/?wait=true&financialYear=2018-19&asAt=2018-05-31");
            follow(page, "Birmingham", "/authorities/E08000025?");
            assertThat(page.locator("main")).containsText(OVERSPEND);
            follow(page, "What if", "/what-if?");
            reach(page, "document.activeElement.name === 'prices'");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("10");
            reach(page, "document.activeElement.type === 'submit'");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*prices=10.*"));
            assertThat(page.locator("#answer")).containsText("more than without them");
        }
    }

    @Test
    void the_same_without_scripts() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var visit = Visit.of(CHROMIUM.browser(), home, options)) {
            var page = visit.open("/?financialYear=2018-19&asAt=2018-05-31&wait=true");
            page.getByRole(AriaRole.LINK, named("Birmingham")).first().click();
            assertThat(page.locator("main")).containsText(OVERSPEND);
            page.getByRole(AriaRole.LINK, named("What if")).first().click();
            page.waitForURL(Pattern.compile(".*/what-if.*"));
            page.getByLabel("Prices").first().fill("10");
            page.getByRole(AriaRole.BUTTON, button("Work it out")).click();
            assertThat(page.locator("#answer")).containsText("more than without them");
        }
    }

    @Test
    void back_and_reload_show_what_was_shown() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open(TriedPages.FORECAST);
            page.getByRole(AriaRole.LINK, named("What if")).first().click();
            page.waitForURL(Pattern.compile(".*/what-if.*"));
            page.getByLabel("Prices").first().fill("10");
            page.waitForURL(Pattern.compile(".*prices=10.*"));
            var answer = page.locator("#answer").innerText();

            page.reload();
            assertThat(page.getByLabel("Prices").first().inputValue()).isEqualTo("10");
            assertThat(page.locator("#answer").innerText()).isEqualTo(answer);

            page.goBack();
            assertThat(page.locator("main")).containsText(OVERSPEND);
            page.goForward();
            assertThat(page.locator("#answer").innerText()).isEqualTo(answer);
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    private static void follow(Page page, String text, String address) {
        reach(page, "document.activeElement.matches('a') && document.activeElement.innerText === '" + text + "'");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains(address));
    }

    private static void reach(Page page, String condition) {
        for (int step = 0; step < 150; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach what meets " + condition);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
