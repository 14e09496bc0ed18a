package org.bednight.audit;

import static io.restassured.RestAssured.given;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bednight.database.TestDatabase;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each row of the audit record holds the hash of the one before. */
@QuarkusTest
class ChainTest {

    private static final int WRITERS = 8;
    private static final int ROWS = 25;

    @Inject
    AuditLog audit;

    @Inject
    AuditRows rows;

    @BeforeEach
    void recordThree() {
        for (int i = 1; i <= 3; i++) {
            audit.record(new AuditEvent(
                    "Amélie\nO'Brien", "https://login.example 7", "test", "X911", "row " + i, 7L, null, "127.0.0.1"));
        }
    }

    @Test
    void it_is_whole_from_the_first_row_to_the_last() throws SQLException {
        var check = rows.check(null, 0);

        assertThat(check.whole()).isTrue();
        assertThat(check.rows()).isEqualTo(last());
        assertThat(check.lastHash()).matches("[0-9a-f]{64}");
        assertThat(check.finding()).isEqualTo("The record is whole from row 1 to row %d.".formatted(last()));
    }

    @Test
    void a_row_that_was_altered_is_found() throws SQLException {
        long number = last() - 1;
        var altering = "update audit set person = '%s' where number = " + number;
        asNobodyMay(altering.formatted("nobody"));
        try {
            var check = rows.check(null, 0);
            assertThat(check.whole()).isFalse();
            assertThat(check.brokenAt()).isEqualTo(number);
            assertThat(check.finding()).startsWith("Row %d does not say what it said when".formatted(number));
        } finally {
            asNobodyMay(altering.formatted("Amélie O''Brien"));
        }
        assertThat(rows.check(null, 0).whole()).isTrue();
    }

    @Test
    void a_row_that_is_missing_is_found() throws SQLException {
        long number = last() - 1;
        asNobodyMay(
                "create table taken as select * from audit where number = " + number,
                "delete from audit where number = " + number);
        try {
            var check = rows.check(null, 0);
            assertThat(check.brokenAt()).isEqualTo(number);
            assertThat(check.finding())
                    .isEqualTo(
                            "Row %d is missing: after row %d comes row %d.".formatted(number, number - 1, number + 1));
        } finally {
            asNobodyMay("insert into audit select * from taken", "drop table taken");
        }
        assertThat(rows.check(null, 0).whole()).isTrue();
    }

    @Test
    void rows_that_are_taken_from_the_end_show_by_a_hash_that_was_kept() throws SQLException {
        long number = last();
        var kept = rows.check(null, 0).lastHash();
        audit.record(new AuditEvent("amira", null, "test", null, null, null, null, null));
        assertThat(rows.check(kept, 0).finding()).endsWith(" Row %d has the hash that was kept.".formatted(number));

        asNobodyMay(
                "create table taken as select * from audit where number >= " + number,
                "delete from audit where number >= " + number);
        try {
            assertThat(rows.check(null, 0).whole()).isTrue();
            var check = rows.check(kept, 0);
            assertThat(check.whole()).isFalse();
            assertThat(check.finding()).contains("has the hash that was kept: rows were taken from the end");
        } finally {
            asNobodyMay("insert into audit select * from taken", "drop table taken");
        }
    }

