package org.bednight.security.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bednight.database.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.ds.PGSimpleDataSource;

/** A database in which two councils, X911 and X912, have a row in each table, and one row belongs to nobody. */
final class TwoCouncils {

    static final String OWN = "X911";
    static final String OTHER = "X912";

    /** By table, an expression that says whose a row is. */
    static final Map<String, String> OWNED = Map.ofEntries(
            Map.entry("placement", "authority"),
            Map.entry("monthly_bed_nights", "authority"),
            Map.entry("confirmation", "authority"),
            Map.entry("allocation", "authority"),
            Map.entry("publication", "authority"),
            Map.entry("house_style", "authority"),
            Map.entry("scenario", "authority"),
            Map.entry("extract_mapping", "authority"),
            Map.entry("reference_key", "authority"),
            Map.entry("change", "authority"),
            Map.entry("audit", "authority"),
            Map.entry("scenario_run", "run_by"),
            Map.entry("access_token", "identity"));

    /** By table, the statement that adds a row of the council %s; %d tells rows apart. */
    static final Map<String, String> INSERTS = Map.ofEntries(
            Map.entry(
                    "placement",
                    "insert into placement (authority, episode, place, child, sector, start_date, recorded_in, recorded_at, recorded_by)"
                            + " values ('%1$s', 'E%2$d', 0, 'C%2$d', 'YOI', '2024-01-02', 1, now(), 'nadia')"),
            Map.entry(
                    "monthly_bed_nights",
                    "insert into monthly_bed_nights (authority, month, sector, nights, recorded_in, recorded_at, recorded_by)"
                            + " values ('%1$s', date '2000-01-01' + interval '1 month' * %2$d, 'YOI', 7, 1, now(), 'nadia')"),
            Map.entry(
                    "confirmation",
                    "insert into confirmation (authority, episode, in_custody_on, recorded_in, recorded_at, recorded_by)"
                            + " values ('%1$s', 'E%2$d', '2024-01-02', 1, now(), 'nadia')"),
            Map.entry(
                    "allocation",
                    "insert into allocation (authority, financial_year, funder, pence, status, recorded_in, recorded_at, recorded_by)"
                            + " values ('%1$s', 2024, 'Own budget %2$d', 100, 'confirmed', 1, now(), 'nadia')"),
            Map.entry(
                    "publication",
                    "insert into publication (id, authority, financial_year, period, number, as_at, document, sha256, published_in,"
                            + " published_at, published_by) values ('%1$s-%2$d', '%1$s', 2024, 1, %2$d, '2024-04-30', '{}',"
                            + " repeat('0', 64), 1, now(), 'nadia')"),
            Map.entry(
                    "house_style",
                    "insert into house_style (authority, style, recorded_in, recorded_at, recorded_by, superseded_in, superseded_at)"
                            + " values ('%1$s', '{}', 1, now(), 'nadia', 2, now())"),
            Map.entry(
                    "scenario",
                    "insert into scenario (id, authority, name_key, name, number, financial_year, model, settings, uplift, document,"
                            + " recorded_in, recorded_at, recorded_by)"
                            + " values (substr('%1$s', 2)::bigint, '%1$s', 'plan %2$d', 'Plan', 1, 2024, 'm', '', '0', '{}', 1, now(), 'nadia')"),
            Map.entry(
                    "scenario_run",
                    "insert into scenario_run (scenario, data_version, as_at, software, base, what_if, run_at, run_by)"
                            + " values (substr('%1$s', 2)::bigint, 1, '2024-04-30', '1', '{}', '{}', now(), '%1$s')"),
            Map.entry(
                    "extract_mapping",
                    "insert into extract_mapping (authority, name, number, document, recorded_in, recorded_at, recorded_by)"
                            + " values ('%1$s', 'sheet-%2$d', 1, '{}', 1, now(), 'nadia')"),
            Map.entry(
                    "reference_key",
                    "insert into reference_key (authority, secret, recorded_in, recorded_at, recorded_by, superseded_in, superseded_at)"
                            + " values ('%1$s', repeat('a', 64), 1, now(), 'nadia', 2, now())"),
            Map.entry(
                    "change",
                    "insert into change (version, recorded_at, recorded_by, action, authority)"
                            + " values (%2$d, timestamptz '2024-01-01' + interval '1 second' * %2$d, 'person of %1$s', 'put', '%1$s')"),
            Map.entry("audit", "insert into audit (person, action, authority) values ('nadia', 'put', '%1$s')"),
            Map.entry(
                    "access_token",
                    "insert into access_token (id, digest, label, identity, person, roles, authorities, made_at, expires_at)"
                            + " values (gen_random_uuid(), encode(sha256('%1$s%2$d'), 'hex'), 'sheet', '%1$s', 'p', 'viewer', '%1$s',"
                            + " now(), now() + interval '1 day')"),
            Map.entry(
                    "authority",
                    "insert into authority (code, name, recorded_in, recorded_at, recorded_by, superseded_in, superseded_at)"
                            + " values ('%1$s', 'Council %2$d', 1, now(), 'nadia', 2, now())"));

    private TwoCouncils() {}

    /** Makes a database of that name. */
    static void make(String name) throws SQLException {
        var owner = TestDatabase.makeDatabase(name);
        flyway(owner, "bednight_service").load().migrate();
        try (var connection = TestDatabase.seeingAll(owner.getConnection())) {
            fill(connection);
        }
    }

    static FluentConfiguration flyway(PGSimpleDataSource owner, String service) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("application", service));
    }

    static void fill(Connection connection) throws SQLException {
        execute(
                connection,
                "insert into change (version, recorded_at, recorded_by, action) values"
                        + " (1, '2023-01-01', 'nadia', 'import'), (2, '2023-01-02', 'nadia', 'import')",
                "insert into audit (person, action) values ('nadia', 'sign in')",
                "insert into bed_night_price (sector, first_night, pence, recorded_in, recorded_at, recorded_by)"
                        + " values ('YOI', '2020-01-01', 100, 1, now(), 'nadia')",
                "insert into establishment (name, sector, urn, recorded_in, recorded_at, recorded_by)"
                        + " values ('Site', 'YOI', '1', 1, now(), 'nadia')");
        int number = 10;
        for (var council : List.of(OWN, OTHER)) {
            for (var insert : new TreeMap<>(INSERTS).values()) {
                execute(connection, insert.formatted(council, number++));
            }
        }
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Returns the first column of what a query finds. */
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

    /** Begins a transaction of the role that the connection has, in which one council's rows are seen. */
    static void beginAs(Connection connection, String council) throws SQLException {
        connection.setAutoCommit(false);
        execute(
                connection,
                "select set_config('bednight.authorities', '%1$s', true), set_config('bednight.person', 'person of %1$s', true), set_config('bednight.identity', '%1$s', true)"
                        .formatted(council));
    }
}
