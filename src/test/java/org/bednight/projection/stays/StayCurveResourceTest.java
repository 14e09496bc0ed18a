package org.bednight.projection.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StayCurveResourceTest {

    private static final String CURVE = "/authorities/X001/lengths-of-stay";
    private static final String THEN = "?financialYear=2018-19&asAt=2018-06-30";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromAnAuthorityWithOneStayThatHasEnded() {
        facts.clear()
                .authorities("X001")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes("X001,R1,C1,YOI,,2018-05-01,2018-05-31,,", "X001,R2,C2,YOI,,2018-06-11,,,");
    }

    /** Of the stays that ended in the year to March 2026, 62, 18, 10 and 9.5 per cent were of one, two, three, more quarters. */
    @Test
    void with_few_stays_on_record_the_curve_is_near_the_published_durations_and_says_so() {
        var curve = curve();

        assertThat(longer(curve, 91)).isCloseTo((18 + 10 + 9.5) / 99.5, within(0.03));
        assertThat(longer(curve, 182)).isCloseTo((10 + 9.5) / 99.5, within(0.03));
        assertThat(longer(curve, 273)).isCloseTo(9.5 / 99.5, within(0.03));
        assertThat(curve.getString("evidence.staysFrom")).isEqualTo("published-durations");
        assertThat(curve.getString("summary[1]"))
                .contains("published national durations", "1 stay of this authority, the only one on record");
    }

    @Test
    void the_curve_starts_with_all_stays_and_falls_and_the_mean_is_what_lies_under_it() {
        var curve = curve();
        List<Number> longer = curve.getList("points.longer");

        assertThat(longer.get(0).doubleValue()).isEqualTo(1);
        assertThat(longer.stream().map(Number::doubleValue).toList())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        double weeks = IntStream.range(0, 52)
                .mapToDouble(week -> 7
                        * (longer.get(week).doubleValue() + longer.get(week + 1).doubleValue())
                        / 2)
                .sum();
        assertThat(curve.getDouble("meanNights")).isCloseTo(weeks + 0.5, within(2.0));
        int median = curve.getInt("medianNights");
        assertThat(longer(curve, median / 7 * 7)).isGreaterThanOrEqualTo(0.5);
        assertThat(longer(curve, (median / 7 + 1) * 7)).isLessThanOrEqualTo(0.5);
    }

    @Test
    void the_table_has_a_row_for_each_point() {
        var curve = curve();
        var lines = facts.get(CURVE + ".csv" + THEN)
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n", -1);

        assertThat(lines[0]).isEqualTo("authority,asAt,nights,chanceOfLongerStay");
        assertThat(lines).hasSize(curve.getList("points").size() + 2);
        assertThat(lines[14]).isEqualTo("X001,2018-06-30,91," + curve.getString("points[13].longer"));
    }

    @Test
    void an_unknown_authority_is_refused() {
        facts.get("/authorities/X009/lengths-of-stay")
                .statusCode(404)
                .body("status", is(404))
                .body("detail", containsString("X009"));
    }

    private JsonPath curve() {
        return facts.get(CURVE + THEN).statusCode(200).extract().jsonPath();
    }

    private static double longer(JsonPath curve, int nights) {
        return curve.getDouble("points.find { it.nights == %d }.longer".formatted(nights));
    }
}
