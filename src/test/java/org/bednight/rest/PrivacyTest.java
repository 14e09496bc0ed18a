package org.bednight.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bednight.ledger.Facts.API;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing about a child goes to the log, whatever goes wrong. */
@QuarkusTest
class PrivacyTest {

    @Inject
    Facts facts;

    @Inject
    DataSource database;

    private final LogRecorder recorder = new LogRecorder();

    @BeforeEach
    void listenToTheLog() {
        facts.clear().authorities("X001").episodes("X001,EPISODE1,CHILD1,YOI,,2018-05-01,,,");
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void leaveTheLog() {
        Logger.getLogger("").removeHandler(recorder);
    }

    @Test
    void faults_are_logged_by_operation_and_name_without_the_values_of_the_request() {
        var path = "/authorities/X001/remand-episodes/";
        facts.postEpisodes("X001,EPISODE2,Ivy Example,YOI,,2018-05-01,,,").statusCode(400);
        facts.postEpisodes("X001,EPISODE2,CHILD1,YOI,,2018-05-01,,,").statusCode(400);
        facts.put(path + "EPISODE2", "{\"child\": \"Ivy Example\", \"placements\": []}")
                .statusCode(400);
        facts.put(path + "EPISODE2", "{\"child\": \"CHILD1").statusCode(400);
        facts.put(
                        path + "EPISODE2",
                        "{\"child\": \"CHILD1\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-05-09\"}]}")
                .statusCode(409);
        facts.get(path + "EPISODE3").statusCode(404);
        facts.get(path + "Ivy").statusCode(400);
        given().get(API + path + "CHILD1/EPISODE1").then().statusCode(404);

        assertThat(recorder.lines())
                .contains(
                        "EpisodeResource.importAllEpisodes answered 400, Faulty file",
                        "EpisodeResource.putEpisode answered 400, Unreadable json",
                        "EpisodeResource.putEpisode answered 409, Placement clash",
                        "EpisodeResource.getEpisode answered 404, Unknown episode",
                        "EpisodeResource.getEpisode answered 400, Invalid parameter")
                .noneMatch(PrivacyTest::tellsOfAChild);
    }

    @Test
    void imports_are_not_logged_by_their_rows() {
        facts.episodes("X001,EPISODE1,CHILD1,YOI,,2018-05-01,2018-05-02,,");

        assertThat(recorder.lines()).noneMatch(PrivacyTest::tellsOfAChild);
    }

    @Test
    void a_list_of_the_children_who_are_in_that_fails_tells_the_log_of_none() {
        facts.get("/authorities/X001/open-cases?asAt=2018-05-31").statusCode(422);

        assertThat(recorder.lines())
                .contains("OpenCaseResource.listOpenCases answered 422, No price")
                .noneMatch(PrivacyTest::tellsOfAChild);
    }

    @Test
    void the_trace_of_a_fault_of_ours_has_no_message() {
        var fault = new IllegalStateException("CHILD1 is in two places", new IllegalArgumentException("Ivy Example"));
        var text = new StringWriter();

        FaultTrace.of(fault).printStackTrace(new PrintWriter(text));

        assertThat(text.toString())
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException", "PrivacyTest")
                .matches(trace -> !tellsOfAChild(trace));
    }

    @Test
    void an_error_of_the_database_does_not_repeat_the_row_that_it_is_about() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.execute("set constraints all immediate");
                        statement.execute("select set_config('bednight.authorities', '*', true)");
                        statement.execute("""
                                insert into placement (authority, episode, place, child, sector, start_date, recorded_in,
                                    recorded_at, recorded_by)
                                select authority, 'EPISODE2', place, child, sector, start_date, recorded_in, recorded_at,
                                    recorded_by
                                from placement
                                """);
                    }
                })
                .withMessageContaining("one_place_a_night")
                .matches(failure -> !tellsOfAChild(String.valueOf(failure.getMessage())));
    }

    private static boolean tellsOfAChild(String line) {
        return List.of("Ivy", "CHILD1", "EPISODE1", "EPISODE2", "EPISODE3").stream()
                .anyMatch(line::contains);
    }
}
