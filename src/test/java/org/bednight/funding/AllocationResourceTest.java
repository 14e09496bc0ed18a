package org.bednight.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AllocationResourceTest {

    private static final String OF_X001 = "/authorities/X001/allocations";
    private static final String HEADINGS = "authority,year,funder,amount,status,source,known_from\n";
    private static final String FILE = HEADINGS + """
            X001,2017-18,Ministry of Justice,100000,confirmed,letter,
            X001,2018-19,Ministry of Justice,90000.50,provisional,letter,2018-02-01
            X001,2018-19,Ministry of Justice,80000,confirmed,letter,2018-03-15
            X001,2018-19,Council,20000,confirmed,,
            """;

    @Inject
    Facts facts;

    @BeforeEach
    void startFromTwoAuthorities() {
        facts.clear().authorities("X001", "X002");
    }

    @Test
    void allocations_are_put_on_record_and_again_change_nothing() {
        facts.post("/allocations", FILE).statusCode(200).body("received", is(4)).body("added", is(4));
        long version = facts.version();

        facts.post(OF_X001, FILE).statusCode(200).body("unchanged", is(4)).body("dataVersion", is((int) version));

        assertThat(facts.version()).isEqualTo(version);
    }

    @Test
    void a_year_is_shown_by_funder_with_the_year_before_and_the_variance() {
        facts.post("/allocations", FILE);

        facts.get(OF_X001 + "?financialYear=2018-19&asAt=2018-04-30")
                .statusCode(200)
                .body("funders.funder", contains("Council", "Ministry of Justice"))
                .body("funders.amount", contains(20000.00f, 80000.00f))
                .body("funders.status", contains("confirmed", "confirmed"))
                .body("funders.yearBefore", contains(null, 100000.00f))
                .body("funders.variance", contains(20000.00f, -20000.00f))
                .body("total", is(100000.00f))
                .body("totalYearBefore", is(100000.00f))
                .body("variance", is(0.00f));
    }

    @Test
    void an_amount_counts_from_the_day_on_which_it_is_known() {
        facts.post("/allocations", FILE);

        facts.get(OF_X001 + "?financialYear=2018-19&asAt=2018-03-14").body("total", is(110000.50f));
        facts.get(OF_X001 + "?financialYear=2018-19&asAt=2018-01-31").body("total", is(20000.00f));
        facts.get(OF_X001 + "?financialYear=2016-17&asAt=2018-01-31")
                .body("total", nullValue())
                .body("funders", empty());
    }

    @Test
    void a_second_amount_of_the_same_key_takes_the_place_of_the_first_within_one_authority() {
        facts.post("/allocations", FILE + "X002,2018-19,Council,7,confirmed,,\n");

        facts.post(OF_X001, HEADINGS + "X001,2018-19,Council,20001,confirmed,,\nX001,2018-19,Police,5,provisional,,")
                .body("changed", is(1))
                .body("added", is(1));

        facts.get(OF_X001 + "?financialYear=2018-19").body("total", is(100006.00f));
        facts.get("/authorities/X002/allocations?financialYear=2018-19").body("total", is(7.00f));
    }

    @Test
    void a_single_allocation_is_put_and_retired_with_a_reason() {
        var details = "{\"amount\": 5000.5, \"status\": \"confirmed\", \"knownFrom\": \"2018-03-01\"}";
        for (var funder :
                new String[] {"Police", "Youth Justice Board / Ministry of Justice", "Children's trust, 50 %"}) {
            put(funder, details).statusCode(200).body("added", is(1));
            put(funder, details).body("unchanged", is(1));

            given().queryParam("reason", "withdrawn")
                    .queryParam("knownFrom", "2018-03-01")
                    .delete(API + OF_X001 + "/2018-19/{funder}", funder)
                    .then()
                    .statusCode(200)
                    .body("retired", is(1));
            given().queryParam("reason", "withdrawn")
                    .delete(API + OF_X001 + "/2018-19/{funder}", funder)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/unknown-allocation"))
                    .body(
                            "detail",
                            equalTo(
                                    "There is no allocation to X001 for 2018-19 from '%s', known from the start: see /api/v1/authorities/X001/allocations?financialYear=2018-19."
                                            .formatted(funder)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Children's\u00a0Trust – core", "CHILDREN’S  TRUST - CORE", "Ｃhildren's trust — core"})
    void a_funder_spelled_in_another_way_is_the_same_funder(String spelling) {
        facts.post("/allocations", HEADINGS + "X001,2018-19,Children's Trust - core,100000,confirmed,,\n");

        facts.post("/allocations", HEADINGS + "X001,2018-19,%s,100000,confirmed,,\n".formatted(spelling))
                .statusCode(200)
                .body("changed", is(1))
                .body("warnings", empty())
                .body("budgets.before", contains(100000.00f))
                .body("budgets.after", contains(100000.00f));

        facts.get(OF_X001 + "?financialYear=2018-19")
                .body("total", is(100000.00f))
                .body("funders.funder", contains(spelling));
    }

    @Test
    void two_spellings_known_from_different_days_count_once_and_the_last_spelling_is_shown() {
        facts.post("/allocations", HEADINGS + "X001,2018-19,YJB Grant,100000,provisional,,2018-04-01\n");
        facts.post("/allocations", HEADINGS + """
                X001,2018-19,yjb grant,80000,confirmed,,2018-05-01
                X001,2017-18,YJB GRANT,70000,confirmed,,
                """);

        facts.get(OF_X001 + "?financialYear=2018-19")
                .body("total", is(80000.00f))
                .body("funders.funder", contains("YJB GRANT"))
                .body("funders.yearBefore", contains(70000.00f));
    }

    @Test
    void two_spellings_in_one_file_are_a_fault() {
        facts.post("/allocations", HEADINGS + "X001,2018-19,Trust,1,confirmed,,\nX001,2018-19,TRUST,1,confirmed,,\n")
                .statusCode(400)
                .body(
                        "faults[0].expected",
                        equalTo("one amount for an authority, year, funder and known_from, but line 2 has one too"));
    }

    @Test
    void an_allocation_is_retired_by_any_spelling() {
        facts.post("/allocations", HEADINGS + "X001,2018-19,Children’s Trust,1,confirmed,,\n");

        given().queryParam("reason", "entered twice")
                .delete(API + OF_X001 + "/2018-19/{funder}", "children's trust")
                .then()
                .statusCode(200)
                .body("retired", is(1));
    }

    @Test
    void the_report_states_the_budget_before_and_after() {
        facts.post("/allocations", FILE)
                .body("budgets.financialYear", contains("2017-18", "2018-19"))
                .body("budgets.before", contains(nullValue(), nullValue()))
                .body("budgets.after", contains(100000.00f, 100000.00f));

        put("Police", "{\"amount\": 5, \"status\": \"confirmed\"}")
                .body("budgets.authority", contains("X001"))
                .body("budgets.before", contains(100000.00f))
                .body("budgets.after", contains(100005.00f));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total|1000|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Grand Total|1000|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Sum of the above|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Total 2018/19|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "** TOTAL **|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Remand budget subtotal|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "All funders|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Cyfanswm|7|is counted as a funder of its own. If this is a total of the other rows, retire it and leave it out of the file.",
                "Board|1000|is the sum of the other funders of that year. If it is their total, retire it: it is counted on top of them.",
                "Board|400|is new and has exactly the amount of 'YJB grant'. If both are the same money, retire one of them.",
                "Y.J.B. Grant|390|and 'YJB grant' with £400.00 have nearly the same name and count as two funders. If they are one, retire one of them."
            })
    void money_that_may_count_twice_is_warned_of(String funder, String amount, String expected) {
        facts.post(
                "/allocations",
                HEADINGS + "X001,2018-19,YJB grant,400,confirmed,,\nX001,2018-19,Trust,600,confirmed,,\n");

        facts.post("/allocations", HEADINGS + "X001,2018-19,%s,%s,confirmed,,\n".formatted(funder, amount))
                .statusCode(200)
                .body(
                        "warnings",
                        contains("The allocation of £%,d.00 to X001 for 2018-19 by '%s' %s"
                                .formatted(Integer.parseInt(amount), funder, expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X001,2018-20,Council,1,confirmed,,|year|2018-20|two years in a row like 2018-19, from 2000-01 to 2098-99",
                "X001,2018-19,Council,1.005,confirmed,,|amount|1.005|a number of pounds with at most two decimals, like 678.70",
                "X001,2018-19,Council,1,agreed,,|status|agreed|provisional or confirmed",
                "X001,2018-19,,1,confirmed,,|funder|``|a value; the cell is empty",
                "X999,2018-19,Council,1,confirmed,,|authority|X999|the code of an authority on record",
                "X001,2017-18,Board,2,confirmed,,|funder|Board|one amount for an authority, year, funder and known_from, but line 2 has one too"
            })
    void a_faulty_allocation_is_named_with_what_was_expected(String row, String column, String value, String expected) {
        facts.post("/allocations", HEADINGS + "X001,2017-18,Board,1,confirmed,,\n" + row)
                .statusCode(400)
                .body("faultCount", is(1))
                .body("faults[0].line", is(3))
                .body("faults[0].column", equalTo(column))
                .body("faults[0].value", equalTo(value))
                .body("faults[0].expected", equalTo(expected));
        facts.get(OF_X001 + "?financialYear=2017-18").body("funders", empty());
    }

    @Test
    void a_funder_s_name_that_is_too_long_is_a_fault() {
        facts.post("/allocations", HEADINGS + "X001,2017-18,%s,1,confirmed,,".formatted("x".repeat(201)))
                .statusCode(400)
                .body("faults[0].expected", equalTo("1 to 200 characters, not 201"));
    }

    @Test
    void a_file_at_an_authority_s_address_has_rows_of_that_authority_only() {
        facts.post("/authorities/X002/allocations", FILE)
                .statusCode(400)
                .body("faultCount", is(4))
                .body("faults[0].expected", equalTo("X002, as in the address"));
        facts.post("/authorities/X999/allocations", HEADINGS + "X999,2018-19,Council,1,confirmed,,")
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-authority"));
    }

    @Test
    void a_single_allocation_states_its_amount_and_status() {
        put("Council", "{}")
                .statusCode(400)
                .body("detail", equalTo("An allocation states its 'amount' in pounds and its 'status'."));
        put("Council", "{\"amount\": 1, \"status\": \"agreed\"}")
                .statusCode(400)
                .body("detail", equalTo("An allocation's status is provisional or confirmed, but was 'agreed'."));
        put("Coun\ncil", "{\"amount\": 1, \"status\": \"confirmed\"}")
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("A funder's name is text on one line, without characters that cannot be seen."));
    }

    @Test
    void the_year_is_required() {
        facts.get(OF_X001).statusCode(400).body("violations[0].parameter", equalTo("financialYear"));
    }

    private static io.restassured.response.ValidatableResponse put(String funder, String details) {
        return given().contentType("application/json")
                .body(details)
                .put(API + OF_X001 + "/2018-19/{funder}", funder)
                .then();
    }
}
