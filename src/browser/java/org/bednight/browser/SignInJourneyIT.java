package org.bednight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bednight.PackagedService;
import org.bednight.security.Keycloak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of two councils sign in at a real Keycloak with a browser, work, and sign out. */
@Tag("keycloak")
class SignInJourneyIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int LONGER_THAN_A_TOKEN = 6_000;
    private static final String AMIRA = "amira";

    private static Keycloak keycloak;
    private static PackagedService service;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        keycloak = Keycloak.start();
        service = keycloak.serving(folder.resolve("data")).start();
    }

    @AfterAll
    static void stop() {
        service.close();
        keycloak.close();
    }

    @Test
    void each_of_two_people_sees_their_own_council_alone() throws Exception {
        try (var amira = visit();
                var ben = visit()) {
            var hers = signIn(amira, AMIRA, "/");
            assertThat(hers.locator("main")).containsText("Birmingham");
            assertThat(hers.locator("main")).not().containsText("Ashmere");
            var his = signIn(ben, "ben", "/");
            assertThat(his.locator("main")).containsText("Ashmere");
            assertThat(his.locator("main")).not().containsText("Birmingham");
            assertThat(his.navigate("/authorities/E08000025").status()).isEqualTo(404);
            assertThat(hers.navigate("/authorities/E08000025?asAt=2018-05-31").status())
                    .isEqualTo(200);
            assertThat(hers.locator("main")).containsText("£1,024,007");
        }
    }

    @Test
    void the_page_that_was_asked_for_opens_and_stays_open_beyond_the_end_of_a_token() throws Exception {
        try (var visit = visit()) {
            var page = signIn(visit, AMIRA, "/authorities/E08000025?asAt=2018-05-31");
            assertThat(page).hasURL(Pattern.compile(".*/authorities/E08000025\\?asAt=2018-05-31$"));
            page.waitForTimeout(LONGER_THAN_A_TOKEN);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));

            visit.open("/authorities/E08000025/what-if?asAt=2018-05-31");

            assertThat(page.locator("header")).containsText(AMIRA);
            assertThat(asked).isNotEmpty().allMatch(address -> address.startsWith(keycloak.service()));
        }
    }

    @Test
    void whoever_signs_out_is_asked_who_they_are_again() throws Exception {
        try (var visit = visit()) {
            var page = signIn(visit, AMIRA, "/");
            page.getByText("Sign out").click();
            assertThat(page).hasURL(Pattern.compile(".*/signed-out.*"));

            visit.open("/");

            assertThat(page.getByLabel("Password").first()).isVisible();
        }
    }

    /** By a form that a script sends, by one that the browser sends itself, and by a script that follows the fields. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /authorities/E08000025?asAt=2018-05-31         | main form button                   | £1,024,007
        /?asAt=2018-05-31                              | main form button                   | Birmingham
        /authorities/E08000025/what-if?asAt=2018-05-31 | text=Work it out                    | £1,024,007
        """)
    void a_page_that_is_asked_for_after_the_session_has_ended_opens_after_the_sign_in(
            String address, String button, String shown) throws Exception {
        try (var visit = visit()) {
            var page = signIn(visit, AMIRA, address);
            page.context().clearCookies();

            page.locator(button).first().click();
            enter(page, AMIRA);

            assertThat(page.locator("main")).containsText(shown);
        }
    }

    @Test
    void a_form_that_is_sent_after_the_session_has_ended_can_be_sent_again() throws Exception {
        try (var visit = visit()) {
            var page = signIn(visit, AMIRA, "/authorities/E08000025/episodes");
            visit.open("/data/episodes/add?authority=E08000025");
            var reference = page.getByLabel("Reference of the child");
            reference.fill("C-WORK-KEPT");
            page.context().clearCookies();
            var answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.locator("main form button").first().click());
            assertThat(answer.status()).isEqualTo(401);
            signIn(page.context().newPage(), AMIRA, "/");

            page.goBack();

            assertThat(reference).hasValue("C-WORK-KEPT");
        }
    }

    @Test
    void authorize_on_the_openapi_page_asks_by_the_token_that_was_made_there() throws Exception {
        try (var visit = visit()) {
            var page = signIn(visit, AMIRA, "/access-tokens/add");
            page.getByLabel("What it is for").fill("Monthly workbook");
            page.getByLabel("After how many days it ends").fill("30");
            page.getByLabel(Pattern.compile("^Read forecasts.*")).check();
            page.getByLabel(Pattern.compile(".*Birmingham.*")).check();
            page.locator("main form button").first().click();
            var token = page.locator("main").innerText().replaceFirst("(?s).*?(bednight_\\S+).*", "$1");
            visit.open("/q/swagger-ui/");
            page.locator(".auth-wrapper .authorize").first().click();
            page.locator(".auth-container input").first().fill(token);
            page.locator(".auth-container .authorize").first().click();
            page.locator(".auth-container .btn-done").first().click();
            var panel = page.locator("#operations-Authorities-listAuthorities");
            panel.locator(".opblock-summary-control").click();

            var answer = page.waitForResponse(
                    response -> response.url().contains("/api/v1/authorities"),
                    () -> panel.locator(".execute").click());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.request().headerValue("authorization")).isEqualTo("Bearer " + token);
            assertThat(answer.text()).contains("E08000025").doesNotContain("X901");
        }
    }

    private static Visit visit() throws Exception {
        return Visit.of(CHROMIUM.browser(), URI.create(keycloak.service()).toURL());
    }

    private static Page signIn(Visit visit, String person, String address) {
        return signIn(visit.page(), person, address);
    }

    /** Asks for a page, and signs in where Keycloak asks. */
    private static Page signIn(Page page, String person, String address) {
        page.navigate(address);
        enter(page, person);
        return page;
    }

    private static void enter(Page page, String person) {
        page.locator("#username").fill(person);
        page.locator("#password").fill(person);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In"))
                .click();
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.service()) + ".*"));
    }
}
