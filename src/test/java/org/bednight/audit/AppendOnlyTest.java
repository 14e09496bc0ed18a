package org.bednight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.bednight.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses of the audit record, to the role as which the service runs and to its owner. */
@QuarkusTest
class AppendOnlyTest {

    @Inject
    DataSource database;

    @Inject
    AuditLog audit;

    @Inject
    AppendOnlyCheck check;

    @BeforeEach
    void recordSomething() {
        audit.record(new AuditEvent("amira", null, "test", null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set person = 'nobody'",
                "update audit set number = number + 1",
                "delete from audit",
                "delete from audit where number = (select max(number) from audit)",
                "truncate audit",
                "drop table audit",
                "drop table audit cascade",
                "alter table audit disable trigger user",
                "alter table audit disable trigger audit_is_chained",
                "alter table audit drop column hash",
                "alter table audit rename to elsewhere",
                "alter table audit owner to current_user",
                "drop trigger audit_is_kept on audit",
                "create trigger other before insert on audit for each row execute function refuse_change_of_audit()",
                "create or replace function chain_audit() returns trigger language plpgsql as 'begin return new; end'",
                "drop function refuse_change_of_audit() cascade",
                "drop schema public cascade",
                "create table public.other (number int)",
                "set session_replication_role = replica",
                "set role bednight",
                "set session authorization bednight",
                "insert into audit (number, person, action) values (1000000, 'amira', 'test')",
                "insert into audit (recorded_at, person, action) values (now(), 'amira', 'test')",
                "insert into audit (hash, person, action) values ('0', 'amira', 'test')"
            })
    void the_role_of_the_service_adds_rows_and_does_nothing_else(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = database.getConnection();
                            var attempt = connection.createStatement()) {
                        attempt.execute(statement);
                    }
                })
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .as(refused.getMessage())
                        .isEqualTo("42501"));
    }

    @Test
    void it_cannot_grant_itself_more() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("grant update, delete, truncate on audit to current_user");
            try (var row = statement.executeQuery(
                    "select has_table_privilege('audit', 'update, delete, truncate'), has_any_column_privilege('audit', 'update')")) {
                row.next();
                assertThat(row.getBoolean(1)).isFalse();
                assertThat(row.getBoolean(2)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set person = 'nobody'", "delete from audit", "truncate audit"})
    void a_trigger_refuses_even_its_owner(String statement) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement))
                    .hasMessageContaining("The audit record is added to, never altered");
        }
    }

    @Test
    void a_table_that_takes_its_name_for_a_while_does_not_mislead_the_chain() throws SQLException {
        try (var connection = TestDatabase.connectAsService();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table audit (number bigint, hash text)");
            try {
                statement.execute("insert into pg_temp.audit values (7000, 'forged')");
                statement.execute("insert into public.audit (person, action) values ('amira', 'test')");
            } finally {
                statement.execute("drop table pg_temp.audit");
            }
            try (var row = statement.executeQuery("select max(number), count(*) from audit")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(row.getLong(2));
            }
        }
    }

    @Test
    void nothing_is_warned_of_where_two_roles_share_the_work() {
        assertThat(check.findWarning()).isEmpty();
    }

    @Test
    void a_role_that_owns_the_record_is_warned_of() throws SQLException {
        try (var owner = TestDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("grant update on audit to bednight_service");
            try {
                assertThat(check.findWarning()).hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("The audit record is not append-only: the role bednight_service, as which"));
            } finally {
                statement.execute("revoke update on audit from bednight_service");
            }
        }
    }
}
