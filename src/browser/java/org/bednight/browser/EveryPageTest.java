package org.bednight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.OpenApiExamplesTest;
import org.bednight.web.TriedPages;
import org.bednight.web.TriedPages.TriedPage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of {@link TriedPages} can be read and used on any screen, by anyone, without anything from elsewhere. */
@QuarkusTest
@TestProfile(EveryPageTest.OnADemonstrationThatNobodyChanges.class)
class EveryPageTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Steps by keyboard that are enough to go once round the largest page. */
    private static final int STEPS = 150;

    /** The captions of tables that reach out of what is shown of their table. */
    private static final String CUT_CAPTIONS = """
            [...document.querySelectorAll('.bn-scroll caption')]
              .filter(caption => caption.checkVisibility())
              .filter(caption => caption.scrollWidth > caption.closest('.bn-scroll').clientWidth
                || caption.getBoundingClientRect().right > caption.closest('.bn-scroll').getBoundingClientRect().right + 1)
              .map(caption => caption.innerText)""";

    /** The regions that show less than all of their table or chart. */
    private static final String SCROLLED = """
            [...document.querySelectorAll('.bn-scroll')]
              .filter(region => region.checkVisibility() && region.scrollWidth > region.clientWidth)
              .map(region => region.getAttribute('aria-label'))""";

    @TestHTTPResource("/")
    URL home;

    /** What other tests retire is still on these pages. */
    public static class OnADemonstrationThatNobodyChanges extends OpenApiExamplesTest.OnTheDemonstration {}

    static Stream<TriedPage> pages() {
        return TriedPages.list().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_violation_of_accessibility_and_no_error(TriedPage tried) {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open(tried.address());
            page.waitForLoadState();

            assertThat(page.locator("main").innerText()).contains(tried.shows());
            // The checker itself writes styles into the page, which the page forbids: what comes after is not the
            // page's.
            assertThat(visit.takeComplaints()).isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                    .isEmpty();
        }
    }

    /** A page enlarged to 200 % on a screen of 1,280 pixels has 640 to lay itself out on. */
    @ParameterizedTest
    @MethodSource("pages")
    void a_page_fits_its_width_on_a_telephone_a_desk_and_at_twice_the_size(TriedPage tried) {
        var telephone = new Browser.NewContextOptions().setViewportSize(360, 900);
        try (var visit = Visit.of(CHROMIUM.browser(), home, telephone)) {
            var page = visit.open(tried.address());
            for (int width : List.of(360, 640, 1440)) {
                page.setViewportSize(width, 900);

                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width that is needed at %d", width)
                        .isEqualTo(width);
                assertThat((List<?>) page.evaluate(CUT_CAPTIONS))
                        .as("captions that are cut at %d", width)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_tables_and_charts_of_a_page_are_seen_whole_at_a_desk(TriedPage tried) {
        try (var visit =
                Visit.of(CHROMIUM.browser(), home, new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            assertThat((List<?>) visit.open(tried.address()).evaluate(SCROLLED))
                    .as("what has to be scrolled sideways")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_shows_its_figures_without_scripts(TriedPage tried) {
        try (var visit =
                Visit.of(CHROMIUM.browser(), home, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            assertThat(visit.open(tried.address()).locator("main").innerText()).contains(tried.shows());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_reached_and_left_by_keyboard(TriedPage tried) {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open(tried.address());
            page.keyboard().press("Tab");
            assertThat(focused(page)).as("the first step").isEqualTo("Skip to the content");

            int usable = usable(page);
            for (int step = 1; step < usable; step++) {
                page.keyboard().press("Tab");
                assertThat(isSeen(page)).as("%s, step %d", focused(page), step).isTrue();
            }
            assertThat(usable).isLessThan(STEPS);
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText || document.activeElement.name"));
    }

    private static int usable(Page page) {
        return page.locator("a[href]:visible, button:visible, input:not([type=hidden]):visible, select:visible,"
                        + " textarea:visible, summary:visible, [tabindex='0']:visible")
                .count();
    }

    /** Whether what the keyboard is on is on the screen, and marked. The parts of a date are marked by the browser. */
    private static boolean isSeen(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const on = document.activeElement;
                  const at = on.getBoundingClientRect();
                  const style = getComputedStyle(on);
                  return on !== document.body && at.width > 0 && at.bottom > 0 && at.top < innerHeight
                    && (on.type === 'date' || style.outlineStyle !== 'none' || style.boxShadow !== 'none');
                }""");
    }
}
