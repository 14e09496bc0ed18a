package org.bednight.projection.accuracy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.Test;

/**
 * How long the accuracy of one authority takes over HTTP, computed anew on the made-up nation (aim: under 1 s), and the
 * pooled accuracy, first and held in memory. Not among the tests; run it by {@code ./mvnw test -Dtest=AccuracyLoad}.
 */
@QuarkusTest
class AccuracyLoad {

    @Inject
    Facts facts;

    @Test
    void the_time_of_an_accuracy_report_on_the_national_set() {
        facts.clear().nation();
        for (var code : List.of("X001", "X001", "X002", "X050", "X100", "X150", "X174")) {
            time("/authorities/" + code + "/accuracy");
        }
        time("/accuracy");
        time("/accuracy");
        time("/authorities/X001/forecast?financialYear=2025-26&asAt=2025-08-31&model=recommended");
        time("/authorities/X001/forecast-tracking?financialYear=2024-25&model=episode");
    }

    private void time(String address) {
        long start = System.nanoTime();
        facts.get(address).statusCode(200);
        System.out.printf(Locale.ROOT, "%7.0f ms  %s%n", (System.nanoTime() - start) / 1e6, address);
    }
}
