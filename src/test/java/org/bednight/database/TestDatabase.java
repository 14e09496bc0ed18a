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

    /** Connects as the owner of the database of the application that runs, who may do what the service may not. */
    public static Connection connectAsOwner() throws SQLException {
        var owner = new PGSimpleDataSource();
        owner.setUrl(System.getProperty(SERVER + "present"));
        return owner.getConnection(EmbeddedDatabase.OWNER, System.getProperty(SERVER + "password"));
    }

    @Override
    public void stop() {
        // The server goes on for the tests to come, and ends with the process.
    }

    /** Makes an empty database beside that of the application, and returns how its owner connects. */
    public static PGSimpleDataSource makeDatabase(String name) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(newDatabase(name));
        owner.setUser(EmbeddedDatabase.OWNER);
        owner.setPassword(System.getProperty(SERVER + "password"));
        return owner;
    }

    /** Connects to a database of that name as the service would. */
    public static Connection connectAsService(String name) throws SQLException {
        var service = new PGSimpleDataSource();
        service.setUrl(System.getProperty(SERVER + "url") + name);
        return service.getConnection(EmbeddedDatabase.SERVICE, System.getProperty(SERVER + "service"));
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

    private static void startServerOnce() {
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
