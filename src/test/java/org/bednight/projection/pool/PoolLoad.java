package org.bednight.projection.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;

/**
 * How long it takes over HTTP to look at all 174 made-up authorities together, first and while what is to come of each is
 * held, in a heap of 256 MB, the test's own needs included. Not among the tests; run it by {@code ./mvnw test
 * -Dtest=PoolLoad -DargLine=-Xmx256m}.
 */
@QuarkusTest
class PoolLoad {

    @Inject
    Facts facts;

    @Test
    void the_time_and_the_memory_of_a_pool_of_the_nation() {
        facts.clear().nation();
        var codes = IntStream.rangeClosed(1, 174).mapToObj("X%03d"::formatted).collect(Collectors.joining(","));
        for (var asAt : List.of("2025-06-30", "2025-06-30", "2025-03-31", "2025-06-30")) {
            time("/pool?financialYear=2025-26&asAt=%s&authorities=%s".formatted(asAt, codes));
        }
        System.out.printf(
                Locale.ROOT, "within a heap of %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private void time(String address) {
        long start = System.nanoTime();
        var range = facts.get(address).statusCode(200).extract().jsonPath();
        System.out.printf(
                Locale.ROOT,
                "%7.0f ms  %s  mean %s, budget %s, chance of an overspend %s%n",
                (System.nanoTime() - start) / 1e6,
                address.substring(0, 45),
                range.getString("range.mean"),
                range.getString("budget"),
                range.getString("range.probabilityOfOverspend"));
        assertThat(range.getList("authorities")).hasSize(174);
    }
}
