package org.bednight.web.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.bednight.web.Browsing.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A single episode is added, corrected and retired by hand, and no address names it. */
@QuarkusTest
class EpisodePageTest {

    private static final String LIST = "/data/episodes?authority=X001";
    private static final Map<String, String> R1 = Map.of("authority", "X001", "episode", "R1");

    @Inject
    Facts facts;

    @BeforeEach
    void oneAuthority() {
        facts.clear().authorities("X001", "X002");
    }

    @Test
    void an_episode_with_two_placements_is_added_whichever_rows_they_stand_in() {
        var list = next(submit(
                "/data/episodes/save",
                with(
                        Map.of("authority", "X001", "state", "none", "new", "true"),
                        "episode",
                        "R1",
                        "child",
                        "C1",
                        "looked_after_status",
                        "previously looked after",
                        "sector_1",
                        "YOI",
                        "establishment_1",
                        "Wetherby",
                        "start_date_1",
                        "2018-04-12",
                        "end_date_1",
                        "2018-05-03",
                        "sector_3",
                        "LASCH",
                        "start_date_3",
                        "2018-05-03")));

        assertThat(list).doesNotContain("R1").doesNotContain("C1");
        assertThat(read(list)).contains("Stored as data version", "YOI, Wetherby; LASCH", "12 April 2018", "still in");
        facts.get("/authorities/X001/remand-episodes/R1")
                .body("placements.sector", contains("YOI", "LASCH"))
                .body("lookedAfterStatus", equalTo("previously looked after"));
    }

