package org.bednight.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.bednight.retention.TwoCouncils.OTHER;
import static org.bednight.retention.TwoCouncils.OWN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.bednight.audit.AuditTrail;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.bednight.rest.LogRecorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 18: after six years episodes are reduced to their nights, and every figure of the past comes out again. */
@QuarkusTest
@TestProfile(SixYears.class)
class RetentionTest {

    private static final String REDUCTIONS = API + "/authorities/X001/retention/reductions";
    private static final String ERASURES = API + "/authorities/X001/children/erasures";
    private static final String EXPORTS = API + "/authorities/X001/children/exports";
    private static final String WHY = "{\"reason\": \"Retention schedule 4.2\"}";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void recordTwoCouncils() {
        new TwoCouncils(facts, clock).record();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    private void goTo2026() {
        new TwoCouncils(facts, clock).closeIn2018();
        clock.stopAt("2026-06-01T09:00:00Z");
    }

    @Test
    void every_forecast_of_the_past_comes_out_again_to_the_last_digit() {
        goTo2026();
        var before = answers();

        reduce();

        assertThat(answers()).isEqualTo(before);
        assertThat(before.values())
                .filteredOn(body -> body.contains("\"outturn\""))
                .hasSizeGreaterThan(100);

        closeTheOpenOnes();
        clock.stopAt("2033-06-01T09:00:00Z");
        var later = answers();
        reduce().body("episodes", is(3));
        assertThat(answers()).isEqualTo(later);
    }

    @Test
    void publications_verify_but_for_what_the_record_does_not_hold_any_more() {
        var ids = List.of(
                TwoCouncils.publish("{\"financialYear\": \"2017-18\", \"asAt\": \"2018-01-31\"}"),
                TwoCouncils.publish(
                        "{\"financialYear\": \"2018-19\", \"asAt\": \"2018-04-30\", \"model\": \"episode\"}"),
                TwoCouncils.publish("""
                        {"financialYear": "2018-19", "asAt": "2018-05-31", "scenarios": [
                            {"name": "Release", "adjustments": [{"kind": "release", "episode": "R-X00177", "date": "2018-07-02"}]},
                            {"name": "Longer", "adjustments": [{"kind": "length-of-stay", "factor": 1.15}]}]}
                        """));
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");

        reduce().body("publications", contains(ids.get(2)));

        for (var id : ids) {
            given().get(API + "/publications/" + id + "/verify")
                    .then()
                    .body("differences", empty())
                    .body("problem", equalTo(null))
                    .body("same", is(true))
                    .body("intact", is(true))
                    .body("notCompared[0]", containsString("by offence"));
        }
        given().get(API + "/publications/" + ids.get(2) + "/verify")
                .then()
                .body("notCompared[1]", containsString("'Release' was not compared"));
        assertThat(given().get(API + "/publications/" + ids.get(2) + ".json").asString())
                .contains("R-X00177");
    }

    @Test
    void no_trace_of_a_child_is_left_anywhere_in_the_database() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        facts.put(
                        "/authorities/X001/scenarios/What R-X00177 costs?financialYear=2018-19&asAt=2018-05-31",
                        Map.of(
                                "adjustments",
                                List.of(Map.of("kind", "release", "episode", "R-X00177", "date", "2018-07-02"))))
                .statusCode(200);
        facts.delete("/authorities/X001/remand-episodes/R-X0011001", "c-x0011001/C-X0011002 were one")
                .statusCode(200);
        facts.delete("/authorities/X001/remand-episodes/R-X0011002", "was CX0011003, entered twice")
                .statusCode(200);
        closeEverything();
        assertThat(rowsWith("X00177")).isNotEmpty();
        assertThat(rowsWith("robbery of a shop")).isNotEmpty();
        clock.stopAt("2026-06-01T09:00:00Z");
        var log = new LogRecorder();
        Logger.getLogger("").addHandler(log);

        reduce().body("confirmations", is(1)).body("texts", is(5)).body("publications", empty());

        Logger.getLogger("").removeHandler(log);
        assertThat(log.lines()).noneMatch(line -> line.contains("X0011") || line.contains("X00177"));

        for (var word : List.of(
                "R-X0017",
                "C-X0017",
                "R-X0011",
                "C-X0011",
                "c-x0011",
                "CX0011",
                "Site X001",
                "of a shop X001",
                "on a bus X001",
                "of drugs X001",
                "theft X001")) {
            assertThat(rowsWith(word)).as(word).isEmpty();
        }
        assertThat(rowsWith("R-X00277")).isNotEmpty();
        given().get(API + "/authorities/X001/remand-episodes?size=500")
                .then()
                .body(containsString("reduced-"))
                .body(not(containsString("X0011")));
        facts.get("/authorities/X001/forecast/trace?financialYear=2017-18&asAt=2018-03-31&knownAt=2018-06-12T09:00:00Z")
                .statusCode(200)
                .body(not(containsString("X0011")));
        facts.get("/authorities/X001/scenarios").body(not(containsString("X00177")));
    }

