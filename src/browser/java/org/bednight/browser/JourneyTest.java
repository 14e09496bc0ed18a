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
    void from_the_first_page_to_birminghams_overspend_why_and_a_what_if() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/");
            page.getByRole(AriaRole.LINK, named("Birmingham")).first().click();
            page.getByLabel("Financial year").fill("2018-19");
            page.getByLabel("As at").fill("2018-05-31");
            page.getByRole(AriaRole.BUTTON, button("Show")).click();
            assertThat(page.locator("main")).containsText(OVERSPEND);
            assertThat(page.locator("main")).containsText("Three answers");

            page.getByRole(AriaRole.LINK, named("What if")).first().click();
            page.getByLabel("Prices").first().fill("10");
            assertThat(page.locator("#answer")).containsText("more than without them");
            assertThat(page).hasURL(Pattern.compile(".*prices=10.*"));
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

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
