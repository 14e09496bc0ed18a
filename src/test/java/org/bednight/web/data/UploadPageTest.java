package org.bednight.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.bednight.web.Browsing.upload;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file is tried, its faults stand in its rows, and it is stored when it is confirmed. */
@QuarkusTest
class UploadPageTest {

    private static final String PRICES = "sector,from,to,price,source\n";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void an_empty_database_leads_through_four_files_to_the_forecast() {
        assertThat(read("/"))
                .contains("Nothing is on record yet. Start here")
                .containsSubsequence(
                        "/data/upload/authorities",
                        "/data/upload/prices",
                        "/data/upload/allocations",
                        "/data/upload/episodes");

        store("authorities", Facts.resource("birmingham-2018-19/authorities.csv"));
        assertThat(read("/"))
                .contains("What is still missing", "<strong>Authorities</strong>: on record")
                .doesNotContain("/data/upload/authorities");
        store("prices", Facts.resource("birmingham-2018-19/bed-night-prices.csv"));
        store("allocations", Facts.resource("birmingham-2018-19/allocations.csv"));
        store("episodes", Facts.resource("birmingham-2018-19/remand-episodes.csv"));

        assertThat(read("/?wait=true&financialYear=2018-19&asAt=2018-05-31"))
                .contains("Birmingham", "£1,024,007 overspend")
                .doesNotContain("What is still missing");
    }

    @Test
    void a_file_that_is_tried_changes_nothing() {
        var address =
                next(upload("/data/upload/prices", "p.csv", PRICES + "YOI,2018-04-01,2019-03-31,189.00,\n", Map.of()));

        assertThat(read(address)).contains("This is what the file would change", "p.csv", "Put this on record");
        facts.get("/bed-night-prices").body("items", hasSize(0));
    }

    @Test
    void bed_nights_a_month_are_tried_and_put_on_record() {
        facts.authorities("X001");
        var csv = "authority,month,sector,nights,source\nX001,2018-05,YOI,23.5,return\n";

        assertThat(read("/data")).contains("/data/upload/monthly", "nothing on record yet");
        assertThat(open(next(upload("/data/upload/monthly", "m.csv", csv + "X001,2018-13,YOI,1,\n", Map.of())))
                        .asString())
                .contains("a month from 2000-01 to 2099-12, as 2018-05");
        store("monthly", csv);

        facts.get("/authorities/X001/monthly-bed-nights").body("total", is(1));
        assertThat(read("/data")).contains("1 monthly total");
    }

    @Test
    void a_file_that_is_confirmed_twice_is_stored_once() {
        var address =
                next(upload("/data/upload/prices", "p.csv", PRICES + "YOI,2018-04-01,2019-03-31,189.00,\n", Map.of()));
        var version = Map.of("version", hidden(read(address), "version"));
        var before = facts.version();

        assertThat(next(submit(address, version))).isEqualTo(address);
        assertThat(next(submit(address, version))).isEqualTo(address);

        assertThat(read(address)).contains("The file is on record", "/data/upload/allocations");
        assertThat(facts.version()).isEqualTo(before + 1);
        facts.get("/bed-night-prices").body("items", hasSize(1));
    }

    @Test
    void a_file_whose_effect_may_have_changed_is_shown_again_before_it_is_stored() {
        var address =
                next(upload("/data/upload/prices", "p.csv", PRICES + "YOI,2018-04-01,2019-03-31,189.00,\n", Map.of()));
        var seen = hidden(read(address), "version");
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");

        var refused = submit(address, Map.of("version", seen));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Somebody has recorded other facts", "Put this on record");
        facts.get("/bed-night-prices").body("items[0].price", is(180.00f));
        next(submit(address, Map.of("version", hidden(refused.asString(), "version"))));
        facts.get("/bed-night-prices").body("items[0].price", is(189.00f));
    }

    @Test
    void faults_stand_in_the_rows_of_the_file() {
        var address = next(upload(
                "/data/upload/prices",
                "p.csv",
                PRICES + "YOI,2018-04-01,2019-03-31,189.00,fine\nLASCH,2018-04-01,2019-03-31,678.705,bad\n",
                Map.of()));
        var page = open(address);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString())
                .contains("The file has a fault", "Line 3", "<td class=\"govuk-table__cell\">LASCH</td>")
                .contains("bn-fault\"><span class=\"govuk-visually-hidden\">Fault: </span>678.705</td>")
                .contains("price: expected", "but was &#39;678.705&#39;")
                .doesNotContain("fine", "Put this on record");
    }

    @Test
    void a_file_with_other_headings_says_which_are_expected() {
        var page = open(next(upload("/data/upload/authorities", "x.csv", "a,b\n1,2\n", Map.of())));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).contains("Line 1", "the headings code,name");
    }

    @Test
    void what_was_chosen_for_episodes_is_kept() {
        facts.authorities("X001");
        var answer = open(next(upload(
                "/data/upload/episodes",
                "e.csv",
                Facts.EPISODES + "X001,R1,C1,YOI,,2018-05-01,tomorrow,,\n",
                Map.of("mode", "replace", "recorded_to", "2018-05-31"))));
        var page = answer.asString();

        assertThat(answer.header("Cache-Control")).as("its rows name children").isEqualTo("no-store");
        assertThat(page).contains("<option value=\"replace\" selected>", "Line 2", "tomorrow");
        assertThat(typed(page, "recorded_to")).isEqualTo("2018-05-31");
    }

    @Test
    void a_day_that_is_none_is_kept_beside_what_was_expected() {
        var answer = upload("/data/upload/episodes", "e.csv", Facts.EPISODES, Map.of("recorded_to", "31/05/2018"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("2000-01-01 to 2099-12-31", "write 31/05/2018 as 2018-05-31");
        assertThat(typed(answer.asString(), "recorded_to")).isEqualTo("31/05/2018");
    }

    @Test
    void a_form_without_a_file_says_so() {
        var answer = upload("/data/upload/prices", "p.csv", "", Map.of());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("Choose a file that is not empty.");
    }

    @Test
    void a_file_that_is_held_no_longer_says_what_to_do() {
        var page = open("/data/uploads/0123456789abcdef");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.asString()).contains("no longer held", "Choose it again");
    }

    @Test
    void budgets_before_and_after_are_shown_before_they_change() {
        facts.authorities("X001");
        var page = read(next(upload(
                "/data/upload/allocations",
                "a.csv",
                "authority,year,funder,amount,status,source\nX001,2018-19,Grant,1000.00,confirmed,\n",
                Map.of())));

        assertThat(page).contains("Budgets", "X001, 2018/19", "none", "£1,000");
    }

    @Test
    void hostile_names_are_shown_as_they_are() {
        Response answer = upload(
                "/data/upload/authorities",
                "<script>alert(1)</script>.csv",
                "code,name\nX001,<b>Council</b>\nX002,<img src=x onerror=alert(2)>,more\n",
                Map.of());

        var page = open(next(answer)).asString();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;.csv")
                .doesNotContain("<script>alert", "<b>Council", "<img");
    }

    @Test
    void the_history_lists_who_changed_what() {
        store("authorities", "code,name\nX001,Council\n");

        assertThat(read("/data/history")).contains("import authorities", "1 received, 1 added", "local");
    }

    private static void store(String kind, String file) {
        var address = next(upload("/data/upload/" + kind, kind + ".csv", file, Map.of()));
        next(submit(address, Map.of("version", hidden(read(address), "version"))));
        assertThat(read(address)).contains("The file is on record");
    }
}
