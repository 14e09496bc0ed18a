package org.bednight.web.publications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forecast is previewed, published once, read, compared, verified and withdrawn by hand. */
@QuarkusTest
class PublicationPagesTest {

    private static final String PUBLISH = "/authorities/E08000025/publish";
    private static final String LIST = "/authorities/E08000025/publications";
    private static final Map<String, Object> FEWER = Map.of("kind", "arrivals", "factor", 0.5);
    private static final Map<String, String> MAY = Map.of("financialYear", "2018-19", "asAt", "2018-05-31");

    @Inject
    Facts facts;

    @BeforeEach
    void birmingham() {
        facts.clear().birmingham();
    }

    @Test
    void the_paper_is_shown_before_anything_is_published() {
        var preview = read(next(submit(
                PUBLISH,
                Map.of(
                        "financialYear",
                        "2018-19",
                        "asAt",
                        "2018-05-31",
                        "purpose",
                        "To note\nthe year",
                        "comment_YOI",
                        "<b>Long</b> remands"))));

        assertThat(preview)
                .contains(
                        "This is a preview", "To note the year", "&lt;b&gt;Long&lt;/b&gt; remands", "1,024,007", "<svg")
                .doesNotContain("<b>Long", " style=\"");
        facts.get(LIST).body("items", hasSize(0));
        assertThat(read(LIST)).contains("Nothing is published yet");
    }

    @Test
    void mitigations_a_reserve_and_saved_what_ifs_are_published_by_hand_as_by_the_api() {
        facts.put(
                        "/authorities/E08000025/scenarios/Bail support?financialYear=2018-19&asAt=2018-05-31",
                        Map.of("adjustments", List.of(FEWER)))
                .statusCode(200);
        var typed = new HashMap<>(MAY);
        typed.putAll(Map.of("mitigation_1", "Bail places", "owner_1", "Head of Service", "status_1", "agreed"));
        typed.putAll(
                Map.of("date_1", "2018-10-01", "saves_1", "120000", "mitigation_3", "Panel", "owner_3", "Finance"));
        typed.putAll(Map.of("saves_3", "1000", "reserve", "Youth reserve", "reserveAmount", "250000"));
        typed.putAll(Map.of("whatIf_1", "Bail support", "public_mitigations", "true", "purpose", "Only for us"));
        var address = next(submit(PUBLISH, typed));
        var page = next(submit(address, Map.of("version", hidden(read(address), "version"))));

        facts.get(page + ".json")
                .body("definition.mitigations.what", contains("Bail places", "Panel"))
                .body("definition.mitigations.status", contains("agreed", "planned"))
                .body("definition.mitigations[0].date", is("2018-10-01"))
                .body("definition.mitigations.amount", contains(120000.00f, 1000.00f))
                .body("definition.reserve.name", is("Youth reserve"))
                .body("definition.reserve.amount", is(250000.00f))
                .body("definition.scenarios.name", contains("Bail support"))
                .body("definition.publicTexts", contains("mitigations"));
        assertThat(read(page)).contains("Bail places", "903,007", "Youth reserve", "Bail support", "Only for us");
        assertThat(read(page + "?audience=public")).contains("Bail places").doesNotContain("Only for us");
    }

    @Test
    void what_lacks_in_a_mitigation_or_reserve_is_said_beside_its_field() {
        var typed = new HashMap<>(MAY);
        typed.putAll(Map.of("mitigation_2", "Bail places", "saves_2", "much", "reserveAmount", "5"));
        var answer = submit(PUBLISH, typed);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains(
                        "Expected who answers for it, but nothing was typed.",
                        "id=\"saves_2-fault\"",
                        "Expected the reserve&#39;s name, but nothing was typed.",
                        "Mitigation 4");
        assertThat(typed(answer.asString(), "mitigation_2")).isEqualTo("Bail places");
    }

    @Test
    void a_number_beyond_all_mitigations_makes_no_endless_form() {
        var answer = submit(PUBLISH, Map.of("financialYear", "2018-19", "mitigation_9999", "Bail places"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("Mitigation 52").doesNotContain("Mitigation 53");
    }

    @Test
    void a_double_click_publishes_once() {
        var address = next(submit(PUBLISH, MAY));
        var version = Map.of("version", hidden(read(address), "version"));

        var first = next(submit(address, version));
        var second = next(submit(address, version));

        assertThat(first)
                .isEqualTo("/publications/E08000025-2018-19-P02-v1")
                .isEqualTo(second)
                .isEqualTo(next(open(address)));
        facts.get(LIST).body("items", hasSize(1));
        assertThat(read(LIST)).contains("2018-19 P02 v1", "£1,024,007 overspend", "stands");
    }

    @Test
    void a_paper_is_published_as_it_was_previewed_or_shown_again() {
        var address = next(submit(PUBLISH, MAY));
        var seen = hidden(read(address), "version");
        facts.put(
                        "/authorities/E08000025/allocations/2018-19/More",
                        Map.of("amount", "100000.00", "status", "confirmed"))
                .statusCode(200);

        var refused = submit(address, Map.of("version", seen));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.asString()).contains("Somebody has recorded other facts", "924,007");
        facts.get(LIST).body("items", hasSize(0));
        next(submit(address, Map.of("version", hidden(refused.asString(), "version"))));
        facts.get(LIST).body("items[0].variance", is(924007.00f));
    }

    @Test
    void what_was_typed_is_kept_on_a_fault_and_after_the_preview() {
        var faulty = submit(
                PUBLISH, Map.of("financialYear", "2018", "asAt", "31/05/2018", "preparedBy", "A \"quoted\" name"));

        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString())
                .contains("A financial year is two years in a row like", "write 31/05/2018 as 2018-05-31");
        assertThat(typed(faulty.asString(), "asAt")).isEqualTo("31/05/2018");
        assertThat(typed(faulty.asString(), "preparedBy")).isEqualTo("A &quot;quoted&quot; name");

        var address = next(submit(PUBLISH, Map.of("financialYear", "2018-19", "preparedBy", "Finance")));
        assertThat(typed(read(address + "/change"), "preparedBy")).isEqualTo("Finance");
    }

