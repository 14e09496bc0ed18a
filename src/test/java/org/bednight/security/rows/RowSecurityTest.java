package org.bednight.security.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.rows.TwoCouncils.OTHER;
import static org.bednight.security.rows.TwoCouncils.OWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.bednight.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself shows and takes, whatever the statement, as the role of the service. */
class RowSecurityTest {

    private static final String DATABASE = "two_councils";
    private static final int QUERIES = 10_000;

    private static Connection service;

    @BeforeAll
    static void make() throws SQLException {
        TwoCouncils.make(DATABASE);
        service = TestDatabase.connectAsService(DATABASE);
    }

    @AfterAll
    static void close() throws SQLException {
        service.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        TwoCouncils.beginAs(service, OWN);
    }

    @AfterEach
    void end() throws SQLException {
        service.rollback();
    }

    @Test
    void every_table_is_of_councils_or_said_to_be_everybodys() throws SQLException {
        assertThat(texts(service, """
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                        order by 1
                        """)).containsExactly("flyway_schema_history", "sector");
        assertThat(texts(
                        service,
                        "select distinct tablename from pg_policies where policyname <> 'read_by_all' order by 1"))
                .containsExactlyElementsOf(allTables());
        assertThat(texts(service, "select tablename from pg_policies where policyname = 'read_by_all' order by 1"))
                .containsExactly("authority", "bed_night_price", "establishment");
        assertThat(texts(service, """
                        select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                            and coalesce(obj_description(oid), '') not like '%ow security%'
                        """)).containsExactly("flyway_schema_history");
    }

    private static Set<String> allTables() {
        var all = new TreeSet<>(TwoCouncils.INSERTS.keySet());
        all.addAll(List.of("bed_night_price", "establishment"));
        return all;
    }

    @Test
    void a_council_sees_its_row_of_each_table_and_what_is_everybodys() throws SQLException {
        assertThat(findHoles(service)).isEmpty();
        for (var owned : TwoCouncils.OWNED.entrySet()) {
            assertThat(texts(service, "select " + owned.getValue() + " from " + owned.getKey()))
                    .as(owned.getKey())
                    .containsExactly(OWN);
        }
        for (var shared : List.of("authority", "bed_night_price", "establishment", "sector")) {
            assertThat(count("select count(*) from " + shared)).as(shared).isPositive();
        }
        assertThat(count("select count(*) from authority where code = 'X912'")).isEqualTo(1);
        assertThat(texts(service, "select version from standing_version()")).hasSize(1);
        assertThat(count("select version_at('2023-01-01 12:00', 1000)")).isEqualTo(1);
    }

    @Test
    void without_a_view_or_with_none_no_row_is_shown() throws SQLException {
        service.rollback();
        for (var owned : TwoCouncils.OWNED.keySet()) {
            assertThat(count("select count(*) from " + owned)).as(owned).isZero();
        }
        TwoCouncils.beginAs(service, "");
        for (var owned : TwoCouncils.OWNED.keySet()) {
            assertThat(count("select count(*) from " + owned)).as(owned).isZero();
        }
    }

