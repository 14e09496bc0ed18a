package org.bednight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.bednight.OpenApiExamplesTest;
import org.bednight.database.TestDatabase;
import org.bednight.web.TriedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each failure that a browser meets is told in words, and leads on. */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class FailureJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Children slept there on nights without a price. */
    private static final String HARROWDALE = "X908";

    private static final String SCENARIOS = "/api/v1/authorities/E08000025/scenarios/";

    @TestHTTPResource("/")
    URL home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        400|/authorities/E08000025?financialYear=2018|A financial year is two years in a row like 2018-19|Go back, change what the sentence names
        404|/authorities/X000000|There is no authority X000000.|Start again from the list of authorities.
        404|/publications/E08000025-2018-19-P02-v9|There is no publication|Start again from the list of authorities.
        404|/nowhere|There is nothing at this address.|Start again from the list of authorities.
        """)
    void an_address_that_is_wrong_leads_to_the_list_of_authorities(
            int status, String address, String detail, String way) {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            assertThat(visit.page().navigate(address).status()).isEqualTo(status);
            says(visit.page(), status, detail, way);
            follow(visit.page(), "All authorities");
            assertThat(visit.page().locator("h1")).containsText("What remand will cost");
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    @Test
    void what_ifs_of_two_years_clash_and_the_list_of_them_is_one_step_back() {
        var names = List.of("This year", "Next year");
        for (int year = 0; year < names.size(); year++) {
            given().contentType("application/json")
                    .body("{\"adjustments\": [{\"kind\": \"arrivals\", \"factor\": 0.5}]}")
                    .put(SCENARIOS + names.get(year) + "?asAt=2018-05-31&financialYear=" + (2018 + year) + "-"
                            + (19 + year))
                    .then()
                    .statusCode(200);
        }
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/authorities/E08000025/what-if/saved");
            names.forEach(name -> page.getByLabel(name + " side by side").check());
            var answer = page.waitForResponse(
                    Pattern.compile(".*/side-by-side\\?.*"), () -> press(page, "Put those ticked side by side"));
            assertThat(answer.status()).isEqualTo(409);
            says(page, 409, "Side by side stand scenarios of one financial year", "Go back, and open the page again");
            page.goBack();
            assertThat(page.locator("h1")).containsText("Saved what-ifs");
        } finally {
            names.forEach(name -> given().delete(SCENARIOS + name + "?reason=tried"));
        }
    }

    @Test
    void a_paper_that_rests_on_outdated_facts_is_shown_anew_before_it_is_published() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open(TriedPages.FORECAST.replace("?", "/publish?"));
            press(page, "See the paper");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Publish this paper")))
                    .isVisible();
            given().contentType("application/json")
                    .body("{\"adjustments\": []}")
                    .put(SCENARIOS + "Between?asAt=2018-05-31&financialYear=2018-19")
                    .then()
                    .statusCode(200);
            var answer = page.waitForResponse(
                    response -> response.request().method().equals("POST"), () -> press(page, "Publish this paper"));
            assertThat(answer.status()).isEqualTo(412);
            assertThat(page.locator("main")).containsText("since");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Publish this paper")))
                    .isVisible();
        } finally {
            given().delete(SCENARIOS + "Between?reason=tried");
        }
    }

    @Test
    void a_year_with_nights_that_have_no_price_leads_to_the_prices() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.page();
            assertThat(page.navigate("/authorities/" + HARROWDALE).status()).isEqualTo(422);
            says(page, 422, "Children slept on nights without a price", "Enter what is missing");
            follow(page, "Enter prices");
            assertThat(page).hasURL(Pattern.compile(".*/data/prices$"));
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    @Test
    void an_authority_without_a_forecast_leads_to_what_it_lacks() {
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            var page = visit.open("/?wait=true");
            assertThat(page.locator("main a[href*='/authorities/" + HARROWDALE + "']"))
                    .hasCount(0);
            follow(page, "Data to check of Harrowdale");
            assertThat(page.locator("main")).containsText("Nights that were slept and have no price");
            follow(page, "Add a price");
            assertThat(page.getByLabel("Pounds a night")).isVisible();
            assertThat(visit.takeComplaints()).isEmpty();
        }
    }

    /** A table that is away is a fault of ours. */
    @Test
    void a_fault_of_the_service_is_owned_without_detail() throws SQLException {
        execute("alter table scenario rename to scenario_away");
        try (var visit = Visit.of(CHROMIUM.browser(), home)) {
            assertThat(visit.page()
                            .navigate("/authorities/E08000025/what-if/saved")
                            .status())
                    .isEqualTo(500);
            says(visit.page(), 500, "", "This is our fault. Try again");
            assertThat(visit.page().locator("main").innerText())
                    .doesNotContainIgnoringCase("sql")
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("scenario");
            follow(visit.page(), "All authorities");
            assertThat(visit.page().locator("h1")).containsText("What remand will cost");
        } finally {
            execute("alter table scenario_away rename to scenario");
        }
    }

    private static void execute(String change) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    /** The page says what happened and what to do, and names its status in small print alone. */
    private static void says(Page page, int status, String detail, String way) {
        var words = page.locator("main").innerText();
        assertThat(words).contains(detail, way, "Status " + status).doesNotContain("/api/", "/q/", "{", "null");
        assertThat(page.locator("h1").innerText()).matches("[A-Z][a-z].*[a-z]").doesNotContain("" + status);
    }

    private static void follow(Page page, String link) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
