package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bednight.database.AtOnce;
import org.bednight.database.TestDatabase;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Imports at the same moment: one waits for the other and is then checked against it. */
@QuarkusTest
class ImportsAtOnceTest {

    private static final int TOGETHER = 6;

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    @BeforeEach
    void startFromOneAuthority() {
        facts.clear().authorities("X001");
    }

    @RepeatedTest(5)
    void a_child_is_never_put_in_two_places_by_two_requests_at_once() throws Exception {
        var statuses = together(request -> () -> facts.postEpisodes(
                        "X001,R%d,C1,YOI,,2018-05-01,,,".formatted(request),
                        "X001,S%d,D%d,YOI,,2018-05-01,,,".formatted(request, request))
                .extract()
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(400);
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(TOGETHER - 1);
        facts.get("/authorities/X001/remand-episodes").body("total", is(2));
    }

    @Test
    void of_two_changes_that_rest_on_one_state_one_goes_through() throws Exception {
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,,,");
        var path = "/authorities/X001/remand-episodes/R1";
        var tag = facts.get(path).extract().header("ETag");

        var statuses = together(request -> () -> io.restassured.RestAssured.given()
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"child\": \"C%d\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-05-02\"}]}"
                        .formatted(request))
                .put(Facts.API + path)
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(412);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(TOGETHER - 1);
    }

    @Test
    void versions_are_consecutive_and_their_moments_rise() throws Exception {
        long before = facts.version();

        var statuses = together(
                request -> () -> facts.postEpisodes("X001,R%d,C%d,YOI,,2018-05-01,,,".formatted(request, request))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        assertThat(facts.version()).isEqualTo(before + TOGETHER);
        var moments = moments();
        assertThat(moments).hasSize(2 + TOGETHER).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_import_waits_while_another_is_under_way() throws Exception {
        var executor = Executors.newSingleThreadExecutor();
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(0x6265646E69676874L));

            var waiting = executor.submit(() -> facts.postEpisodes("X001,R1,C1,YOI,,2018-05-01,,,")
                    .extract()
                    .statusCode());

            assertThat(catchTimeout(() -> waiting.get(1, TimeUnit.SECONDS))).isTrue();
            facts.get("/authorities/X001/remand-episodes").statusCode(200).body("total", is(0));
            other.rollback();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(200);
            other.setAutoCommit(true);
        } finally {
            executor.shutdown();
        }
    }

    private static boolean catchTimeout(Callable<Integer> call) throws Exception {
        try {
            call.call();
            return false;
        } catch (TimeoutException stillWaiting) {
            return true;
        }
    }

    private static List<Integer> together(IntFunction<Callable<Integer>> request) throws Exception {
        return AtOnce.start(IntStream.rangeClosed(1, TOGETHER).mapToObj(request).toList());
    }

    private List<Instant> moments() throws SQLException {
        var moments = new ArrayList<Instant>();
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select recorded_at from change order by version")) {
            while (rows.next()) {
                moments.add(rows.getTimestamp(1).toInstant());
            }
        }
        return moments;
    }
}
