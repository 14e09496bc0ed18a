package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a council's spreadsheet writes is read where it can mean only one thing, and the report says what was read as what. */
@QuarkusTest
class SpreadsheetFormsTest {

    private static final String EPISODES =
            "Authority,Episode,Child,Sector,Establishment,Start Date,End Date,Offence group,Looked-after status,Turns 18 on\n";

    private static final String HEADINGS_READ = "The heading 'Start Date' was read as start_date.";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromAnAuthority() {
        facts.clear().authorities("X001");
    }

    @Test
    void dates_are_read_with_the_day_first_where_their_column_shows_it() {
        facts.post("/remand-episodes?dryRun=true", EPISODES + """
                        X001,R1,C1,YOI,,03/04/2018,22 May 2018,,,
                        X001,R2,C2,Secure Children’s Home,,22/05/2018,,,Looked After at Remand,04/05/2019
                        X001,R3,C3,YOI,,5/5/2018,2018-05-06,,,13/04/2019
                        """)
                .statusCode(200)
                .body("added", is(3))
                .body(
                        "warnings",
                        hasItem("start_date: dates were read with the day first, as a number above 12 in the column"
                                + " shows, and so in 2 more rows."))
                .body("warnings", hasItem("end_date: dates in another form than 2018-05-31 were read."))
                .body("warnings", hasItem("sector: 'Secure Children’s Home' was read as LASCH."))
                .body("warnings", hasItem(HEADINGS_READ))
                .body("warnings", hasItem("The heading 'Looked-after status' was read as looked_after_status."))
                .body("warnings.findAll { it.contains('2019') }", empty());

        facts.post(
                        "/remand-episodes",
                        EPISODES + "X001,R1,C1,YOI,,03/04/2018,22/05/2018,,,\nX001,R2,C2,YOI,,13/04/2018,,,,\n")
                .statusCode(200);
        facts.get("/authorities/X001/remand-episodes")
                .body("items[0].placements[0].startDate", equalTo("2018-04-03"))
                .body("items[0].placements[0].endDate", equalTo("2018-05-22"));
    }

    @Test
    void the_month_may_come_first_where_the_column_shows_that() {
        facts.post(
                        "/remand-episodes",
                        EPISODES + "X001,R1,C1,YOI,,04/03/2018,05/22/2018,,,\nX001,R2,C2,YOI,,04/13/2018,,,,\n")
                .statusCode(200)
                .body("warnings", hasItem(containsString("with the month first")));

        facts.get("/authorities/X001/remand-episodes").body("items[0].placements[0].startDate", equalTo("2018-04-03"));
    }

    @Test
    void dates_that_may_mean_two_days_are_asked_about() {
        for (var starts : List.of(
                List.of("03/04/2018", "05/06/2018"),
                List.of("22/05/2018", "05/22/2018"),
                List.of("2018-03-04", "22/05/2018"),
                List.of("22/05/18", "22/05/18"))) {
            facts.post(
                            "/remand-episodes?dryRun=true",
                            EPISODES + "X001,R1,C1,YOI,,%s,,,,\nX001,R2,C2,YOI,,%s,,,,\n".formatted(starts.toArray()))
                    .statusCode(400)
                    .body("faults.column", not(empty()))
                    .body("faults.expected", hasItem(containsString("a date from 2000-01-01")));
        }
    }

    @Test
    void years_amounts_and_words_of_allocations_are_read() {
        facts.post("/allocations", """
                        Authority,Year,Funder,Amount,Status,Source,Known from
                        X001,2018/19,Grant,"£1,234.50",Confirmed,,
                        X001,FY18-19,Claw-back,"(1,000.00)",confirmed,,
                        X001,2018-19,Share,\u00a0500\u00a0,confirmed,,
                        """)
                .statusCode(200)
                .body(
                        "warnings",
                        containsInAnyOrder(
                                "The heading 'Known from' was read as known_from.",
                                "year: '2018/19' was read as 2018-19, and so in 1 more row.",
                                "amount: '£1,234.50' was read as 1234.50, and so in 1 more row.",
                                "status: 'Confirmed' was read as confirmed."));

        facts.get("/authorities/X001/allocations?financialYear=2018-19")
                .body("funders.amount.sum().doubleValue()", is(734.5));
    }

    @Test
    void an_amount_that_may_mean_two_things_is_asked_about() {
        for (var amount : List.of("1.234,00", "1,23", "12,345,6", "1,000 CR", "(-5)", "5k", "1 000")) {
            facts.post(
                            "/allocations",
                            "authority,year,funder,amount,status,source\nX001,2018-19,Grant,\"%s\",confirmed,\n"
                                    .formatted(amount))
                    .statusCode(400)
                    .body("faults.column", contains("amount"));
        }
        for (var year : List.of("2018", "2018/20", "18/19/20")) {
            facts.post(
                            "/allocations",
                            "authority,year,funder,amount,status,source\nX001,%s,Grant,1,confirmed,\n".formatted(year))
                    .statusCode(400)
                    .body("faults.column", contains("year"));
        }
    }

    @Test
    void prices_populations_and_nights_a_month_are_read() {
        facts.post(
                        "/bed-night-prices",
                        "Sector,From,To,Price,Source,Announced\nYOI,1 April 2018,31/03/2019,£189.00,,\n")
                .statusCode(200)
                .body("warnings", hasItem("price: '£189.00' was read as 189.00."));
        facts.get("/bed-night-prices")
                .body("items[0].from", equalTo("2018-04-01"))
                .body("items[0].to", equalTo("2019-03-31"));

        facts.post("/authorities", "code,name,Population 10-17\nX002,Council,\"117,343\"\n")
                .statusCode(200)
                .body("warnings", hasItem("population_10_17: '117,343' was read as 117343."));
        facts.get("/authorities/X002").body("population10To17", is(117343));

        facts.post("/monthly-bed-nights", """
                        Authority,Month,Sector,Nights,Source
                        X001,May-18,YOI,"1,023.5",
                        X001,June 2018,Secure Training Centre,4,
                        """)
                .statusCode(200)
                .body("warnings", hasItem("month: 'May-18' was read as 2018-05, and so in 1 more row."));
        facts.get("/authorities/X001/monthly-bed-nights")
                .body("items.month", contains("2018-05", "2018-06"))
                .body("items.sector", contains("YOI", "STC"))
                .body("items.nights", contains(1023.5f, 4));
        assertThat(facts.version()).isPositive();
    }
}
