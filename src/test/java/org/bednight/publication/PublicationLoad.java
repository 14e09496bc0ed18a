package org.bednight.publication;

import static io.restassured.RestAssured.given;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.bednight.OpenApiExamplesTest;
import org.bednight.publication.export.ExportForm;
import org.junit.jupiter.api.Test;

/**
 * How long it takes over HTTP to publish Birmingham's forecast, with the movement since the publication before, and to
 * have its files made, warm: publishing within 300 ms, each file within a second. Not among the tests; run it by
 * {@code ./mvnw test -Dtest=PublicationLoad}.
 */
@QuarkusTest
@TestProfile(OpenApiExamplesTest.OnTheDemonstration.class)
class PublicationLoad {

    private static final int WARM = 15;
    private static final int TIMES = 25;

    @Test
    void how_long_publishing_and_its_files_take() {
        measure("publish", () -> Papers.publish("E08000025", Map.of("financialYear", "2018-19", "asAt", "2018-05-31")));
        for (var form : ExportForm.values()) {
            measure(form.toString(), () -> given().get(API + "/authorities/E08000025/publications/latest." + form)
                    .then()
                    .statusCode(200));
        }
    }

    private static void measure(String what, Runnable call) {
        double[] milliseconds = new double[TIMES];
        for (int time = -WARM; time < TIMES; time++) {
            long start = System.nanoTime();
            call.run();
            if (time >= 0) {
                milliseconds[time] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-8s median %6.0f ms, 95 of 100 within %6.0f ms%n",
                what,
                milliseconds[TIMES / 2],
                milliseconds[TIMES * 95 / 100]);
    }
}