    /** A column that is added has to be searched, or to be said why it holds no reference. */
    @Test
    void each_column_of_text_is_searched_or_holds_no_reference() throws SQLException {
        var known = new ArrayList<>(RecordedTexts.columns());
        known.addAll(List.of(
                "placement.child",
                "placement.episode",
                "placement.establishment",
                "placement.offence_group",
                "placement.looked_after_status",
                "confirmation.episode"));
        var ofPublications = List.of("publication.document", "publication.withdrawn_reason");
        var codesAndDigests = Pattern.compile(".*\\.(authority|authorities|sector|code|action|sha256|digest|hash"
                + "|source_digest|summary|status|recorded_by|run_by|published_by|revoked_by|person|identity|roles"
                + "|address|secret|id|model|settings|uplift|software|base|what_if|object)");
        var ofNoAuthority = List.of(
                "authority.name",
                "authority.family",
                "authority.successor",
                "establishment.name",
                "establishment.urn",
                "establishment.postcode",
                "bed_night_price.source");

        assertThat(textColumns())
                .contains("scenario.document", "change.reason")
                .allMatch(column -> known.contains(column)
                        || ofPublications.contains(column)
                        || ofNoAuthority.contains(column)
                        || codesAndDigests.matcher(column).matches());
    }

    private static List<String> textColumns() throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                            and data_type not in ('bigint', 'integer', 'smallint', 'numeric', 'boolean', 'date', 'uuid',
                                'timestamp with time zone')
                        """)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    @Test
    void a_child_who_is_in_keeps_the_record_of_earlier_remands_and_others_lose_theirs() {
        goTo2026();

        reduce().body("endedBefore", equalTo("2020-04-01")).body("waiting", is(1));

        var episodes =
                given().get(API + "/authorities/X001/remand-episodes?size=500").asString();
        assertThat(episodes)
                .contains("\"R-X00177\"", "\"R-X00178\"", "\"R-X00179\"", "Site X00178", "reduced-")
                .doesNotContain("R-X00175", "C-X00176", "R-X0011");
        tried(REDUCTIONS, WHY).statusCode(200).body("placements", is(0)).body("waiting", is(1));
    }

    @Test
    void children_count_as_often_as_before() {
        goTo2026();
        var address = API + "/authorities/X001/bed-nights?financialYear=2015-16&asAt=2016-03-31&knownAt=2018-11-06";
        int before = given().get(address).path("total.year.children");
        int episodes = given().get(address).path("total.year.episodes");

        reduce();

        assertThat(episodes).isGreaterThan(before);
        given().get(address).then().body("total.year.children", is(before)).body("total.year.episodes", is(episodes));
    }

    @Test
    void nothing_happens_where_nothing_is_due() {
        clock.stopAt("2018-06-20T09:00:00Z");
        long version = facts.version();

        reduce().body("placements", is(0))
                .body("dataVersion", is((int) version))
                .body("dryRun", is(false));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_trial_says_what_would_be_done_and_alters_nothing() throws SQLException {
        goTo2026();
        long version = facts.version();
        var before = rowsWith("");

        tried(REDUCTIONS, WHY)
                .statusCode(200)
                .body("dryRun", is(true))
                .body("children", greaterThan(80))
                .body("dataVersion", is((int) version));

        assertThat(rowsWith("")).isEqualTo(before);
    }

    @Test
    void only_what_was_shown_is_done() {
        goTo2026();
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        facts.episodes("X001,R-LATE1,C-LATE1,YOI,,2015-05-02,2015-05-04,,");

        given().contentType("application/json")
                .body(WHY)
                .post(REDUCTIONS)
                .then()
                .statusCode(412);
        given().contentType("application/json")
                .body(WHY)
                .header("If-Match", "*")
                .post(REDUCTIONS)
                .then()
                .statusCode(412);
        done(REDUCTIONS, WHY, shown).statusCode(412).body("detail", containsString("dryRun=true"));
        assertThat(given().get(API + "/authorities/X001/remand-episodes/R-X00175")
                        .statusCode())
                .isEqualTo(200);
        reduce();
        given().get(API + "/authorities/X001/remand-episodes/R-X00175").then().statusCode(404);
    }

    @Test
    void of_two_at_once_one_finds_that_it_is_done() throws Exception {
        goTo2026();
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        var both = Executors.newFixedThreadPool(2);
        try {
            var one = both.submit(() -> done(REDUCTIONS, WHY, shown).extract().statusCode());
            var other = both.submit(() -> done(REDUCTIONS, WHY, shown).extract().statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 412);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void a_reduction_that_fails_half_way_leaves_all_as_it_was() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");
        var shown = tried(REDUCTIONS, WHY).extract().header("ETag");
        var before = rowsWith("");
        asOwner("create function fail() returns trigger language plpgsql as 'begin raise exception ''no''; end'");
        asOwner("create trigger fails before update on confirmation for each row execute function fail()");
        try {
            done(REDUCTIONS, WHY, shown).statusCode(500);
            assertThat(rowsWith("")).isEqualTo(before);
        } finally {
            asOwner("drop function fail() cascade");
        }
        done(REDUCTIONS, WHY, shown).statusCode(200);
    }

    @Test
    void the_same_file_again_counts_no_night_twice() {
        goTo2026();
        var address = "/authorities/X001/bed-nights?financialYear=2016-17&asAt=2017-03-31";
        var before = facts.get(address).extract().<Object>path("total.year.bedNights");
        reduce();

        var rows = TwoCouncils.rows(OWN, 1, true);
        facts.post("/remand-episodes?mode=replace", header() + String.join("\n", rows))
                .statusCode(200)
                .body("added", is(0))
                .body("retired", is(0))
                .body("unchanged", is(rows.size()))
                .body(
                        "warnings",
                        hasItem(containsString("episodes of X001 are left out, since the same nights are on record")));

        facts.get(address).body("total.year.bedNights", equalTo(before));
    }

    @Test
    void the_same_remand_with_other_dates_is_told() {
        goTo2026();
        reduce();

        facts.postEpisodes("X001,R-X00175,C-X00176,STC,,2015-09-01,2015-10-21,,")
                .statusCode(200)
                .body("added", is(1))
                .body(
                        "warnings",
                        contains(containsString("Episode R-X00175 of X001 has nights in the sector of a remand")));
    }

    @Test
    void the_birthday_stays_only_where_a_forecast_of_the_time_ended_at_it() throws SQLException {
        facts.post(
                        "/remand-episodes",
                        header()
                                + "X001,R-B1,C-B1,YOI,,2017-05-02,2017-06-02,,,2018-11-30\nX001,R-B2,C-B2,YOI,,2017-05-02,2017-06-02,,,2019-04-01")
                .statusCode(200);
        closeEverything();
        clock.stopAt("2026-06-01T09:00:00Z");

        reduce();

        assertThat(rowsWith("2018-11-30")).isNotEmpty();
        assertThat(rowsWith("2019-04-01,")).isEmpty();
    }

    @Test
    void a_childs_record_is_given_out_whole_and_erased_with_a_reason() throws SQLException {
        facts.put("/authorities/X001/remand-episodes/R-X00177/confirmation", Map.of("inCustodyOn", "2018-06-01"))
                .statusCode(200);
        facts.episodes("X002,R-1,C-X00177,YOI,,2018-05-02,2018-05-09,,");
        closeEverything();
        var child = "{\"child\": \"C-X00177\"}";
        var order = "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}";

        given().contentType("application/json")
                .body(child)
                .post(EXPORTS)
                .then()
                .statusCode(200)
                .body("placements.size()", is(2))
                .body("placements[0].establishment", equalTo("Site X00177"))
                .body("placements[0].recorded.recordedBy", equalTo("local"))
                .body("placements[0].recorded.supersededAt", not(equalTo(null)))
                .body("placements[1].endDate", equalTo("2018-10-01"))
                .body("confirmations[0].inCustodyOn", equalTo("2018-06-01"));

        var shown = tried(ERASURES, order)
                .statusCode(200)
                .body("episodes", is(1))
                .body("placements", is(2))
                .extract();
        done(ERASURES, order.replace("Request", "C-X00177, request"), shown.header("ETag"))
                .statusCode(400)
                .body("type", containsString("reference-in-reason"));
        done(ERASURES, order, shown.header("ETag")).statusCode(200).body("confirmations", is(1));

        assertThat(rowsWith("R-X00177")).isEmpty();
        assertThat(rowsWith("C-X00177")).singleElement().asString().contains("X002");
        assertThat(rowsWith("Request of 2 June")).isNotEmpty();
        given().contentType("application/json").body(child).post(EXPORTS).then().statusCode(404);
        tried(ERASURES, order).statusCode(404);
    }

    @Test
    void the_record_of_a_child_who_is_in_is_not_erased() {
        tried(ERASURES, "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}")
                .statusCode(409)
                .body("detail", containsString("close it"))
                .body("detail", not(containsString("C-X00177")));
    }

    @Test
    void it_is_on_the_audit_record_without_a_reference() throws SQLException {
        closeEverything();
        var trail = AuditTrail.fromNowOn();
        var order = "{\"child\": \"C-X00177\", \"reason\": \"Request of 2 June\"}";
        done(ERASURES, order, tried(ERASURES, order).extract().header("ETag")).statusCode(200);
        given().contentType("application/json")
                .body("{\"child\": \"C-X00178\"}")
                .post(EXPORTS)
                .then()
                .statusCode(200);
        clock.stopAt("2026-06-01T09:00:00Z");
        reduce();

        for (var action : List.of("erase child", "export child", "reduce remand episodes")) {
            assertThat(trail.await(action)).containsEntry("authority", "X001");
        }
        assertThat(trail.text()).doesNotContain("X00177", "X00178", "Request of");
    }

    @Test
    void the_report_counts_what_is_held_and_due() {
        goTo2026();

        given().get(API + "/retention")
                .then()
                .statusCode(200)
                .body("retentionYears", is(6))
                .body("endedBefore", equalTo("2020-04-01"))
                .body("authorities[0].authority.code", equalTo(OWN))
                .body("authorities[0].dueEpisodes", is(92))
                .body("authorities[0].waiting", is(1))
                .body("authorities[0].holdings[0].kind", equalTo("placements with references"));
        reduce();
        given().get(API + "/retention")
                .then()
                .body("authorities[0].dueEpisodes", is(0))
                .body("authorities[0].holdings[1].kind", equalTo("placements without references"))
                .body("authorities[1].dueEpisodes", is(92));
    }

    private void closeEverything() {
        new TwoCouncils(facts, clock).closeIn2018();
        closeTheOpenOnes();
    }

    private void closeTheOpenOnes() {
        new TwoCouncils(facts, clock)
                .importRows(List.of(
                        "X001,R-X00177,C-X00177,YOI,Site X00177,2018-05-02,2018-10-01,robbery of a shop,,",
                        "X001,R-X00178,C-X00178,YOI,Site X00178,2018-05-02,2018-10-01,robbery of a shop,,"));
    }

    private static String header() {
        return Facts.EPISODES.replace("\n", ",turns_18_on\n");
    }

    private static ValidatableResponse reduce() {
        var shown = tried(REDUCTIONS, WHY).statusCode(200).extract().header("ETag");
        return done(REDUCTIONS, WHY, shown).statusCode(200);
    }

    private static ValidatableResponse tried(String address, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(address + "?dryRun=true")
                .then();
    }

    private static ValidatableResponse done(String address, String body, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post(address)
                .then();
    }

    private static final Pattern PRESENT = Pattern.compile("\"(dataVersion|knownAt)\":(\\d+|\"[^\"]*\"),?");

    /** Forecasts by every model, as at several dates, as they are and were known, of both councils, and what rests on them. */
    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        var models = given().get(API + "/models").then().extract().<List<String>>path("name");
        for (var known : List.of("", "&knownAt=2018-06-12T09:00:00Z", "&knownAt=2018-11-06")) {
            for (var code : List.of(OWN, OTHER)) {
                for (var dates : List.of(
                        "financialYear=2016-17&asAt=2016-10-31",
                        "financialYear=2017-18&asAt=2018-01-31",
                        "financialYear=2018-19&asAt=2018-03-31",
                        "financialYear=2018-19&asAt=2018-05-31")) {
                    for (var model : models) {
                        get(answers, "/authorities/%s/forecast?%s&model=%s%s".formatted(code, dates, model, known));
                    }
                    compare(answers, "/authorities/%s/scenarios/compare?%s%s".formatted(code, dates, known));
                }
                get(answers, "/authorities/%s/accuracy?model=episode%s".formatted(code, known));
            }
        }
        return answers;
    }

    private static void get(Map<String, String> answers, String address) {
        answers.put(
                address, PRESENT.matcher(given().get(API + address).asString()).replaceAll(""));
    }

    /** Where arrivals and stays are changed, the range is drawn, episode by episode in their order. */
    private static void compare(Map<String, String> answers, String address) {
        var body = given().contentType("application/json")
                .body(
                        "{\"adjustments\": [{\"kind\": \"length-of-stay\", \"factor\": 1.15}, {\"kind\": \"price\", \"percent\": 6}]}")
                .post(API + address)
                .asString();
        answers.put(address, PRESENT.matcher(body).replaceAll(""));
    }

    /** Returns each row of each table, as text, that holds {@code word} somewhere. */
    private static List<String> rowsWith(String word) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(
                    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            tables.remove("audit");
            for (var table : tables) {
                try (var found = statement.executeQuery(
                        "select '%1$s ' || t::text from %1$s t where strpos(t::text, '%2$s') > 0 order by 1"
                                .formatted(table, word))) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
