package org.bednight.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bednight.OpenApiExamplesTest;
import org.bednight.web.TriedPages;
import org.bednight.web.TriedPages.TriedPage;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page of {@link TriedPages} can be read and used on any screen, by anyone, without anything from elsewhere. */
@QuarkusTest
@TestProfile(EveryPageTest.OnADemonstrationThatNobodyChanges.class)
class EveryPageTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Steps by keyboard that are enough to go once round the largest page. */
    private static final int STEPS = 150;

    /** The width of a desk's screen, in pixels. */
    private static final int DESK = 1440;

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

    /** What the checker says of a text behind which there is a picture. */
    private static final Set<String> PICTURES = Set.of("bgGradient", "bgImage", "imgNode", "pseudoContent");

    private static final String IN_TABLE =
            "([selector]) => !!document.querySelector(selector).closest('.bn-scroll table')";

    @TestHTTPResource("/")
    URL home;

    /** What other tests retire is still on these pages. */
    public static class OnADemonstrationThatNobodyChanges extends OpenApiExamplesTest.OnTheDemonstration {}

    /** Each page is opened twice, with scripts and without: to open it takes longer than to look at it. */
    @TestFactory
    Stream<DynamicContainer> each_page_can_be_read_and_used() {
        return TriedPages.list().stream().map(tried -> dynamicContainer(tried.name(), tryPage(tried)));
    }

    private Stream<DynamicTest> tryPage(TriedPage tried) {
        var visit = Visit.of(CHROMIUM.browser(), home);
        return Stream.of(
                        dynamicTest("it shows its figures, and has no error", () -> show(visit, tried)),
                        dynamicTest("it is reached and left by keyboard", () -> goRound(visit.page())),
                        dynamicTest("it fits a telephone, twice the size, and a desk", () -> fit(visit.page())),
                        dynamicTest("its tables and charts are seen whole at a desk", () -> seeWhole(visit.page())),
                        dynamicTest("it has no violation of accessibility", () -> check(visit.page())),
                        dynamicTest("it shows its figures without scripts", () -> showWithoutScripts(tried)))
                .onClose(visit::close);
    }

    private static void show(Visit visit, TriedPage tried) {
        var page = visit.open(tried.address());
        page.waitForLoadState();

        assertThat(page.locator("main").innerText()).contains(tried.shows());
        assertThat(visit.takeComplaints()).isEmpty();
    }

    private static void goRound(Page page) {
        page.keyboard().press("Tab");
        assertThat(focused(page)).as("the first step").isEqualTo("Skip to the content");

        int usable = usable(page);
        for (int step = 1; step < usable; step++) {
            page.keyboard().press("Tab");
            assertThat(isSeen(page)).as("%s, step %d", focused(page), step).isTrue();
        }
        assertThat(usable).isLessThan(STEPS);
    }

    /** A page enlarged to 200 % on a screen of 1,280 pixels has 640 to lay itself out on. */
    private static void fit(Page page) {
        for (int width : List.of(360, 640, DESK)) {
            page.setViewportSize(width, 900);

            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width that is needed at %d", width)
                    .isEqualTo(width);
            assertThat((List<?>) page.evaluate(CUT_CAPTIONS))
                    .as("captions that are cut at %d", width)
                    .isEmpty();
        }
    }

    private static void seeWhole(Page page) {
        page.setViewportSize(DESK, 900);

        assertThat((List<?>) page.evaluate(SCROLLED))
                .as("what has to be scrolled sideways")
                .isEmpty();
    }

    /**
     * The checker writes styles into the page, which the page forbids: complaints after it are not the page's. It takes a
     * link that the keyboard is on, which is marked by another line, for one without an underline. It cannot work out the contrast
     * of a text before a picture; of one that is cut, or lies across an edge, it says something else.
     */
    private static void check(Page page) {
        page.setViewportSize(1280, 900);
        page.evaluate("document.activeElement.blur()");

        var found = new AxeBuilder(page).analyze();

        assertThat(found.getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
        assertThat(found.getIncomplete().stream()
                        .filter(rule -> rule.getId().equals("color-contrast"))
                        .flatMap(rule -> rule.getNodes().stream())
                        .filter(node -> (boolean) page.evaluate(IN_TABLE, node.getTarget()))
                        .filter(EveryPageTest::isBeforePicture)
                        .map(CheckedNode::getHtml))
                .as("texts of tables whose contrast cannot be worked out")
                .isEmpty();
    }

    private static boolean isBeforePicture(CheckedNode node) {
        return node.getAny().stream()
                .anyMatch(check -> check.getData() instanceof Map<?, ?> why
                        && PICTURES.contains(String.valueOf(why.get("messageKey"))));
    }

    private void showWithoutScripts(TriedPage tried) {
        try (var visit =
                Visit.of(CHROMIUM.browser(), home, new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            assertThat(visit.open(tried.address()).locator("main").innerText()).contains(tried.shows());
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