    @Test
    void who_sees_all_sees_all() throws SQLException {
        TwoCouncils.beginAs(service, "*");
        for (var owned : TwoCouncils.OWNED.keySet()) {
            assertThat(count("select count(*) from " + owned)).as(owned).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void who_sees_two_councils_sees_two() throws SQLException {
        TwoCouncils.beginAs(service, OTHER + " " + OWN);
        assertThat(count("select count(*) from placement")).isEqualTo(2);
    }

    @Test
    void a_change_of_no_council_is_shown_to_who_made_it() throws SQLException {
        TwoCouncils.execute(
                service,
                "insert into change (version, recorded_at, recorded_by, action) values (900, '2025-01-01', 'person of X911', 'import')",
                "insert into change (version, recorded_at, recorded_by, action) values (901, '2025-01-02', 'person of X911 (token a)', 'import')",
                "insert into change (version, recorded_at, recorded_by, action) values (902, '2025-01-03', 'person of X9111', 'import')");

        assertThat(texts(service, "select version from change where version >= 900 order by 1"))
                .containsExactly("900", "901");
        assertThat(texts(service, "select version from standing_version()")).containsExactly("902");
    }

    @Test
    void the_audit_record_is_one_chain_though_each_sees_a_part_of_it() throws SQLException {
        TwoCouncils.execute(service, "insert into audit (person, action, authority) values ('amira', 'put', 'X911')");
        TwoCouncils.beginAs(service, OTHER);
        TwoCouncils.execute(service, "insert into audit (person, action) values ('ben', 'put')");
        assertThat(texts(service, "select distinct authority from audit")).containsExactly(OTHER);

        TwoCouncils.beginAs(service, "*");
        assertThat(count("select count(*) from audit")).isEqualTo(count("select max(number) from audit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit", "rollback"})
    void what_was_stated_ends_with_the_transaction(String end) throws SQLException {
        assertThat(count("select count(*) from placement")).isEqualTo(1);
        TwoCouncils.execute(service, end);
        assertThat(count("select count(*) from placement")).isZero();

        TwoCouncils.beginAs(service, OTHER);
        assertThat(texts(service, "select authority from placement")).containsExactly(OTHER);
    }

    @Test
    void ten_thousand_queries_of_a_council_find_no_row_of_another() throws SQLException {
        var random = new SplittableRandom(20261201);
        var found = new TreeSet<String>();
        int rows = 0;
        for (int i = 0; i < QUERIES; i++) {
            var query = RandomQuery.of(random);
            for (var owner : texts(service, query)) {
                rows++;
                if (!OWN.equals(owner)) {
                    found.add(owner + ": " + query);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(rows).isGreaterThan(QUERIES / 10);
    }

    /** Each policy, made to let all through, and each table without its guard: what is tried here finds the hole. */
    @Test
    void without_any_one_of_the_policies_a_hole_is_found() throws SQLException {
        try (var superuser = TestDatabase.connectAsSuperuser(DATABASE)) {
            var unnoticed = new ArrayList<String>();
            for (var opened : texts(superuser, """
                    select format('alter policy %I on %I %s %s', policyname, tablename,
                        case when qual is not null then 'using (true)' end,
                        case when cmd <> 'SELECT' then 'with check (true)' end)
                    from pg_policies where policyname <> 'read_by_all'
                    union all
                    select format('alter table %I disable row level security', relname) from pg_class where relrowsecurity
                    order by 1
                    """)) {
                superuser.setAutoCommit(false);
                TwoCouncils.execute(superuser, opened, "set local role bednight_service");
                TwoCouncils.beginAs(superuser, OWN);
                if (findHoles(superuser).isEmpty()) {
                    unnoticed.add(opened);
                }
                superuser.rollback();
            }
            assertThat(unnoticed).isEmpty();
        }
    }

    @Test
    void a_database_with_one_role_has_the_lock_too() throws SQLException {
        var owner = TestDatabase.makeDatabase("one_role");
        TwoCouncils.flyway(owner, "").load().migrate();
        try (var connection = TestDatabase.seeingAll(owner.getConnection())) {
            TwoCouncils.fill(connection);
            TwoCouncils.beginAs(connection, OWN);
            assertThat(findHoles(connection)).isEmpty();
            connection.rollback();
            TwoCouncils.execute(connection, "reset bednight.authorities");
            assertThat(texts(connection, "select authority from placement")).isEmpty();
        }
    }

    @Test
    void the_start_says_where_the_lock_could_be_taken_away_or_is_none() throws SQLException {
        assertThat(RowSecurityCheck.findWarning(TestDatabase.asService(DATABASE)))
                .isEmpty();
        assertThat(RowSecurityCheck.findWarning(TestDatabase.asOwner(DATABASE)))
                .hasValueSatisfying(
                        warning -> assertThat(warning)
                                .startsWith(
                                        "The database keeps authorities apart, but the role bednight, as which the service runs, owns"));
        assertThat(RowSecurityCheck.findWarning(TestDatabase.asSuperuser(DATABASE)))
                .hasValueSatisfying(warning ->
                        assertThat(warning).startsWith("The database does not keep authorities apart: the role"));
    }

    @Test
    void a_migration_sees_the_rows_of_all() throws SQLException {
        var owner = TestDatabase.makeDatabase("one_migration");
        TwoCouncils.flyway(owner, "bednight_service").load().migrate();
        try (var connection = TestDatabase.seeingAll(owner.getConnection())) {
            TwoCouncils.fill(connection);
        }
        TwoCouncils.flyway(owner, "bednight_service")
                .locations("filesystem:src/main/resources/db/migration", "classpath:org/bednight/security/rows")
                .load()
                .migrate();
        try (var connection = TestDatabase.seeingAll(owner.getConnection())) {
            assertThat(texts(connection, "select distinct source from allocation"))
                    .containsExactly("migrated");
        }
        try (var connection = owner.getConnection()) {
            assertThat(texts(connection, "select source from allocation")).isEmpty();
        }
    }

    /** Returns what of the other council, or of everybody, a transaction of the one can read or write. */
    private static List<String> findHoles(Connection connection) throws SQLException {
        var holes = new ArrayList<String>();
        for (var owned : TwoCouncils.OWNED.entrySet()) {
            if (!texts(connection, "select %s from %s".formatted(owned.getValue(), owned.getKey()))
                    .equals(List.of(OWN))) {
                holes.add("read " + owned.getKey());
            }
        }
        for (var insert : TwoCouncils.INSERTS.entrySet()) {
            addUnlessRefused(connection, insert.getValue().formatted(OTHER, 500), holes);
        }
        for (var shared : List.of("bed_night_price", "establishment")) {
            addUnlessUntouched(connection, "update %s set recorded_by = 'amira'".formatted(shared), holes);
        }
        addUnlessUntouched(connection, "update authority set name = 'Mine' where code = 'X912'", holes);
        addUnlessRefused(connection, "update placement set authority = 'X912'", holes);
        return holes;
    }

    private static void addUnlessRefused(Connection connection, String statement, List<String> holes)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            TwoCouncils.execute(connection, statement);
            holes.add(statement);
        } catch (SQLException refused) {
            if (!refused.getSQLState().equals("42501")) {
                holes.add(refused.getSQLState() + " " + statement);
            }
        }
        connection.rollback(before);
    }

    private static void addUnlessUntouched(Connection connection, String statement, List<String> holes)
            throws SQLException {
        var before = connection.setSavepoint();
        try (var attempt = connection.createStatement()) {
            if (attempt.executeUpdate(statement) > 0) {
                holes.add(statement);
            }
        }
        connection.rollback(before);
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(texts(service, query).get(0));
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
