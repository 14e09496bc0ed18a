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
        assertThat(TwoCouncils.texts(service, """
                        select relname from pg_class
                        where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                        order by 1
                        """)).containsExactly("flyway_schema_history", "sector");
        assertThat(TwoCouncils.texts(
                        service,
                        "select distinct tablename from pg_policies where policyname <> 'read_by_all' order by 1"))
                .containsExactlyElementsOf(allTables());
        assertThat(TwoCouncils.texts(
                        service, "select tablename from pg_policies where policyname = 'read_by_all' order by 1"))
                .containsExactly("authority", "bed_night_price", "establishment");
        assertThat(TwoCouncils.texts(service, """
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
        assertThat(Holes.find(service)).isEmpty();
        for (var owned : TwoCouncils.OWNED.entrySet()) {
            assertThat(TwoCouncils.texts(service, "select " + owned.getValue() + " from " + owned.getKey()))
                    .as(owned.getKey())
                    .containsExactly(OWN);
        }
        for (var shared : List.of("authority", "bed_night_price", "establishment", "sector")) {
            assertThat(count("select count(*) from " + shared)).as(shared).isPositive();
        }
        assertThat(count("select count(*) from authority where code = 'X912'")).isEqualTo(1);
        assertThat(TwoCouncils.texts(service, "select version from standing_version()"))
                .hasSize(1);
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

        assertThat(TwoCouncils.texts(service, "select version from change where version >= 900 order by 1"))
                .containsExactly("900", "901");
        assertThat(TwoCouncils.texts(service, "select version from standing_version()"))
                .containsExactly("902");
    }

    @Test
    void the_audit_record_is_one_chain_though_each_sees_a_part_of_it() throws SQLException {
        TwoCouncils.execute(service, "insert into audit (person, action, authority) values ('amira', 'put', 'X911')");
        TwoCouncils.beginAs(service, OTHER);
        TwoCouncils.execute(service, "insert into audit (person, action) values ('ben', 'put')");
        assertThat(TwoCouncils.texts(service, "select distinct authority from audit"))
                .containsExactly(OTHER);

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
        assertThat(TwoCouncils.texts(service, "select authority from placement"))
                .containsExactly(OTHER);
    }

    @Test
    void ten_thousand_queries_of_a_council_find_no_row_of_another() throws SQLException {
        var random = new SplittableRandom(20261201);
        var found = new TreeSet<String>();
        int rows = 0;
        for (int i = 0; i < QUERIES; i++) {
            var query = RandomQuery.of(random);
            for (var owner : TwoCouncils.texts(service, query)) {
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
            for (var opened : TwoCouncils.texts(superuser, """
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
                if (Holes.find(superuser).isEmpty()) {
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
            assertThat(Holes.find(connection)).isEmpty();
            connection.rollback();
            TwoCouncils.execute(connection, "reset bednight.authorities");
            assertThat(TwoCouncils.texts(connection, "select authority from placement"))
                    .isEmpty();
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
            assertThat(TwoCouncils.texts(connection, "select distinct source from allocation"))
                    .containsExactly("migrated");
        }
        try (var connection = owner.getConnection()) {
            assertThat(TwoCouncils.texts(connection, "select source from allocation"))
                    .isEmpty();
        }
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(TwoCouncils.texts(service, query).get(0));
    }
}
