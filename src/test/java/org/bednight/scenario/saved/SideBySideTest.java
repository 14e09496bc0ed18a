package org.bednight.scenario.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.scenario.saved.OneChild.HALF;
import static org.bednight.scenario.saved.OneChild.QUERY;
import static org.bednight.scenario.saved.OneChild.SHORTER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What-ifs of {@link OneChild}, beside one another. */
@QuarkusTest
class SideBySideTest {

    private static final String DISAGREE =
            "Two methods disagree: the model rolling-average projects an overspend of £6,500, but by the episode model an overspend is unlikely (26%).";

    @Inject
    Facts facts;

    @BeforeEach
    void startFromOneChild() {
        OneChild.record(facts);
    }

    @Test
    void side_by_side_each_is_what_its_comparison_says() {
        OneChild.save("Half", HALF, QUERY).statusCode(200);
        OneChild.save("Shorter", SHORTER, QUERY).statusCode(200);

        var columns = OneChild.exact(
                OneChild.sideBySide("names=Shorter,half").statusCode(200).body("warnings", contains(DISAGREE)));

        assertThat(columns.getList("scenarios.name")).containsExactly("Shorter", "Half");
        assertThat(columns.getList("scenarios.words"))
                .isEqualTo(List.of(
                        List.of("25 % of nights diverted to an alternative from 2018-06-01 at £0.00 a night."),
                        List.of("50 % of nights diverted to an alternative from 2018-06-01 at £0.00 a night.")));
        for (var each : List.of(SHORTER, HALF)) {
            var comparison = OneChild.exact(OneChild.compare(each, QUERY));
            int column = each.equals(SHORTER) ? 0 : 1;
            assertThat(columns.getMap("base").toString())
                    .isEqualTo(comparison.getMap("base").toString());
            assertThat(columns.getMap("scenarios[%d].scenario".formatted(column))
                            .toString())
                    .isEqualTo(comparison.getMap("scenario").toString());
            assertThat(columns.getMap("scenarios[%d].difference".formatted(column))
                            .toString())
                    .isEqualTo(comparison.getMap("difference").toString());
        }
    }

    @Test
    void side_by_side_all_stand_on_the_forecast_of_the_first() {
        OneChild.save("Half", HALF, QUERY).statusCode(200);
        OneChild.save("Other model", HALF, QUERY + "&model=episode").statusCode(200);
        OneChild.allocation(facts, "2019-20", 1);
        OneChild.save("Next year", HALF, "financialYear=2019-20&asAt=2018-05-31")
                .statusCode(200);

        OneChild.sideBySide("names=Half,Other model")
                .statusCode(200)
                .body("model", startsWith("rolling-average"))
                .body(
                        "warnings",
                        contains(
                                DISAGREE,
                                "'Other model' was saved for another model, or another uplift of prices, than 'Half', whose forecast all stand on here."));
        OneChild.sideBySide("names=Half,Next year")
                .statusCode(409)
                .body("type", equalTo("/problems/scenarios-of-two-years"))
                .body("detail", containsString("'Half' is of 2018-19 and 'Next year' of 2019-20"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names=Half|400|Side by side stand 2 to 6 scenarios",
                "names=a,b,c,d,e,f,g|400|Side by side stand 2 to 6 scenarios",
                "names=Half,HALF|400|Side by side each scenario stands once, but was 'HALF' twice.",
                "names=Half,Nothing|404|X001 has no scenario 'Nothing': see /api/v1/authorities/X001/scenarios.",
                "asAt=2018-05-31|400|names is needed"
            })
    void side_by_side_stand_two_to_six_that_are_there(String query, int status, String detail) {
        OneChild.save("Half", HALF, QUERY).statusCode(200);

        OneChild.sideBySide(query).statusCode(status).body("detail", containsString(detail));
    }
}
