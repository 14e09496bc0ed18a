package org.bednight.web.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bednight.web.Browsing.fields;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.authority.AuthorityCode;
import org.bednight.database.DatabaseRows;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.retention.Holdings;
import org.bednight.retention.SixYears;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin sees what is due, and reduces it, or gives out and erases one child's record, by forms alone. */
@QuarkusTest
@TestProfile(SixYears.class)
class RetentionPageTest {

    private static final String PAGE = "/data/retention/X001";
    private static final Pattern TAG = Pattern.compile("name=\"tag\" value=\"([0-9a-f]{64})\"");

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @Inject
    Holdings holdings;

    @BeforeEach
    void recordOneChildOfLongAgoAndOneOfNow() {
        facts.clear().authorities("X001");
        facts.episodes("X001,R-1,C-1,YOI,,2015-05-01,2015-06-01,,", "X001,R-2,C-2,YOI,,2025-05-01,2025-06-01,,");
        clock.stopAt("2030-06-01T09:00:00Z");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void what_is_due_is_shown_and_reduced_with_a_reason() {
        given().get("/data/retention")
                .then()
                .statusCode(200)
                .body(containsString("6 years after the end of the financial year"))
                .body(containsString("before 1 April 2024"))
                .body(containsString("href=\"/data/retention/X001\""));
        var shown = given().get(PAGE).then().statusCode(200).extract().asString();
        assertThat(shown).contains("1 child&#39;s record would be reduced to nights: 1 episode in 1 row");

        send(PAGE, Map.of("tag", tag(shown), "reason", ""))
                .statusCode(400)
                .body(containsString("<a href=\"#reason\">Reason: A reason has 3 to 500"));
        send(PAGE, Map.of("tag", "0".repeat(64), "reason", "schedule 4"))
                .statusCode(412)
                .body(containsString("Nothing was done"))
                .body(containsString("value=\"schedule 4\""));
        send(PAGE, Map.of("tag", tag(shown), "reason", "schedule 4"))
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=reduced"));

        given().get(PAGE + "?done=reduced")
                .then()
                .body(containsString("The records are reduced to nights."))
                .body(containsString("Nothing is due today."));
        given().get("/data/episodes?authority=X001")
                .then()
                .body(not(containsString("C-1")))
                .body(containsString("C-2"));
    }

    @Test
    void a_childs_record_is_downloaded_and_erased() {
        send(PAGE + "/export", Map.of("child", "C-2"))
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"record-of-a-child.json\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("placements[0].episode", equalTo("R-2"));
        send(PAGE + "/export", Map.of("child", "C-3")).statusCode(404);
        send(PAGE + "/erasing", Map.of("child", "no reference")).statusCode(400);
        var shown = send(PAGE + "/erasing", Map.of("child", "C-2"))
                .statusCode(200)
                .body(containsString("Erase the record of C-2"))
                .extract()
                .asString();

        send(PAGE + "/erase", Map.of("child", "C-2", "tag", tag(shown), "reason", "asked for by C-2"))
                .statusCode(400)
                .body(containsString("<a href=\"#reason\">Reason: The reason stays on record, so it must not hold"))
                .body(containsString("value=\"asked for by C-2\""));
        send(PAGE + "/erase", Map.of("child", "C-2", "tag", tag(shown), "reason", "asked for on 2 June"))
                .statusCode(303)
                .header("Location", endsWith(PAGE + "?done=erased"));

        send(PAGE + "/export", Map.of("child", "C-2")).statusCode(404);
    }

    /** Files are held as they were sent and texts as they were typed: nobody knows whether they name the child. */
    @Test
    void what_was_left_before_a_removal_is_ended_and_its_owner_told_why() {
        facts.price("YOI", "2014-04-01", "2031-03-31", "100.00");
        var upload = next(
                upload("/data/upload/episodes", "e.csv", Facts.EPISODES + "X001,R-3,C-2,YOI,,2026-05-01,,,", Map.of()));
        var extract = next(upload(
                "/data/extracts", "x.csv", "any", Map.of("authority", "X001", "form", "auto", "recorded_to", "")));
        var publish = "/authorities/X001/publish";
        var preview = next(submit(publish, fields(read(publish + "?financialYear=2025-26&asAt=2025-05-31"))));
        assertThat(List.of(upload, extract, preview))
                .noneMatch(address -> open(address).statusCode() == 409);

        var shown = send(PAGE + "/erasing", Map.of("child", "C-2")).extract().asString();
        send(PAGE + "/erase", Map.of("child", "C-2", "tag", tag(shown), "reason", "asked for on 2 June"))
                .statusCode(303);

        for (var address : List.of(upload, extract)) {
            assertThat(open(address).statusCode()).isEqualTo(409);
            assertThat(open(address).asString())
                    .contains(
                            "Records of children were removed on 1 June 2030, 10:00.",
                            "Unless you had put it on record already, nothing of it was stored.",
                            "choose it again on the Data page",
                            "href=\"/data\"")
                    .doesNotContain("C-2", "R-3");
        }
        assertThat(open(preview).statusCode()).isEqualTo(409);
        assertThat(open(preview).asString())
                .contains(
                        "Records of children were removed on 1 June 2030, 10:00.",
                        "Open Publications of X001, and begin again.");
        var again = next(
                upload("/data/upload/episodes", "e.csv", Facts.EPISODES + "X001,R-4,C-4,YOI,,2026-05-01,,,", Map.of()));
        assertThat(read(again)).contains("Put this on record");
    }

    /** A trial has to wait until it is its turn to change something, and others wait for it. */
    @Test
    void nothing_is_tried_where_nothing_is_due() throws SQLException {
        clock.stopAt("2020-06-01T09:00:00Z");
        DatabaseRows.execute(
                "create function fail() returns trigger language plpgsql as 'begin raise exception ''no''; end'");
        DatabaseRows.execute("create trigger fails before insert on change for each row execute function fail()");
        try {
            given().get(PAGE).then().statusCode(200).body(containsString("Nothing is due today."));
        } finally {
            DatabaseRows.execute("drop function fail() cascade");
        }
    }

    /** What is counted of other authorities takes time and is not shown. */
    @Test
    void the_page_of_an_authority_counts_that_alone() {
        facts.authorities("X002");
        facts.episodes("X002,R-1,C-1,YOI,,2015-05-01,2015-06-01,,");

        assertThat(holdings.get(new AuthorityCode("X002")).authorities())
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.authority().code()).isEqualTo(new AuthorityCode("X002"));
                    assertThat(held.dueChildren()).isEqualTo(1);
                });
        assertThatThrownBy(() -> holdings.get(new AuthorityCode("X009"))).hasMessageContaining("X009");
        given().get("/data/retention/X009").then().statusCode(404);
    }

    private static String tag(String page) {
        var found = TAG.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static ValidatableResponse send(String address, Map<String, String> fields) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address)
                .then();
    }
}
