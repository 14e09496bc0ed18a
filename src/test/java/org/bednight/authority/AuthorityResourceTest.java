package org.bednight.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthorityResourceTest {

    private static final String AUTHORITIES = "/authorities";
    private static final String HEADINGS = "code,name,recorded_from,recorded_to,population_10_17,family,successor\n";
    private static final String FILE = HEADINGS + """
            E10000021,Northamptonshire,2015-04-01,2021-03-31,,shire counties,E06000062
            E06000062,West Northamptonshire,2021-04-01,,42000,,
            """;

    private static final String FULL = HEADINGS + """
            X001,Sample,2015-04-01,2021-03-31,42000,shire counties,X002
            X002,Other,,,,,
            """;

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void a_file_of_authorities_is_put_on_record_and_again_changes_nothing() {
        facts.post(AUTHORITIES + "?dryRun=true", FILE).body("added", is(2)).body("dryRun", is(true));
        facts.get(AUTHORITIES).body("total", is(0));
        facts.post(AUTHORITIES, FILE).statusCode(200).body("received", is(2)).body("added", is(2));
        long version = facts.version();
        facts.post(AUTHORITIES, FILE).body("unchanged", is(2)).body("dataVersion", is((int) version));

        facts.get(AUTHORITIES)
                .statusCode(200)
                .body("items.code", contains("E06000062", "E10000021"))
                .body("items.name", contains("West Northamptonshire", "Northamptonshire"))
                .body("items.successor", contains(null, "E06000062"))
                .body("items[0].population10To17", is(42000))
                .body("items[1].recordedTo", equalTo("2021-03-31"))
                .body("items[1].family", equalTo("shire counties"));
        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void columns_in_brackets_may_be_absent() {
        facts.post(AUTHORITIES, "name,code\nBirmingham,E08000025")
                .statusCode(200)
                .body("added", is(1));

        facts.get(AUTHORITIES + "/E08000025")
                .body("name", equalTo("Birmingham"))
                .body("family", nullValue());
    }

    /** An import of episodes with recordedTo, and then the same file of authorities again. */
    @Test
    void a_file_that_does_not_state_the_end_of_the_records_leaves_it_as_it_is() {
        facts.post(AUTHORITIES, FILE);
        facts.post(
                        "/remand-episodes?recordedTo=2022-03-31",
                        Facts.EPISODES + "E06000062,R1,C1,YOI,,2021-05-01,2021-05-02,,")
                .statusCode(200);

        facts.post(AUTHORITIES, FILE).statusCode(200).body("unchanged", is(2));

        facts.get(AUTHORITIES + "/E06000062").body("recordedTo", equalTo("2022-03-31"));
    }

    @Test
    void a_single_authority_is_put_and_changed() {
        facts.put(AUTHORITIES + "/X001", "{\"name\": \" Sample \", \"recordedTo\": \"2018-05-31\"}")
                .statusCode(200)
                .body("added", is(1));
        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample\", \"recordedTo\": \"2018-05-31\"}")
                .body("unchanged", is(1));
        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample council\"}")
                .body("changed", is(1))
                .body("changes", contains("name was Sample and is now Sample council."));

        facts.get(AUTHORITIES + "/X001").body("name", equalTo("Sample council"));
        facts.get(AUTHORITIES + "/X002")
                .statusCode(404)
                .body("detail", equalTo("There is no authority X002: see /api/v1/authorities, or add it there."));
    }

    @Test
    void successors_that_lead_back_to_their_predecessor_are_refused() {
        facts.post(AUTHORITIES, HEADINGS + "X001,One,,,,,X002\nX002,Two,,,,,X003\nX003,Three,,,,,\n")
                .statusCode(200);

        facts.put(AUTHORITIES + "/X003", "{\"name\": \"Three\", \"successor\": \"X001\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/successors-in-circle"))
                .body("detail", containsString("the successors of X001 lead back to X003"));
        facts.post(AUTHORITIES, HEADINGS + "X004,Four,,,,,X001\nX003,Three,,,,,X002\n")
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo("successor"));
    }

    @Test
    void what_a_put_leaves_out_stays_as_it_is_on_record() {
        facts.post(AUTHORITIES, FULL);

        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample\"}")
                .statusCode(200)
                .body("unchanged", is(1))
                .body("changes", empty());

        facts.get(AUTHORITIES + "/X001")
                .body("recordedFrom", equalTo("2015-04-01"))
                .body("recordedTo", equalTo("2021-03-31"))
                .body("population10To17", is(42000))
                .body("family", equalTo("shire counties"))
                .body("successor", equalTo("X002"));
    }

    @Test
    void what_a_put_states_as_null_is_emptied_and_the_answer_says_so() {
        facts.post(AUTHORITIES, FULL);

        facts.put(
                        AUTHORITIES + "/X001",
                        "{\"name\": \"Sample\", \"recordedFrom\": null, \"recordedTo\": null,"
                                + " \"population10To17\": null, \"family\": null, \"successor\": null}")
                .statusCode(200)
                .body("changed", is(1))
                .body(
                        "changes",
                        contains(
                                "recordedFrom was 2015-04-01 and is now empty.",
                                "recordedTo was 2021-03-31 and is now empty.",
                                "population10To17 was 42000 and is now empty.",
                                "family was shire counties and is now empty.",
                                "successor was X002 and is now empty."));

        facts.get(AUTHORITIES + "/X001")
                .body("recordedFrom", nullValue())
                .body("recordedTo", nullValue())
                .body("population10To17", nullValue())
                .body("family", nullValue())
                .body("successor", nullValue());
    }

    /** Half past midnight of 2 June in London, and still 1 June in Greenwich: the night of 1 June is over. */
    @Test
    void records_end_yesterday_in_london_at_the_latest() {
        clock.stopAt("2018-06-01T23:30:00Z");

        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample\", \"recordedTo\": \"2018-06-02\"}")
                .statusCode(400)
                .body("type", equalTo("/problems/records-end-in-future"))
                .body(
                        "detail",
                        equalTo(
                                "recordedTo of X001 is yesterday, 2018-06-01, at the latest, since its night must be over, but was 2018-06-02."));
        facts.post(AUTHORITIES, HEADINGS + "X001,Sample,,2018-06-02,,,\nX002,Other,,2018-06-01,,,")
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(2))
                .body("faults[0].column", equalTo("recorded_to"))
                .body("faults[0].expected", startsWith("yesterday, 2018-06-01, or an earlier day"));

        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample\", \"recordedTo\": \"2018-06-01\"}")
                .statusCode(200)
                .body("warnings", empty());
        facts.post(AUTHORITIES, HEADINGS + "X002,Other,,2018-06-01,,,").statusCode(200);
    }

    @Test
    void an_end_of_the_records_that_moves_back_is_a_warning() {
        var warning = "recordedTo of X001 moves back from 2021-03-31 to %s: no forecast can be made as at a later day.";
        facts.post(AUTHORITIES, FULL).body("warnings", empty());

        facts.post(AUTHORITIES + "?dryRun=true", HEADINGS + "X001,Sample,,2020-01-31,,,")
                .body("warnings", contains(warning.formatted("2020-01-31")));
        facts.put(AUTHORITIES + "/X001", "{\"name\": \"Sample\", \"recordedTo\": \"2020-02-29\"}")
                .body("changed", is(1))
                .body("warnings", contains(warning.formatted("2020-02-29")));
    }

    /** Without it no forecast is refused for being later than the records. */
    @Test
    void an_end_of_the_records_that_is_no_longer_stated_is_a_warning() {
        facts.post(AUTHORITIES, FULL);

        facts.put(AUTHORITIES + "/X001", "{\"recordedTo\": null}")
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "recordedTo of X001 was 2021-03-31 and is no longer stated: every night up to yesterday counts as recorded, those without a record too."));
    }

    @Test
    void spellings_of_a_family_that_are_one_key_are_one_and_near_ones_are_warned_of() {
        facts.post(AUTHORITIES, FULL);

        facts.post(AUTHORITIES, HEADINGS + "X003,Third,,,,\u00a0shire \u00a0counties,")
                .statusCode(200)
                .body("warnings", empty());
        facts.get(AUTHORITIES + "/X003").body("family", equalTo("shire counties"));
        facts.post(AUTHORITIES, HEADINGS + "X004,Fourth,,,,Shire-Counties,")
                .statusCode(200)
                .body(
                        "warnings",
                        contains(
                                "The families 'Shire-Counties' and 'shire counties' differ only in case, blanks or signs, and are two: write them alike if they are one."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name\nX001,Sample",
                HEADINGS + "X001,Sample,,,,,",
                "name,family,code,successor\nSample,,X001,",
            })
    void an_empty_cell_or_an_absent_column_leaves_what_is_on_record(String file) {
        facts.post(AUTHORITIES, FULL);

        facts.post(AUTHORITIES, file).statusCode(200).body("unchanged", is(1));

        facts.get(AUTHORITIES + "/X001")
                .body("recordedFrom", equalTo("2015-04-01"))
                .body("recordedTo", equalTo("2021-03-31"))
                .body("population10To17", is(42000))
                .body("family", equalTo("shire counties"))
                .body("successor", equalTo("X002"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "X001,Sample,,2015-03-31,,,|recorded_to|2015-03-31|a day on or after recorded_from, which is 2015-04-01",
                "X001,Sample,2021-04-01,,,,|recorded_from|2021-04-01|a day on or before recorded_to, which is 2021-03-31",
            })
    void a_cell_that_does_not_fit_what_is_on_record_is_a_fault(
            String row, String column, String value, String expected) {
        facts.post(AUTHORITIES, FULL);

        facts.post(AUTHORITIES, HEADINGS + row)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x001,Sample,,,,,|code|x001|a capital letter and 3 to 8 digits, like E08000025 (write x001 as X001)",
                "X001,,,,,,|name|``|a value; the cell is empty",
                "X001,Sample,2018-04-01,2018-03-31,,,|recorded_to|2018-03-31|a day on or after recorded_from, which is 2018-04-01",
                "X001,Sample,,,,,X001|successor|X001|another authority than the row's own",
                "X001,Sample,,,,,X009|successor|X009|the code of an authority on record or in this file",
                "X000,Other,,,,,|code|X000|each authority once in a file"
            })
    void a_faulty_authority_is_named_with_what_was_expected(String row, String column, String value, String expected) {
        facts.post(AUTHORITIES, HEADINGS + "X000,Council,,,,,\n" + row)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected));
        facts.get(AUTHORITIES).body("total", is(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|An authority states its 'name'.",
                "{\"name\": \" \"}|An authority's name is 1 to 200 characters, not 0.",
                "{\"name\": \"a\\u0000b\"}|An authority's name is text on one line, without characters that cannot be seen.",
                "{\"name\": \"a\\ud800b\"}|An authority's name is text on one line, without characters that cannot be seen.",
                "{\"name\": \"Sample\", \"population10To17\": -1}|A population of 10 to 17 is from 0 to 9,999,999, but was -1.",
                "{\"name\": \"Sample\", \"recordedFrom\": \"2018-04-01\", \"recordedTo\": \"2018-03-31\"}|Records end on or after the day they begin, but were stated from 2018-04-01 to 2018-03-31.",
                "{\"name\": \"Sample\", \"successor\": \"X009\"}|X009 is stated as the successor of X001, but no such authority is on record: add it first."
            })
    void a_faulty_single_authority_is_refused(String details, String words) {
        facts.put(AUTHORITIES + "/X001", details).statusCode(400).body("detail", equalTo(words));
        facts.get(AUTHORITIES).body("total", is(0));
    }
}