    @Test
    void a_check_from_a_row_whose_hash_was_kept_looks_at_those_after_it() throws SQLException {
        long number = last();
        var kept = rows.check(null, 0).lastHash();
        assertThat(rows.check(kept, number))
                .isEqualTo(new AuditCheck(
                        true,
                        0,
                        kept,
                        null,
                        number,
                        "There is no row yet after row %1$d. Row %1$d has the hash that was kept; what it and the rows before it say was not looked at."
                                .formatted(number)));

        recordThree();
        var check = rows.check(kept, number);
        assertThat(check.whole()).isTrue();
        assertThat(check.rows()).isEqualTo(3);
        assertThat(check.lastHash()).isEqualTo(rows.check(null, 0).lastHash());
        assertThat(check.finding())
                .startsWith("The record is whole from row %d to row %d. Row %d has the hash"
                        .formatted(number + 1, number + 3, number));

        assertThat(rows.check(kept, number - 1).brokenAt()).isEqualTo(number - 1);
        assertThat(rows.check(kept, number + 1).brokenAt()).isEqualTo(number + 1);
        assertThat(rows.check(kept, number + 1_000))
                .extracting(AuditCheck::whole, AuditCheck::rows, AuditCheck::lastHash, AuditCheck::finding)
                .containsExactly(
                        false, 0L, null, "Row %d is missing: the record ends before it.".formatted(number + 1_000));
    }

    @Test
    void a_check_from_a_row_finds_one_after_it_that_was_altered() throws SQLException {
        long number = last();
        var kept = rows.check(null, 0).lastHash();
        recordThree();
        var altering = "update audit set person = '%s' where number = " + (number + 2);
        asNobodyMay(altering.formatted("nobody"));
        try {
            assertThat(rows.check(kept, number).brokenAt()).isEqualTo(number + 2);
        } finally {
            asNobodyMay(altering.formatted("Amélie O''Brien"));
        }
        assertThat(rows.check(kept, number).whole()).isTrue();
    }

    /** More rows than are in memory at a time. */
    @Test
    void a_record_that_is_read_in_several_parts_is_read_whole() throws SQLException {
        recordMany("many");

        assertThat(rows.check(null, 0).rows()).isEqualTo(last());
        var file = given().get("/api/v1/audit.csv?who=many")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var numbers = file.lines()
                .skip(1)
                .map(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
                .toList();
        assertThat(numbers).hasSize(5001).doesNotHaveDuplicates().isSortedAccordingTo(reverseOrder());
    }

    @Test
    void a_check_for_which_there_is_no_time_says_how_far_it_came_and_how_to_go_on() throws SQLException {
        recordMany("several");
        var kept = rows.check(null, 0).lastHash();

        var unfinished = catchThrowableOfType(Problem.class, () -> rows.check(null, 0, Duration.ZERO));
        assertThat(unfinished.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
        assertThat(unfinished.members()).containsEntry("after", 5000L);
        assertThat(unfinished)
                .hasMessage(
                        "The record is whole from row 1 to row 5000, and there was no time for more. Go on from there with /api/v1/audit/check?after=5000&hash="
                                + unfinished.members().get("hash"));
        assertThatThrownBy(() -> rows.check(kept, 0, Duration.ZERO))
                .hasMessageContaining(
                        "None of these has the hash that was kept: ask for it with the number of its row.");

        given().get("/api/v1/audit/check?after=5000&hash="
                        + unfinished.members().get("hash"))
                .then()
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("finding", startsWith("The record is whole from row 5001 to row "));
    }

    @Test
    void many_who_write_at_once_make_one_chain() throws Exception {
        long before = last();
        var start = new CountDownLatch(1);
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var all = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> {
                        start.await();
                        for (int i = 0; i < ROWS; i++) {
                            audit.record(
                                    new AuditEvent("writer " + writer, null, "test", null, null, null, null, null));
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) {
                one.get(1, TimeUnit.MINUTES);
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(rows.check(null, 0).rows()).isEqualTo(before + WRITERS * ROWS);
        assertThat(rows.check(null, 0).whole()).isTrue();
    }

    private static void recordMany(String person) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("insert into audit (person, action) select '%s', 'test' from generate_series(1, 5001)"
                    .formatted(person));
        }
    }

    private static long last() throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(number) from audit")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Does what only the owner can, and only after taking the guard away. */
    private static void asNobodyMay(String... statements) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table audit disable trigger user");
            for (var each : statements) {
                statement.execute(each);
            }
            statement.execute("alter table audit enable trigger user");
            connection.commit();
        }
    }
}
