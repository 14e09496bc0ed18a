package org.bednight.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUnavailableTest {

    /** No connection; a deadlock; too many connections; a lock not had in time; shut down; a fault of its disk. */
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "40P01", "53300", "55P03", "57P01", "57P03", "58030"})
    void a_database_that_cannot_answer_for_now_is_told_as_such(String state) {
        var problem = Objects.requireNonNull(
                DatabaseUnavailable.find(new IllegalStateException(new SQLException("x", state))), state);

        assertThat(ProblemResponse.of(problem, "/").toResponse().getStatus()).isEqualTo(503);
        assertThat(ProblemResponse.of(problem, "/").toResponse().getHeaderString("Retry-After"))
                .isEqualTo("5");
    }

    @Test
    void a_full_disk_is_named() {
        assertThat(DatabaseUnavailable.find(new SQLException("x", "53100")))
                .hasMessageStartingWith("The disk of the database is full");
    }

    @Test
    void so_is_a_pool_without_a_free_connection_also_where_it_is_a_suppressed_failure() {
        var failure = new IllegalStateException("commit");
        failure.addSuppressed(new SQLException("Sorry, acquisition timeout!"));

        assertThat(DatabaseUnavailable.find(failure)).isNotNull();
    }

    /** A wrong statement is a fault of ours, and a violated constraint too. */
    @ParameterizedTest
    @ValueSource(strings = {"42601", "23505", "22001"})
    void any_other_failure_of_a_statement_is_a_fault_of_ours(String state) {
        assertThat(DatabaseUnavailable.find(new IllegalStateException(new SQLException("x", state))))
                .isNull();
    }
}
