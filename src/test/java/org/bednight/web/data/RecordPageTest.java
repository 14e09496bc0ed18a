package org.bednight.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.bednight.web.Browsing.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single records are added, corrected and retired by hand; nothing typed is lost, and nobody's change is overwritten unseen. */
@QuarkusTest
class RecordPageTest {

    private static final String PRICE = "/data/prices/edit?sector=YOI&from=2018-04-01";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void a_provisional_price_is_added_and_listed() {
        var list = read(next(add(
                "/data/prices/edit",
                Map.of(
                        "sector",
                        "YOI",
                        "from",
                        "2018-04-01",
                        "price",
                        "189.00",
                        "source",
                        "assumed: as last year",
                        "provisional",
                        "true"))));

        assertThat(list)
                .contains("Stored as data version", "Young offender institution", "189.00", "Yes, it is assumed");
        facts.get("/bed-night-prices").body("items[0].provisional", is(true)).body("items[0].price", is(189.00f));
    }

    @Test
    void what_was_typed_is_kept_beside_what_is_wrong() {
        var answer = add(
                "/data/prices/edit",
                Map.of("sector", "YOI", "from", "2018-04-01", "price", "189.005", "source", "read <b>here</b>"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("Nothing is stored yet", "id=\"price-fault\"", "but was &#39;189.005&#39;")
                .doesNotContain("<b>here");
        assertThat(typed(answer.asString(), "price")).isEqualTo("189.005");
        assertThat(typed(answer.asString(), "source")).isEqualTo("read &lt;b&gt;here&lt;/b&gt;");
        facts.get("/bed-night-prices").body("items", hasSize(0));
    }

    @Test
    void a_price_that_overlaps_another_says_which() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");

        var answer = add("/data/prices/edit", Map.of("sector", "YOI", "from", "2019-01-01", "price", "189.00"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("the price on record from 2018-04-01 to 2019-03-31");
    }

    @Test
    void a_price_is_corrected_and_a_second_click_stores_nothing_more() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");
        var form = formOf(
                read(PRICE), Map.of("sector", "YOI", "from", "2018-04-01", "to", "2019-03-31", "price", "189.00"));
        var version = facts.version();

        next(submit("/data/prices/edit", form));
        var again = next(submit("/data/prices/edit", form));

        assertThat(facts.version()).isEqualTo(version + 1);
        assertThat(read(again)).contains("this is on record already", "189.00");
    }

    @Test
    void of_two_tabs_the_second_sees_both_states_and_may_save_over_the_first() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");
        var opened = read(PRICE);
        facts.price("YOI", "2018-04-01", "2019-03-31", "185.00");

        var refused = submit(
                "/data/prices/edit",
                formOf(opened, Map.of("sector", "YOI", "from", "2018-04-01", "to", "2019-03-31", "price", "189.00")));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("Somebody else has changed this record", "185.00", "189.00", "Save mine over it");
        facts.get("/bed-night-prices").body("items[0].price", is(185.00f));

        next(submit(
                "/data/prices/edit",
                formOf(
                        refused.asString(),
                        Map.of("sector", "YOI", "from", "2018-04-01", "to", "2019-03-31", "price", "189.00"))));
        facts.get("/bed-night-prices").body("items[0].price", is(189.00f));
    }

    @Test
    void a_record_that_is_added_twice_is_compared_with_the_first() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");

        var answer = add("/data/prices/edit", Map.of("sector", "YOI", "from", "2018-04-01", "price", "189.00"));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.asString()).contains("There is such a record already", "180.00", "189.00");
    }

    @Test
    void the_nights_of_a_month_are_added_corrected_and_retired() {
        facts.authorities("X001");
        var key = Map.of("authority", "X001", "month", "2018-05", "sector", "YOI");
        assertThat(read("/data")).contains("href=\"/data/monthly\"");
        next(add("/data/monthly/edit", with(key, "nights", "23.5")));
        assertThat(read("/data/monthly")).contains("2018-05", "Young offender institution", "23.5");

        var one = "/data/monthly/edit?authority=X001&month=2018-05&sector=YOI";
        var faulty = submit("/data/monthly/edit", formOf(read(one), with(key, "nights", "many")));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString()).contains("bed nights from 0 to", "many");
        next(submit("/data/monthly/edit", formOf(read(one), with(key, "nights", "24"))));
        facts.get("/authorities/X001/monthly-bed-nights").body("items.nights", contains(24));

        var retire = read("/data/monthly/retire?authority=X001&month=2018-05&sector=YOI");
        next(submit("/data/monthly/retire", formOf(retire, with(key, "reason", "entered by mistake"))));
        facts.get("/authorities/X001/monthly-bed-nights").body("total", is(0));
    }

    @Test
    void a_month_stands_on_one_line() {
        facts.authorities("X001");
        next(add(
                "/data/monthly/edit", Map.of("authority", "X001", "month", "2017-04", "sector", "YOI", "nights", "3")));

        assertThat(read("/data/monthly")).contains("<td class=\"govuk-table__cell bn-whole\">2017-04</td>");
    }

    @Test
    void establishments_are_added_corrected_and_retired_on_a_page() {
        var site = Map.of("name", "Adel Beck", "sector", "LASCH", "urn", "9000101", "postcode", "LS16 8EB");

        assertThat(read("/data")).contains("href=\"/data/establishments\"", "href=\"/data/upload/establishments\"");
        assertThat(read("/data/establishments/edit")).contains("Add an establishment");
        assertThat(add("/data/establishments/edit", Map.of("name", "Nowhere", "sector", "YOI"))
                        .asString())
                .contains("by which files name the establishment");
        next(add("/data/establishments/edit", site));
        assertThat(read("/data/establishments")).contains("Adel Beck", "Secure children", "9000101", "LS16 8EB");

        var one = "/data/establishments/edit?name=Adel+Beck";
        next(submit("/data/establishments/edit", formOf(read(one), with(site, "urn", "9000199"))));
        facts.get("/establishments").body("items.urn", contains("9000199"));
        assertThat(read("/data")).contains("1 establishment");

        var retire = read("/data/establishments/retire?name=Adel+Beck");
        next(submit("/data/establishments/retire", formOf(retire, with(site, "reason", "closed"))));
        facts.get("/establishments").body("total", is(0));
    }

    @Test
    void an_allocation_is_added_corrected_and_retired() {
        facts.authorities("X001");
        next(add(
                "/data/allocations/edit",
                Map.of(
                        "authority",
                        "X001",
                        "year",
                        "2018-19",
                        "funder",
                        "Grant & more",
                        "amount",
                        "1000.00",
                        "status",
                        "provisional")));
        var edit = "/data/allocations/edit?authority=X001&year=2018-19&funder=grant+%26+MORE&known_from=";
        next(submit(
                "/data/allocations/edit",
                formOf(
                        read(edit),
                        Map.of(
                                "authority",
                                "X001",
                                "year",
                                "2018-19",
                                "funder",
                                "Grant & more",
                                "amount",
                                "1200.50",
                                "status",
                                "confirmed"))));
        facts.get("/authorities/X001/allocations?financialYear=2018-19").body("funders[0].amount", is(1200.50f));

        var page = read(edit.replace("/edit", "/retire"));
        next(submit(
                "/data/allocations/retire",
                formOf(
                        page,
                        Map.of(
                                "authority",
                                "X001",
                                "year",
                                "2018-19",
                                "funder",
                                "Grant & more",
                                "reason",
                                "a total"))));
        facts.get("/authorities/X001/allocations?financialYear=2018-19").body("funders", hasSize(0));
    }

    @Test
    void a_cell_of_an_authority_that_is_emptied_is_empty_on_record() {
        facts.put("/authorities/X001", Map.of("name", "Council", "recordedTo", "2018-05-31", "family", "cities"))
                .statusCode(200);
        var form = formOf(read("/data/authorities/edit?code=X001"), Map.of("code", "X001", "name", "<i>Council</i>"));

        assertThat(read(next(submit("/data/authorities/edit", form))))
                .contains("recordedTo was 2018-05-31 and is now empty.", "&lt;i&gt;Council&lt;/i&gt;")
                .doesNotContain("<i>Council");
        facts.get("/authorities/X001").body("family", nullValue()).body("recordedTo", nullValue());
    }

    @Test
    void an_address_of_no_record_is_a_page_that_leads_back() {
        for (var address : new String[] {
            "/data/prices/edit?sector=YOI&from=2031-04-01",
            "/data/prices/retire?sector=moon&from=never",
            "/data/authorities/retire?code=X001",
            "/data/episodes/edit"
        }) {
            var page = open(address);
            assertThat(page.statusCode()).as(address).isEqualTo(404);
            assertThat(page.asString()).contains("<html", "All authorities");
        }
    }

    private static Response add(String address, Map<String, String> fields) {
        return submit(address, formOf(read(address), fields));
    }

    /** Fills a form: what it hides is sent with what is typed. */
    private static Map<String, String> formOf(String page, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("state", hidden(page, "state"));
        if (page.contains("name=\"new\"")) {
            form.put("new", "true");
        }
        return form;
    }
}
