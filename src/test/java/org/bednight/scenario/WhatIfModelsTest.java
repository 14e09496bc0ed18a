package org.bednight.scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bednight.OpenApiExamplesTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The OpenAPI page fills in no setting of one model that another refuses: each model takes the what-ifs as they stand there. */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class WhatIfModelsTest {

    private static final String COMPARE =
            API + "/authorities/E08000025/scenarios/compare?financialYear=2018-19&asAt=2018-05-31&model=";

    private static final Map<String, String> WHAT_IFS = Map.of(
            "none", ScenarioExamples.BASE,
            "a long remand", ScenarioExamples.LONG_REMAND,
            "a grant cut", ScenarioExamples.GRANT_CUT,
            "prices up", ScenarioExamples.PRICES_UP,
            "bail support", ScenarioExamples.BAIL_SUPPORT,
            "court delays", ScenarioExamples.COURT_DELAYS,
            "together", ScenarioExamples.TOGETHER);

    @TestFactory
    Stream<DynamicTest> each_model_takes_the_what_ifs_without_a_setting_of_its_own() {
        List<String> models =
                given().get(API + "/models").then().statusCode(200).extract().path("name");
        assertThat(models).hasSizeGreaterThan(5);
        return Stream.concat(models.stream(), Stream.of("recommended")).flatMap(model -> WHAT_IFS.entrySet().stream()
                .map(whatIf -> DynamicTest.dynamicTest(model + ", " + whatIf.getKey(), () -> {
                    var answer = given().contentType("application/json")
                            .body(whatIf.getValue())
                            .post(COMPARE + model);
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                })));
    }
}
