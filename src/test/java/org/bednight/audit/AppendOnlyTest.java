package org.bednight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.bednight.database.TestDatabase;
import org.bednight.rest.LogRecorder;
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

    /** Whoever may truncate a table, refer to it or give it triggers passes by row security. */
    @Test
    void it_has_the_same_rights_of_each_table_but_of_the_record() throws SQLException {
        assertThat(
                        rights(
                                "select relname, relacl from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"))
                .contains("audit: SELECT", "placement: DELETE INSERT SELECT UPDATE")
                .filteredOn(line -> !line.endsWith(": DELETE INSERT SELECT UPDATE"))
                .containsExactly("audit: SELECT");
        assertThat(rights("select attname, attacl from pg_attribute where attrelid = 'audit'::regclass"))
                .containsExactly(
                        "action: INSERT",
                        "address: INSERT",
                        "authority: INSERT",
                        "data_version: INSERT",
                        "digest: INSERT",
                        "identity: INSERT",
                        "object: INSERT",
                        "person: INSERT");
        assertThat(rights("select nspname, nspacl from pg_namespace where nspname = 'public'"))
                .allMatch("public: USAGE"::equals);
    }

    /** Returns what the role of the service may do with each of the things that a query lists with its rights. */
    private static List<String> rights(String things) throws SQLException {
        try (var connection = TestDatabase.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select name || ': ' || string_agg(privilege_type, ' ' order by privilege_type)
                        from (%s) things (name, rights), aclexplode(rights)
                        where grantee = 'bednight_service'::regrole group by name order by name
                        """.formatted(things))) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
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
        var log = new LogRecorder();
        Logger.getLogger(AppendOnlyCheck.class.getName()).addHandler(log);
        try (var owner = TestDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("grant update on audit to bednight_service");
            try {
                assertThat(check.findWarning()).hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("The audit record is not append-only: the role bednight_service, as which"));
                check.check(new StartupEvent());
                assertThat(log.lines()).contains(check.findWarning().orElseThrow());
            } finally {
                Logger.getLogger(AppendOnlyCheck.class.getName()).removeHandler(log);
                statement.execute("revoke update on audit from bednight_service");
            }
        }
    }
}
