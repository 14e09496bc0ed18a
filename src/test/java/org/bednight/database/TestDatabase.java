package org.bednight.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.bednight.problem.CannotStart;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Gives each start of the application in a test a database of its own, empty until the migrations run, on one embedded
 * server per test process.
 *
 * <p>Tests need no annotation for it: {@code META-INF/services} names this class. It may be loaded anew for each start
 * of the application, so what it has to remember of the server stands in system properties.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String SERVER = "test-database.";

    @Override
    public Map<String, String> start() {
        startServerOnce();
        int number = Integer.getInteger(SERVER + "count", 0) + 1;
        System.setProperty(SERVER + "count", Integer.toString(number));
        var url = newDatabase("test_" + number);
        System.setProperty(SERVER + "present", url);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                EmbeddedDatabase.SERVICE,
                "quarkus.datasource.password",
                System.getProperty(SERVER + "service"),
                "quarkus.flyway.username",
                EmbeddedDatabase.OWNER,
                "quarkus.flyway.password",
                System.getProperty(SERVER + "password"));
    }

    /**
     * Connects as the owner of the database of the application that runs, who may do what the service may not, and sees the rows of
     * all authorities.
     */
    public static Connection connectAsOwner() throws SQLException {
        return seeingAll(present().getConnection(EmbeddedDatabase.OWNER, System.getProperty(SERVER + "password")));
    }

    /** Connects to the same as the service does for somebody who sees all authorities. */
    public static Connection connectAsService() throws SQLException {
        return seeingAll(present().getConnection(EmbeddedDatabase.SERVICE, System.getProperty(SERVER + "service")));
    }

    private static PGSimpleDataSource present() {
        var database = new PGSimpleDataSource();
        database.setUrl(System.getProperty(SERVER + "present"));
        return database;
    }

    /** Returns a connection that sees the rows of all authorities from now on. */
    public static Connection seeingAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set bednight.authorities = '*'");
        }
        return connection;
    }

    /** Connects to a database of that name as the superuser of the server, whom no row security binds. */
    public static Connection connectAsSuperuser(String name) throws SQLException {
        return asSuperuser(name).getConnection();
    }

    public static PGSimpleDataSource asSuperuser(String name) {
        return named(name, PostgresServer.SUPERUSER, "superuser");
    }

    public static PGSimpleDataSource asOwner(String name) {
        return named(name, EmbeddedDatabase.OWNER, "password");
    }

    public static PGSimpleDataSource asService(String name) {
        return named(name, EmbeddedDatabase.SERVICE, "service");
    }

    private static PGSimpleDataSource named(String name, String role, String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(System.getProperty(SERVER + "url") + name);
        database.setUser(role);
        database.setPassword(System.getProperty(SERVER + password));
        return database;
    }

    @Override
    public void stop() {
        // The server goes on for the tests to come, and ends with the process.
    }

    /** Makes an empty database beside that of the application, and returns how its owner connects. */
    public static PGSimpleDataSource makeDatabase(String name) {
        startServerOnce();
        newDatabase(name);
        return asOwner(name);
    }

    /** Connects to a database of that name as the service would. */
    public static Connection connectAsService(String name) throws SQLException {
        return asService(name).getConnection();
    }

    private static String newDatabase(String name) {
        var url = System.getProperty(SERVER + "url");
        try (var connection = DriverManager.getConnection(
                        url + "postgres", PostgresServer.SUPERUSER, System.getProperty(SERVER + "superuser"));
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, EmbeddedDatabase.OWNER));
            return url + name;
        } catch (SQLException failure) {
            throw new IllegalStateException("No database for the test could be made", failure);
        }
    }

    private static synchronized void startServerOnce() {
        if (System.getProperty(SERVER + "url") != null) {
            return;
        }
        var server = startInFreeFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var url = server.jdbcUrl();
        System.setProperty(SERVER + "url", url.substring(0, url.lastIndexOf('/') + 1));
        System.setProperty(SERVER + "password", server.password());
        System.setProperty(SERVER + "service", server.servicePassword());
        System.setProperty(SERVER + "superuser", server.superuserPassword());
    }

    /** Several test processes at once have a folder each; the folder of one that has ended is taken over. */
    private static EmbeddedDatabase startInFreeFolder() {
        int number = 1;
        while (true) {
            try {
                return EmbeddedDatabase.startForgetful(Path.of("target", "test-database", Integer.toString(number)));
            } catch (CannotStart refused) {
                if (!String.valueOf(refused.getMessage()).contains("in use by another process")) {
                    throw refused;
                }
                number++;
            }
        }
    }
}