    @Test
    void a_fault_stands_beside_the_field_of_its_placement_and_nothing_typed_is_lost() {
        var answer = submit(
                "/data/episodes/save",
                with(
                        Map.of("authority", "X001", "state", "none", "new", "true"),
                        "episode",
                        "R1",
                        "child",
                        "C1",
                        "sector_1",
                        "YOI",
                        "start_date_1",
                        "2018-04-12",
                        "end_date_1",
                        "2018-05-03",
                        "sector_2",
                        "LASCH",
                        "start_date_2",
                        "2018-02-30"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("Nothing is stored yet", "id=\"start_date_2-fault\"", "2018-02-30");
        assertThat(typed(answer.asString(), "start_date_1")).isEqualTo("2018-04-12");
        facts.get("/authorities/X001/remand-episodes").body("items", hasSize(0));
    }

    @Test
    void an_empty_form_says_what_it_needs() {
        var answer = submit("/data/episodes/save", Map.of("authority", "X001", "state", "none", "new", "true"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("id=\"episode-fault\"", "id=\"child-fault\"");
    }

    @Test
    void a_departure_is_entered_and_a_second_click_stores_nothing_more() {
        facts.episodes("X001,R1,C1,YOI,Wetherby,2018-04-12,,,");
        var form = submit("/data/episodes/correct", R1).asString();
        var sent = with(
                Map.of("authority", "X001", "episode", "R1", "state", hidden(form, "state")),
                "child",
                "C1",
                "sector_1",
                "YOI",
                "establishment_1",
                "Wetherby",
                "start_date_1",
                typed(form, "start_date_1"),
                "end_date_1",
                "2018-06-01");
        var version = facts.version();

        next(submit("/data/episodes/save", sent));
        var again = next(submit("/data/episodes/save", sent));

        assertThat(facts.version()).isEqualTo(version + 1);
        assertThat(read(again)).contains("this is on record already", "1 June 2018");
    }

    @Test
    void of_two_tabs_the_second_sees_both_states() {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        var state = hidden(submit("/data/episodes/correct", R1).asString(), "state");
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,2018-05-01,,");

        var refused = submit(
                "/data/episodes/save",
                with(
                        Map.of("authority", "X001", "episode", "R1", "state", state),
                        "child",
                        "C1",
                        "sector_1",
                        "YOI",
                        "start_date_1",
                        "2018-04-12",
                        "end_date_1",
                        "2018-05-09"));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("1 May 2018", "9 May 2018", "Save mine over it");
    }

    /** The birthday was stated once; a form that leaves it empty keeps it, and never shows it. */
    @Test
    void a_birthday_on_record_stays_and_is_not_shown() {
        facts.put(
                        "/authorities/X001/remand-episodes/R1",
                        Map.of(
                                "child",
                                "C1",
                                "turns18On",
                                "2018-07-19",
                                "placements",
                                List.of(Map.of("sector", "YOI", "startDate", "2018-04-12"))))
                .statusCode(200);
        var form = submit("/data/episodes/correct", R1).asString();
        assertThat(form).doesNotContain("2018-07-19");

        next(submit(
                "/data/episodes/save",
                with(
                        Map.of("authority", "X001", "episode", "R1", "state", hidden(form, "state")),
                        "child",
                        "C1",
                        "offence_group",
                        "robbery",
                        "sector_1",
                        "YOI",
                        "start_date_1",
                        "2018-04-12")));

        facts.price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .get("/authorities/X001/bed-nights?financialYear=2018-19&asAt=2019-03-31")
                .body("total.year.bedNights", equalTo(98));
    }

    /** A file may hold more placements of an episode than a single request: by hand none of them is lost. */
    @Test
    void an_episode_of_many_placements_keeps_them_all() {
        int placements = 201;
        var first = LocalDate.parse("2017-04-01");
        facts.episodes(IntStream.range(0, placements)
                .mapToObj(day -> "X001,R1,C1,YOI,,%s,%s,,".formatted(first.plusDays(day), first.plusDays(day + 1)))
                .toArray(String[]::new));
        var form = submit("/data/episodes/correct", R1).asString();
        var sent = new HashMap<>(with(R1, "state", hidden(form, "state"), "child", "C1", "offence_group", "robbery"));
        for (int number = 1; number <= placements; number++) {
            sent.put("sector_" + number, "YOI");
            sent.put("start_date_" + number, typed(form, "start_date_" + number));
            sent.put("end_date_" + number, typed(form, "end_date_" + number));
        }

        next(submit("/data/episodes/save", sent));

        facts.get("/authorities/X001/remand-episodes/R1")
                .body("offenceGroup", equalTo("robbery"))
                .body("placements", hasSize(placements));
    }

    @Test
    void an_episode_is_retired_with_a_reason() {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        var form = submit("/data/episodes/retiring", R1).asString();

        assertThat(submit("/data/episodes/retire", with(R1, "state", hidden(form, "state")))
                        .asString())
                .contains("A reason has 3 to 500 characters");
        next(submit("/data/episodes/retire", with(R1, "state", hidden(form, "state"), "reason", "entered by mistake")));

        facts.get("/authorities/X001/remand-episodes").body("items", hasSize(0));
        assertThat(submit("/data/episodes/correct", R1).statusCode()).isEqualTo(404);
    }

    @Test
    void an_episode_that_changed_since_its_form_was_opened_is_retired_only_once_that_was_said() {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        var opened = hidden(submit("/data/episodes/retiring", R1).asString(), "state");
        facts.episodes("X001,R1,C1,YOI,,2018-04-13,,,");

        var faulty = submit("/data/episodes/retire", with(R1, "state", opened)).asString();
        var sent = with(R1, "state", hidden(faulty, "state"), "reason", "entered by mistake");
        var refused = submit("/data/episodes/retire", sent);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString()).contains("Somebody else has changed this record", "retire it all the same");
        facts.get("/authorities/X001/remand-episodes").body("items", hasSize(1));
        next(submit("/data/episodes/retire", with(sent, "state", hidden(refused.asString(), "state"))));
        facts.get("/authorities/X001/remand-episodes").body("items", hasSize(0));
    }

    /** It names the episode, and was sent since no address shall. */
    @Test
    void a_form_that_is_refused_is_kept_by_nobody() {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        var sent = with(R1, "state", "another", "in_custody_on", "2018-05-01", "reason", "entered by mistake");

        for (var form : List.of("confirm", "save", "retire")) {
            for (var fields : List.of(R1, sent)) {
                var refused = submit("/data/episodes/" + form, fields);
                assertThat(refused.statusCode()).as(form).isIn(400, 412);
                assertThat(refused.header("Cache-Control")).as(form).isEqualTo("no-store");
            }
        }
    }

    @Test
    void neither_an_authority_nor_an_episode_that_cannot_be_one_fails_the_page() {
        assertThat(open("/data/episodes?authority=X999").statusCode()).isEqualTo(404);
        assertThat(open("/data/episodes?authority=X001&page=0").statusCode()).isEqualTo(400);
        assertThat(read("/data/episodes?authority=X001&page=999999")).contains("Nothing is on record yet.");
        assertThat(open("/data/episodes/add").statusCode()).isEqualTo(400);
        assertThat(submit("/data/episodes/correct", Map.of()).statusCode()).isEqualTo(400);
        assertThat(submit("/data/episodes/save", Map.of("authority", "X001")).statusCode())
                .isEqualTo(400);
        assertThat(read(LIST)).contains("Nothing is on record yet.");
    }
}
