package org.bednight.capacity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.ledger.Facts.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While other work takes all the room there is, imports and publications are refused, store nothing, and the rest goes on. */
@QuarkusTest
class NoRoomTest {

    private static final long ALL_THERE_IS = HeavyWork.range(1_000_000);

    @Inject
    Facts facts;

    @Inject
    HeavyWork work;

    @BeforeEach
    void begin() {
        facts.clear().birmingham();
    }

    @Test
    void an_import_is_refused_and_stored_when_it_is_sent_again() {
        assertRefusedUntilThereIsRoom(NoRoomTest::importPrices);
    }

    @Test
    void a_publication_is_refused_and_made_when_it_is_sent_again() {
        assertRefusedUntilThereIsRoom(NoRoomTest::publish);
    }

    private void assertRefusedUntilThereIsRoom(Supplier<Response> request) {
        long before = facts.version();

        work.run(ALL_THERE_IS, () -> {
            request.get()
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/too-busy"));
            given().get(API + "/authorities").then().statusCode(200);
            return before;
        });

        assertThat(facts.version()).isEqualTo(before);
        request.get().then().statusCode(200);
    }

    /** Of this size, the rows of a file take memory to speak of. */
    private static Response importPrices() {
        return given().contentType("text/csv")
                .body("sector,from,to,price,announced,source\nYOI,2030-04-01,2031-03-31,240.00,,test\n"
                        + "\n".repeat(100_000))
                .post(API + "/bed-night-prices");
    }

    private static Response publish() {
        return given().contentType("application/json")
                .body(Map.of("financialYear", "2018-19", "asAt", "2018-05-31"))
                .post(API + "/authorities/E08000025/publications");
    }
}
