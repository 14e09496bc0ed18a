package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.EPISODES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A faulty file of episodes: each fault has its line, column, value and what was expected, and nothing is stored. */
@QuarkusTest
class EpisodeFaultsTest {

    private static final String REFERENCE =
            "a reference of 1 to 32 letters, digits and - _ / . with at least one digit and no blank, as C-0012, never a name";

    @Inject
    Facts facts;

    private long version;

    @BeforeEach
    void startFromOneEpisode() {
        facts.clear().authorities("X001").episodes("X001,R1,C1,YOI,,2018-05-01,2018-05-11,,");
        version = facts.version();
    }

    @Test
    void an_end_before_its_start_is_told_although_the_reference_is_wrong_too() {
        facts.postEpisodes("X001,R2,Smith,YOI,,2018-05-02,2018-05-01,,")
                .statusCode(400)
                .body("faults.column", contains("child", "end_date"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X001,R2,C2,YOI,,2018-05-01,2018-05-31x,,|end_date|2018-05-31x|a date from 2000-01-01 to 2099-12-31 as 2018-05-31",
                "X001,R2,C2,YOI,,2018-05-01,2018-02-31,,|end_date|2018-02-31|a day that the calendar has, as 2018-05-31",
                "X001,R2,C2,YOI,,01/05/2018,,,|start_date|01/05/2018|a date from 2000-01-01 to 2099-12-31 as 2018-05-31 (write 01/05/2018 as 2018-05-01)",
                "X001,R2,C2,YOI,,1999-12-31,,,|start_date|1999-12-31|a date from 2000-01-01 to 2099-12-31 as 2018-05-31",
                "X001,R2,C2,YOI,,2018-05-02,2018-05-01,,|end_date|2018-05-01|a day on or after start_date, which is 2018-05-02",
                "X001,R2,C2,,,2018-05-01,,,|sector|``|a value; the cell is empty",
                "X001,R2,John Smith,YOI,,2018-05-01,,,|child|John Smith|" + REFERENCE,
                "X001,R2,Smith,YOI,,2018-05-01,,,|child|Smith|" + REFERENCE,
                "X001,Smith,C2,YOI,,2018-05-01,,,|episode|Smith|" + REFERENCE,
                "X001,R2,2004-09-01,YOI,,2018-05-01,,,|child|2004-09-01|a reference that holds no date, as C-0012",
                "X001,R2,C2,YOI,#REF!,2018-05-01,,,|establishment|#REF!|a value; mend the spreadsheet's error and save the file again",
                "Camden,R2,C2,YOI,,2018-05-01,,,|authority|Camden|a capital letter and 3 to 8 digits, like E08000025",
                "X999,R2,C2,YOI,,2018-05-01,,,|authority|X999|the code of an authority on record: add it at /api/v1/authorities first",
                "X001,R2,C2,YOI,,2018-05-01,,,looked after|looked_after_status|looked after|'looked after at remand' or 'previously looked after' or 'became looked after on remand', or empty",
                "X001,R2,C1,STC,,2018-05-10,,,|start_date|2018-05-10|a day on which the child is nowhere else, but episode R1 on record has it in YOI from 2018-05-01 to 2018-05-11: correct that episode in the same file, or retire it first"
            })
    void a_faulty_cell_is_named_with_what_was_expected(String row, String column, String value, String expected) {
        facts.postEpisodes("X001,R3,C3,YOI,,2018-05-01,2018-05-02,,", row)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/faulty-file"))
                .body("title", equalTo("Faulty file"))
                .body("faultCount", is(1))
                .body("faults", hasSize(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected))
                .body(
                        "detail",
                        equalTo(
                                "The file has a fault and nothing was stored. Mend it and send the file again. In line 3, column %s: expected %s%s."
                                        .formatted(
                                                column, expected, value.isEmpty() ? "" : ", but was '" + value + "'")));

        assertNothingStored();
    }

    @Test
    void all_faults_of_a_file_come_back_at_once_in_the_order_of_the_file() {
        facts.postEpisodes(
                        "X001,R2,C2,BORSTAL,,2018-05-01,2018-02-30,,",
                        "X001,R3,C3,YOI,,2018-05-01,2018-05-05,,",
                        "X001,R4,C3,YOI,,2018-05-04,2018-05-06,,",
                        "X001,R5,C1,YOI,,2018-05-04,,,",
                        "X001,R6,C6,YOI")
                .statusCode(400)
                .body("faultCount", is(5))
                .body("faults.line", contains(2, 2, 4, 5, 6))
                .body("faults.column", contains("end_date", "sector", "start_date", "start_date", ""))
                .body(
                        "faults[2].expected",
                        equalTo(
                                "a day on which the child is nowhere else, but line 3 has it in YOI from 2018-05-01 to 2018-05-05"));

        assertNothingStored();
    }

    @Test
    void an_end_that_cannot_be_read_is_not_taken_for_no_end() {
        facts.postEpisodes("X001,R2,C2,YOI,,2018-05-01,2018-05-32,,", "X001,R2,C2,STC,,2018-05-12,2018-05-20,,")
                .statusCode(400)
                .body("faultCount", is(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "authority,episode,child,sector,establishment,start_date,end_date,offence_group|looked_after_status|a column with the heading looked_after_status",
                "authority,episode,child,sektor,establishment,start_date,end_date,offence_group,looked_after_status|sector|a column with the heading sector"
            })
    void a_missing_heading_is_a_fault_of_the_first_line(String headings, String column, String expected) {
        facts.post("/remand-episodes", headings + "\nX001,R2,C2,YOI,,2018-05-01,,,")
                .statusCode(400)
                .body("faults.find { it.column == '%s' }.line".formatted(column), is(1))
                .body("faults.find { it.column == '%s' }.expected".formatted(column), equalTo(expected));

        assertNothingStored();
    }

    @Test
    void a_misspelt_optional_heading_is_a_fault_and_is_not_passed_over() {
        facts.post("/remand-episodes", EPISODES.strip() + ",turns_18\nX001,R2,C2,YOI,,2018-05-01,,,,2018-06-01")
                .statusCode(400)
                .body("faults[0].column", equalTo("turns_18"))
                .body(
                        "faults[0].expected",
                        equalTo(
                                "one of the headings authority, episode, child, sector, establishment, start_date, end_date, offence_group, looked_after_status, turns_18_on"));
    }

    @Test
    void a_quote_that_never_closes_is_found_on_the_line_where_it_opens() {
        facts.postEpisodes("X001,R2,C2,YOI,,2018-05-01,,,", "X001,R3,C3,YOI,\"Wetherby,2018-05-01,,,", "X001,R4,C4,YOI")
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body(
                        "faults[0].expected",
                        equalTo(
                                "a closing quote for the one that opens here; a quote inside quoted text is written twice"));

        assertNothingStored();
    }

    @Test
    void a_file_without_rows_is_refused_so_that_nothing_is_retired_by_mistake() {
        facts.post("/remand-episodes?mode=replace", EPISODES)
                .statusCode(400)
                .body("faults[0].expected", equalTo("at least one row under the headings"));
        facts.post("/authorities/X001/remand-episodes?mode=replace", "")
                .statusCode(400)
                .body("type", equalTo("/problems/faulty-file"));

        assertNothingStored();
    }

    @Test
    void of_very_many_faults_the_first_thousand_come_back_and_the_others_are_counted() {
        facts.postEpisodes("X001,R2,C2,YOI,,today,,,\n".repeat(1500).strip())
                .statusCode(400)
                .body("faultCount", is(1500))
                .body("faults", hasSize(1000))
                .body("faults[999].line", is(1001));
    }

    @Test
    void an_18th_birthday_that_differs_from_the_one_on_record_is_a_fault() {
        var headings = EPISODES.strip() + ",turns_18_on\n";
        facts.post("/remand-episodes", headings + "X001,R2,C2,YOI,,2018-05-01,2018-05-02,,,2018-09-01")
                .statusCode(200);

        facts.post("/remand-episodes", headings + "X001,R3,C2,YOI,,2018-06-01,2018-06-02,,,2018-09-02")
                .statusCode(400)
                .body("faults[0].column", equalTo("turns_18_on"))
                .body(
                        "faults[0].expected",
                        equalTo(
                                "the same day as in episode R2 of this child on record: correct that episode in the same file"));
    }

    private void assertNothingStored() {
        assertThat(facts.version()).isEqualTo(version);
        facts.get("/authorities/X001/remand-episodes").body("items.episode", contains("R1"));
    }
}
