package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.EPISODES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EpisodeImportTest {

    private static final String FIRST = "X001,R1,C1,YOI,Wetherby,2018-05-01,2018-05-11,robbery,previously looked after";
    private static final String SECOND = "X001,R1,C1,STC,Oakhill,2018-05-11,,robbery,previously looked after";
    private static final String OTHER = "X001,R2,C2,LASCH,,2018-05-20,2018-05-20,,";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromTwoAuthorities() {
        facts.clear().authorities("X001", "X002");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_file_is_put_on_record_and_its_placements_are_counted() {
        long version = facts.version();

        assertCounts(facts.postEpisodes(FIRST, SECOND, OTHER), 3, 3, 0, 0, 0)
                .body("dryRun", is(false))
                .body("warnings", contains(startsWith("Episode R1 of X001 started on 2018-05-01 and has no end;")))
                .body("dataVersion", is((int) version + 1));

        facts.get("/authorities/X001/remand-episodes")
                .statusCode(200)
                .body("total", is(2))
                .body("items.episode", contains("R1", "R2"))
                .body("items[0].child", equalTo("C1"))
                .body("items[0].offenceGroup", equalTo("robbery"))
                .body("items[0].lookedAfterStatus", equalTo("previously looked after"))
                .body("items[0].placements.sector", contains("YOI", "STC"))
                .body("items[0].placements.establishment", contains("Wetherby", "Oakhill"))
                .body("items[0].placements.startDate", contains("2018-05-01", "2018-05-11"))
                .body("items[0].placements.endDate", contains("2018-05-11", null));
    }

    @Test
    void importing_a_file_again_changes_nothing_and_makes_no_version() {
        facts.episodes(FIRST, SECOND, OTHER);
        long version = facts.version();

        assertCounts(facts.postEpisodes(FIRST, SECOND, OTHER), 3, 0, 0, 3, 0).body("dataVersion", is((int) version));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void the_order_of_rows_and_headings_does_not_matter() {
        var zeroNight = "X001,R1,C1,LASCH,,2018-05-11,2018-05-11,,";
        facts.episodes(FIRST, zeroNight, SECOND);

        assertCounts(facts.postEpisodes(SECOND, FIRST, zeroNight), 3, 0, 0, 3, 0);
        facts.get("/authorities/X001/remand-episodes/R1").body("placements.sector", contains("YOI", "LASCH", "STC"));
        assertCounts(facts.post("/remand-episodes", """
                        \uFEFFSector,end_date,start_date,child,EPISODE,authority,looked_after_status,offence_group,establishment\r
                        LASCH,2018-05-20,2018-05-20,C2,R2,X001,,,\r

                        """), 1, 1, 0, 0, 0);
    }

    @Test
    void a_dry_run_reports_the_same_and_stores_nothing() {
        facts.episodes(FIRST);
        long version = facts.version();

        assertCounts(
                        facts.post("/remand-episodes?dryRun=true&mode=replace", EPISODES + OTHER + "\n" + SECOND),
                        2,
                        2,
                        0,
                        0,
                        1)
                .body("dryRun", is(true))
                .body("dataVersion", is((int) version));

        assertThat(facts.version()).isEqualTo(version);
        facts.get("/authorities/X001/remand-episodes")
                .body("total", is(1))
                .body("items[0].placements.sector", contains("YOI"));
    }

    @Test
    void the_placements_that_a_file_has_for_an_episode_replace_those_on_record() {
        facts.episodes(FIRST, "X001,R1,C1,STC,,2018-05-11,2018-05-20,robbery,", "X001,R1,C1,STC,,2018-05-20,,,", OTHER);

        assertCounts(
                facts.postEpisodes(
                        FIRST,
                        "X001,R1,C1,STC,,2018-05-11,2018-05-15,robbery,",
                        "X001,R1,C1,YOI,,2018-05-15,2018-05-17,,"),
                3,
                1,
                1,
                1,
                1);

        facts.get("/authorities/X001/remand-episodes")
                .body("items[0].placements.endDate", contains("2018-05-11", "2018-05-15", "2018-05-17"))
                .body("total", is(2));
    }

    @Test
    void an_episode_that_moves_to_other_days_is_added_there_and_retired_here() {
        facts.episodes(FIRST);

        assertCounts(facts.postEpisodes("X001,R1,C1,YOI,,2018-05-02,2018-05-11,,"), 1, 1, 0, 0, 1);
    }

    @Test
    void two_episodes_may_swap_their_children() {
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,,,", "X001,R2,C2,YOI,,2018-05-01,,,");

        assertCounts(
                facts.postEpisodes("X001,R1,C2,YOI,,2018-05-01,,,", "X001,R2,C1,YOI,,2018-05-01,,,"), 2, 0, 2, 0, 0);
    }

    @Test
    void replacing_retires_what_the_file_lacks_of_its_authorities_and_of_no_other() {
        facts.episodes(FIRST, SECOND, OTHER, "X002,R1,C1,YOI,,2018-05-01,,,");

        assertCounts(facts.post("/remand-episodes?mode=replace", EPISODES + OTHER), 1, 0, 0, 1, 2);

        facts.get("/authorities/X001/remand-episodes").body("items.episode", contains("R2"));
        facts.get("/authorities/X002/remand-episodes").body("items.episode", contains("R1"));
    }

    @Test
    void a_replaced_episode_does_not_clash_with_the_one_that_takes_its_place() {
        facts.episodes(FIRST, SECOND);

        facts.postEpisodes("X001,R9,C1,YOI,,2018-05-01,,,").statusCode(400);
        assertCounts(
                facts.post("/remand-episodes?mode=replace", EPISODES + "X001,R9,C1,YOI,,2018-05-01,,,"), 1, 1, 0, 0, 2);
    }

    @Test
    void a_file_at_an_authority_s_address_has_rows_of_that_authority_only() {
        facts.post("/authorities/X002/remand-episodes", EPISODES + FIRST)
                .statusCode(400)
                .body("type", equalTo("/problems/faulty-file"))
                .body("faults[0].line", is(2))
                .body("faults[0].column", equalTo("authority"))
                .body("faults[0].value", equalTo("X001"))
                .body("faults[0].expected", equalTo("X002, as in the address"));

        assertCounts(facts.post("/authorities/X001/remand-episodes", EPISODES + FIRST), 1, 1, 0, 0, 0);
        facts.post("/authorities/X999/remand-episodes", EPISODES + FIRST).statusCode(404);
    }

    @Test
    void recorded_to_is_set_with_the_file_and_bounds_the_as_at_date() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "100.00");

        assertCounts(facts.post("/remand-episodes?recordedTo=2018-05-31", EPISODES + FIRST), 1, 1, 0, 0, 0)
                .body("recordedToSet", is(1));
        facts.post("/remand-episodes?recordedTo=2018-05-31", EPISODES + FIRST).body("recordedToSet", is(0));

        facts.get("/authorities/X001").body("recordedTo", equalTo("2018-05-31"));
        facts.get("/authorities/X001/bed-nights")
                .statusCode(200)
                .body("asAt", equalTo("2018-05-31"))
                .body("total.year.bedNights", is(10));
        facts.get("/authorities/X001/bed-nights?asAt=2018-06-01")
                .statusCode(422)
                .body("type", equalTo("/problems/records-end-earlier"));
    }

    @Test
    void recorded_to_is_neither_in_the_future_nor_before_the_records_begin() {
        facts.put("/authorities/X001", "{\"name\": \"Sample\", \"recordedFrom\": \"2018-04-01\"}")
                .statusCode(200);
        long version = facts.version();

        facts.post("/remand-episodes?recordedTo=2018-03-31", EPISODES + "X001,R1,C1,YOI,,2018-03-20,2018-04-11,,")
                .statusCode(400)
                .body("type", equalTo("/problems/records-end-before-start"))
                .body(
                        "detail",
                        equalTo(
                                "The records of X001 begin on 2018-04-01, so recordedTo is that day or a later one, but was 2018-03-31."));
        facts.post("/remand-episodes?recordedTo=2099-01-01", EPISODES + FIRST)
                .statusCode(400)
                .body("type", equalTo("/problems/records-end-in-future"))
                .body("detail", containsString("but was 2099-01-01."));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void the_night_of_today_is_not_recorded_yet() {
        clock.stopAt("2018-06-01T22:30:00Z");

        facts.post("/remand-episodes?recordedTo=2018-06-01", EPISODES + FIRST)
                .statusCode(400)
                .body(
                        "detail",
                        equalTo(
                                "recordedTo of X001 is yesterday, 2018-05-31, at the latest, since its night must be over, but was 2018-06-01."));
        facts.post("/remand-episodes?recordedTo=2018-05-31", EPISODES + FIRST).statusCode(200);
    }

    @Test
    void a_placement_that_starts_after_the_file_s_own_end_is_a_fault() {
        facts.post("/remand-episodes?recordedTo=2018-05-19", EPISODES + FIRST + "\n" + OTHER)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo("start_date"))
                .body(
                        "faults[0].expected",
                        equalTo("2018-05-19 or an earlier day, since recordedTo says that the file ends there"));

        assertCounts(
                facts.post("/remand-episodes?recordedTo=2018-05-20", EPISODES + FIRST + "\n" + OTHER), 2, 2, 0, 0, 0);
    }

    @Test
    void a_file_whose_records_end_earlier_than_those_on_record_is_warned_of() {
        facts.post("/remand-episodes?recordedTo=2018-05-31", EPISODES + FIRST).body("warnings", empty());

        facts.post("/remand-episodes?recordedTo=2018-05-15", EPISODES + FIRST)
                .statusCode(200)
                .body("recordedToSet", is(1))
                .body(
                        "warnings",
                        contains(
                                "recordedTo of X001 moves back from 2018-05-31 to 2018-05-15: no forecast can be made as at a later day."));
    }

    @Test
    void sch_is_read_as_lasch() {
        facts.episodes("X001,R1,C1,SCH,,2018-05-01,2018-05-11,,");

        facts.get("/authorities/X001/remand-episodes/R1").body("placements[0].sector", equalTo("LASCH"));
        assertCounts(facts.postEpisodes("X001,R1,C1,LASCH,,2018-05-01,2018-05-11,,"), 1, 0, 0, 1, 0);
    }

    @Test
    void an_18th_birthday_ends_the_charge_and_is_never_given_back() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "100.00");
        facts.post(
                        "/remand-episodes",
                        EPISODES.strip() + ",turns_18_on\nX001,R1,C1,YOI,,2018-05-01,2018-05-11,,,2018-05-04\n")
                .statusCode(200)
                .body(not(containsString("2018-05-04")));

        facts.get("/authorities/X001/bed-nights?financialYear=2018-19")
                .body("total.year.bedNights", is(3))
                .body(not(containsString("2018-05-04")));
        facts.get("/authorities/X001/remand-episodes").body(not(containsString("2018-05-04")));
        facts.get("/authorities/X001/remand-episodes/R1").body(not(containsString("2018-05-04")));
    }

    @Test
    void what_is_odd_comes_back_as_a_warning() {
        facts.episodes("X002,R1,C1,YOI,,2018-05-01,,,", "X001,R3,c1,YOI,,2018-04-01,2018-04-02,,");

        facts.postEpisodes(FIRST)
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "X001 has the children C1 (10 nights) and, on record, c1 (1 night): they differ only in case, signs or leading zeros, and count as two children.",
                                "Reference C1 is in a placement at X001 and at X002 at once; references are local, so they count as two children."));
    }

    @Test
    void a_reference_near_one_on_record_is_refused_where_their_nights_overlap() {
        facts.episodes("X001,R3,00004501,YOI,,2018-05-01,2018-06-01,,");

        facts.postEpisodes("X001,R4,4501,YOI,,2018-05-31,2018-06-03,,")
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].column", is("child"))
                .body(
                        "faults[0].expected",
                        is(
                                "one spelling of a child's reference: episode R3 on record has 00004501 for some of the same nights. Write both alike, or give one of the two children a quite different reference"));

        facts.postEpisodes("X001,R4,4501,YOI,,2018-06-01,2018-06-03,,")
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "X001 has the children 4501 (2 nights) and, on record, 00004501 (31 nights): they differ only in case, signs or leading zeros, and count as two children."));
    }

    @Test
    void an_episode_near_one_of_the_same_child_on_record_is_warned_of() {
        facts.episodes("X001,R3,C5,YOI,,2018-04-01,2018-05-01,,", "X001,R-4,C6,YOI,,2018-04-01,2018-05-01,,");

        facts.postEpisodes("X001,r03,C5,YOI,,2018-06-01,2018-06-03,,", "X001,R4,C7,YOI,,2018-06-01,2018-06-03,,")
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "X001 has the episodes r03 (2 nights) and, on record, R3 (30 nights): they are of one child, differ only in case, signs or leading zeros, and count as two episodes."));
    }

    @Test
    void a_typographic_dash_in_a_reference_is_a_plain_one() {
        facts.episodes("X001,R3,C-5,YOI,,2018-05-01,2018-06-01,,");

        facts.postEpisodes("X001,R3,C–5,YOI,,2018-05-01,2018-06-01,,")
                .statusCode(200)
                .body("unchanged", is(1));
    }

    @Test
    void episodes_are_listed_by_the_night_and_by_the_year_and_in_pages() {
        facts.episodes(FIRST, SECOND, OTHER, "X001,R3,C3,YOI,,2017-03-01,2017-04-01,,");

        facts.get("/authorities/X001/remand-episodes?openAt=2018-05-31").body("items.episode", contains("R1"));
        facts.get("/authorities/X001/remand-episodes?financialYear=2016-17").body("items.episode", contains("R3"));
        facts.get("/authorities/X001/remand-episodes?financialYear=2017-18").body("items", empty());
        facts.get("/authorities/X001/remand-episodes?page=2&size=2")
                .body("items.episode", contains("R2"))
                .body("page", is(2))
                .body("size", is(2))
                .body("total", is(3));
        facts.get("/authorities/X001/remand-episodes?page=9").body("items", empty());
    }

    private static ValidatableResponse assertCounts(
            ValidatableResponse response, int received, int added, int changed, int unchanged, int retired) {
        return response.statusCode(200)
                .body("received", is(received))
                .body("added", is(added))
                .body("changed", is(changed))
                .body("unchanged", is(unchanged))
                .body("retired", is(retired));
    }
}
