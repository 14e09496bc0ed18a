package org.bednight.security.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nobody asks, as in the thread of a test, no row is seen but through the door, and behind it none again. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AcrossAuthoritiesTest {

    @Inject
    AcrossAuthorities across;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @Test
    void in_a_transaction_the_view_is_wide_only_while_the_door_is_open() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(seen()).isZero();
            assertThat(across.<Long>read(Crossing.POOL, this::seen)).isPositive();
            assertThat(seen()).isZero();
        });
    }

    @Test
    void a_transaction_that_begins_behind_the_door_sees_all_and_the_next_one_nothing() {
        long all = across.read(
                Crossing.POOL, () -> QuarkusTransaction.requiringNew().call(this::seen));

        assertThat(all).isPositive();
        assertThat(QuarkusTransaction.requiringNew().call(this::seen)).isZero();
    }

    @Test
    void a_door_in_a_door_does_not_shut_it() {
        QuarkusTransaction.requiringNew()
                .run(() -> across.run(Crossing.POOL, () -> {
                    across.run(Crossing.CHANGES, () -> assertThat(seen()).isPositive());
                    assertThat(seen()).isPositive();
                }));
    }

    @Test
    void work_that_fails_shuts_the_door() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThatThrownBy(() -> across.run(Crossing.POOL, () -> {
                        throw new IllegalStateException("in a test");
                    }))
                    .hasMessage("in a test");
            assertThat(RowView.isCrossing()).isFalse();
            assertThat(seen()).isZero();
        });
    }

    @Test
    void a_transaction_that_the_database_ends_is_not_stored_and_leaves_nothing_to_the_next() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> across.run(Crossing.POOL, () -> database.createNativeQuery("select 1 / 0")
                                .getSingleResult())))
                .hasMessageContaining("division by zero");
        for (int i = 0; i < 30; i++) {
            assertThat(QuarkusTransaction.requiringNew().call(this::seen)).isZero();
        }
    }

    @Test
    void a_connection_that_is_used_without_a_transaction_sees_nothing() throws SQLException {
        across.run(Crossing.POOL, () -> assertThat(
                        QuarkusTransaction.requiringNew().call(this::seen))
                .isPositive());
        for (int i = 0; i < 30; i++) {
            try (var connection = connections.getConnection()) {
                assertThat(TwoCouncils.texts(connection, "select authority from placement"))
                        .isEmpty();
            }
        }
    }

    private long seen() {
        return ((Number) database.createNativeQuery("select count(*) from placement")
                        .getSingleResult())
                .longValue();
    }
}
