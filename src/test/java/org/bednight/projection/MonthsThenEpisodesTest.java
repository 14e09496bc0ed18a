package org.bednight.projection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.ledger.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** METHOD §16: episodes count from the day on which they begin, months before it. */
@QuarkusTest
class MonthsThenEpisodesTest {

    private static final String X001 = "/authorities/X001";
    private static final String YEAR = "?financialYear=2018-19";

    @Inject
    Facts facts;

    @Inject
    TestClock clock;

    @BeforeEach
    void startFromMonthsAndEpisodesSinceMay() {
        facts.clear();
        clock.stopAt("2018-08-12T09:30:00Z");
        facts.put(X001, Map.of("name", "Council", "recordedFrom", "2018-05-01")).statusCode(200);
        facts.price("YOI", "2017-04-01", "2019-03-31", "190.00")
                .episodes("X001,R1,C1,YOI,,2018-05-01,2018-06-11,,", "X001,R2,C2,YOI,,2018-07-01,,,");
        months("2018-03,YOI,31", "2018-04,YOI,15", "2018-05,YOI,31", "2018-06,YOI,12");
    }

    private void months(String... rows) {
        var csv = new StringBuilder("authority,month,sector,nights,source\n");
        for (var row : rows) {
            csv.append("X001,").append(row).append(",\n");
        }
        facts.post(X001 + "/monthly-bed-nights", csv.toString()).statusCode(200);
    }

    @Test
    void months_count_before_the_episodes_and_episodes_from_their_first_day_on() {
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-07-31")
                .statusCode(200)
                .body("periods[0].actual.bedNights", is(15))
                .body("periods[1].actual.bedNights", is(31))
                .body("periods[2].actual.bedNights", is(10))
                .body("periods[3].actual.bedNights", is(31))
                .body("openPlacements", is(1))
                .body("model.from", equalTo("2018-03-01"))
                .body("range.model", equalTo("episode"));
    }

    @Test
    void a_month_that_has_both_is_compared_and_the_difference_told() {
        var june =
                "The nights of 2018-06 by its monthly total are not those by its episodes, which count: YOI 12 and 10. Look at both.";
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-07-31")
                .body("warnings", hasItem(june))
                .body("warnings", not(hasItem(startsWith("The nights of 2018-05"))));
        facts.get(X001 + "/bed-nights" + YEAR + "&asAt=2018-07-31").body("warnings", hasItem(june));
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-05-31").body("warnings", not(hasItem(june)));
    }

    @Test
    void the_difference_is_told_when_either_of_both_is_imported() {
        var june =
                "X001: The nights of 2018-06 by its monthly total are not those by its episodes, which count: YOI %s";
        facts.post(
                        X001 + "/monthly-bed-nights?dryRun=true",
                        "authority,month,sector,nights,source\nX001,2018-06,YOI,9,\n")
                .body("warnings", contains(startsWith(june.formatted("9 and 10"))));
        facts.put(X001 + "/monthly-bed-nights/2018-06/YOI", Map.of("nights", 11))
                .body("warnings", contains(startsWith(june.formatted("11 and 10"))));
        facts.put(X001 + "/monthly-bed-nights/2018-06/YOI", Map.of("nights", 10))
                .body("warnings", empty());

        facts.post("/remand-episodes?dryRun=true", """
                        authority,episode,child,sector,establishment,start_date,end_date,offence_group,looked_after_status
                        X001,R3,C3,YOI,,2018-06-29,2018-07-01,,
                        """)
                .statusCode(200)
                .body("warnings", contains(startsWith(june.formatted("10 and 12"))));
    }

    @Test
    void as_at_a_day_before_the_episodes_the_range_is_one_of_totals() {
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-04-30")
                .statusCode(200)
                .body("openPlacements", nullValue())
                .body("range.model", equalTo("monthly-totals"))
                .body("range.paths", notNullValue());
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-04-15").statusCode(422);
    }

    @Test
    void a_month_in_which_the_episodes_begin_has_its_share_of_days_before() {
        facts.put(X001, Map.of("name", "Council", "recordedFrom", "2018-05-11")).statusCode(200);

        // Ten days of May by its total, 10 nights, and 21 nights by the episode.
        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-07-31")
                .statusCode(200)
                .body("periods[1].actual.bedNights", is(31));
    }

    @Test
    void nights_that_neither_has_are_told() {
        facts.put(X001, Map.of("name", "Council", "recordedFrom", "2018-07-01")).statusCode(200);
        facts.delete(X001 + "/monthly-bed-nights/2018-06/YOI", "entered by mistake");

        facts.get(X001 + "/forecast" + YEAR + "&asAt=2018-07-31")
                .body(
                        "warnings",
                        hasItem(
                                "Neither a monthly total nor an episode of Council is on record for the nights 2018-06-01 to 2018-06-30: they count as without a night."));
    }
}
