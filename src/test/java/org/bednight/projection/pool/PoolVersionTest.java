package org.bednight.projection.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;

/** A pool rests on one version of the facts, though an import comes between its authorities. */
@QuarkusTest
class PoolVersionTest {

    private static final String POOL = "/pool?authorities=X001,X002,X003&financialYear=2018-19&asAt=2018-06-30";

    @Inject
    Facts facts;

    @Test
    void an_import_in_between_is_in_the_pool_for_all_or_for_none() throws Exception {
        facts.clear()
                .authorities("X001", "X002", "X003")
                .price("YOI", "2018-04-01", "2019-03-31", "189.00")
                .episodes(
                        "X001,R1,C1,YOI,,2018-05-01,,,",
                        "X002,R1,C1,YOI,,2018-05-01,,,",
                        "X003,R1,C1,YOI,,2018-05-01,,,");
        var answers = new ArrayList<JsonPath>();
        var importing = Executors.newSingleThreadExecutor();
        try {
            var imports = importing.submit(() -> IntStream.rangeClosed(1, 8).forEach(this::recordOneMoreEverywhere));
            while (!imports.isDone()) {
                answers.add(pool(POOL));
            }
            imports.get();
        } finally {
            importing.shutdown();
        }

        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            var again = pool(POOL + "&knownAt=" + answer.getString("knownAt"));
            assertThat(again.<Map<String, Object>>get("range")).isEqualTo(answer.get("range"));
            assertThat(answer.<List<Object>>get("authorities.mean").stream().distinct())
                    .as("three authorities of the same records, by one version")
                    .hasSize(1);
        });
    }

    private void recordOneMoreEverywhere(int number) {
        facts.episodes(
                "X001,M%1$d,M%1$d,YOI,,2018-06-01,2018-06-%2$02d,,".formatted(number, number + 9),
                "X002,M%1$d,M%1$d,YOI,,2018-06-01,2018-06-%2$02d,,".formatted(number, number + 9),
                "X003,M%1$d,M%1$d,YOI,,2018-06-01,2018-06-%2$02d,,".formatted(number, number + 9));
    }

    private JsonPath pool(String address) {
        return facts.get(address).statusCode(200).extract().jsonPath();
    }
}