    @Test
    void a_forecast_that_cannot_be_made_says_why_beside_the_form() {
        facts.delete("/bed-night-prices/YOI/2018-04-01", "a test").statusCode(200);

        var answer = submit(PUBLISH, MAY);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("nights without a price", "See the paper");
        assertThat(typed(answer.asString(), "financialYear")).isEqualTo("2018-19");
    }

    @Test
    void a_publication_shows_its_paper_and_files_to_both_audiences() {
        var page = published();

        assertThat(open(page).header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(page)).contains("Internal: contains small numbers", "1,024,007", "1,739,619");
        assertThat(read(page + "?audience=public"))
                .doesNotContain("Internal: contains small numbers")
                .contains("the public copy");
        for (var form : new String[] {"json", "csv", "xlsx", "docx", "pdf"}) {
            for (var address :
                    new String[] {"/api/v1" + page + "." + form, "/api/v1" + page + "." + form + "?audience=public"}) {
                assertThat(read(page)).contains("href=\"" + address + "\"");
                given().get(address).then().statusCode(200);
            }
        }
    }

    @Test
    void a_publication_is_compared_and_verified() {
        var april = next(submit(PUBLISH, Map.of("financialYear", "2018-19", "asAt", "2018-04-30")));
        next(submit(april, Map.of("version", hidden(read(april), "version"))));
        var page = published();

        var movement = facts.get(page + "/movement").extract().jsonPath();
        assertThat(read(page + "/movement"))
                .contains("What moved since 2018-19 P01 v1", movement.getString("steps[0].words"));
        assertThat(read(page + "/verify")).contains("Every figure comes out again, to the penny");
        var withheld = read(page + "/disclosure");
        assertThat(withheld)
                .contains("What the public copy withholds", "Forecast, periods, sectors, outturn, bed nights");
        assertThat(Pattern.compile("<td[^>]*>(\\d+)</td>")
                        .matcher(withheld)
                        .results()
                        .mapToInt(cell -> Integer.parseInt(cell.group(1)))
                        .sum())
                .isEqualTo(facts.get(page + "/disclosure")
                        .extract()
                        .jsonPath()
                        .getList("path")
                        .size())
                .isPositive();
    }

    @Test
    void a_first_publication_has_nothing_to_be_compared_with() {
        assertThat(read(published() + "/movement"))
                .contains(
                        "There is nothing before it: no other publication of 2018/19 that stands is as at an earlier day.",
                        "href=\"/authorities/E08000025?financialYear=2018-19&amp;asAt=2018-05-31\"")
                .doesNotContain("/api/");
    }

    @Test
    void a_publication_is_withdrawn_with_a_reason_once() {
        var page = published();
        var refused = submit(page + "/withdraw", Map.of("reason", "x"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(typed(refused.asString(), "reason")).isEqualTo("x");

        assertThat(next(submit(page + "/withdraw", Map.of("reason", "published by mistake"))))
                .isEqualTo(page);
        assertThat(next(submit(page + "/withdraw", Map.of("reason", "another reason"))))
                .isEqualTo(page);

        assertThat(read(page)).contains("Withdrawn: published by mistake").doesNotContain("/withdraw\"");
        assertThat(read(LIST)).contains("withdrawn: published by mistake");
    }

    @Test
    void what_is_not_there_is_a_page_that_leads_back() {
        for (var address : new String[] {
            "/publications/E08000025-2018-19-P02-v9",
            "/publications/E08000025-2018-19-P02-v9/withdraw",
            "/authorities/X999/publications",
            "/authorities/E08000025/publish/0123456789abcdef"
        }) {
            var page = open(address);
            assertThat(page.statusCode()).as(address).isEqualTo(404);
            assertThat(page.asString()).contains("<html", "All authorities");
        }
    }

    private static String published() {
        var preview = next(submit(PUBLISH, MAY));
        return next(submit(preview, Map.of("version", hidden(read(preview), "version"))));
    }
}
