package org.bednight.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bednight.problem.CannotStart;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL that belongs to this process: it keeps its data in a folder, listens on the loopback address only, and
 * ends with {@link #close()}.
 *
 * <p>One process at a time has the folder. A server that an earlier process left running, because it was killed, is
 * stopped first. A server that ends unasked is started again. A first start that is killed leaves nothing that a second one stumbles over.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database's name, and that of the role that owns it, which is no superuser. */
    static final String OWNER = "bednight";

    /** The role as which the service runs: it owns nothing, so that it cannot undo what the owner denies it. */
    static final String SERVICE = "bednight_service";

    /** What to do instead where there can be no embedded database. */
    static final String BRING_YOUR_OWN =
            "name a PostgreSQL 13 or later of your own with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD";

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private static final String UNFINISHED = "database.new-";

    private static final Map<String, String> ALWAYS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "40",
            "timezone", "UTC",
            "log_timezone", "UTC");
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");
    private static final Map<String, String> FORGETFUL =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final FolderLock lock;
    private final PostgresServer server;
    private final PasswordFile passwords;
    private final int port;
    private final Watchdog watchdog;
    private final OrphanGuard guard;

    private EmbeddedDatabase(
            FolderLock lock,
            PostgresServer server,
            PasswordFile passwords,
            int port,
            Watchdog watchdog,
            OrphanGuard guard) {
        this.lock = lock;
        this.server = server;
        this.passwords = passwords;
        this.port = port;
        this.watchdog = watchdog;
        this.guard = guard;
    }

    /**
     * Starts the database whose data are kept in {@code folder}, and makes both where they are not there yet. What is
     * committed is on the disk.
     *
     * @throws CannotStart if another process has the folder, or the server does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, DURABLE);
    }

    /** As {@link #start(Path)}, for tests: faster, and what is committed may be lost in a crash of the machine. */
    static EmbeddedDatabase startForgetful(Path folder) {
        return start(folder, FORGETFUL);
    }

    private static EmbeddedDatabase start(Path folder, Map<String, String> durability) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            var real = absolute.toRealPath();
            var lock = FolderLock.take(real);
            try {
                return start(real, lock, durability);
            } catch (Throwable failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException | SQLException failure) {
            throw new CannotStart(
                    ("The database in %s cannot be started (%s): look whether the user '%s' may write there, or name"
                                    + " another folder with BEDNIGHT_DATA.")
                            .formatted(absolute, failure, System.getProperty("user.name")),
                    failure);
        }
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock, Map<String, String> durability)
            throws IOException, SQLException {
        var data = folder.resolve("database");
        var account = ServerAccount.forDataIn(data);
        var server = new PostgresServer(binaries(folder, account), account, data);
        var settings = new HashMap<>(ALWAYS);
        settings.putAll(durability);
        var passwordFile = folder.resolve("pgpass");
        deleteUnfinished(server);
        if (!Files.exists(data)) {
            initialise(server, settings, passwordFile);
        }
        var passwords = PasswordFile.read(passwordFile);
        int port = server.start(settings);
        var guard = new OrphanGuard();
        guard(server, guard);
        makeServiceRole(port, passwords);
        var watchdog = new Watchdog(server, () -> {
            server.start(port, settings);
            guard(server, guard);
        });
        return new EmbeddedDatabase(lock, server, passwords, port, watchdog, guard);
    }

    /** Data of releases before this role have none; one that is there gets the password that the file has. */
    private static void makeServiceRole(int port, PasswordFile passwords) throws SQLException {
        try (var connection = connect(port, PostgresServer.SUPERUSER, passwords.superuser(), "postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    DO $$ BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s LOGIN; END IF;
                    END $$
                    """.formatted(SERVICE));
            statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(SERVICE, passwords.service()));
        }
    }

    private static void guard(PostgresServer server, OrphanGuard guard) throws IOException {
        var postmaster = server.findPostmaster();
        if (postmaster.isPresent()) {
            guard.watch(postmaster.get().pid());
        }
    }

    /** Where root hands over to a user to whom the folder is closed, the programs lie where root keeps such things. */
    private static PostgresBinaries binaries(Path folder, ServerAccount account) throws IOException {
        var own = PostgresBinaries.unpackedBelow(folder);
        return account.mayRun(own.program("initdb"))
                ? own
                : PostgresBinaries.unpackedBelow(Files.createDirectories(Path.of("/var/lib/bednight")));
    }

    /** Deletes what first starts that were killed have left. */
    private static void deleteUnfinished(PostgresServer server) throws IOException {
        try (var left = Files.newDirectoryStream(server.data().getParent(), UNFINISHED + "*")) {
            for (var data : left) {
                try {
                    server.withData(data).stop();
                    Folders.delete(data);
                } catch (IOException | CannotStart failure) {
                    LOG.infof("%s is left from a start that was killed, and is deleted at the next one.", data);
                }
            }
        }
    }

    /** Makes the cluster beside, and renames it when all is done. */
    private static void initialise(PostgresServer server, Map<String, String> settings, Path passwordFile)
            throws IOException, SQLException {
        LOG.infof("First start: preparing the database in %s.", server.data());
        // Of a start that was killed, the program that fills the folder may still run: the folder is never used again.
        var unfinished = server.withData(server.data().resolveSibling(UNFINISHED + UUID.randomUUID()));
        var passwords = PasswordFile.random();
        passwords.write(passwordFile);
        unfinished.initialise(passwords.superuser());
        int port = unfinished.start(settings);
        try (var connection = connect(port, PostgresServer.SUPERUSER, passwords.superuser(), "postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, passwords.owner()));
            statement.execute("CREATE DATABASE %s OWNER %s".formatted(OWNER, OWNER));
        } finally {
            unfinished.stop();
        }
        Files.move(unfinished.data(), server.data());
    }

    /** Returns the address of the database for the JDBC driver. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, OWNER);
    }

    /** Returns the role that owns the database, and is no superuser: as it, tables are made and changed. */
    public String username() {
        return OWNER;
    }

    public String password() {
        return passwords.owner();
    }

    /** Returns the role as which the service runs, once tables are made: it owns nothing. */
    public String serviceUsername() {
        return SERVICE;
    }

    public String servicePassword() {
        return passwords.service();
    }

    String superuserPassword() {
        return passwords.superuser();
    }

    /** Stops the server and gives the folder back. */
    @Override
    public void close() {
        watchdog.close();
        guard.close();
        try {
            server.stop();
            lock.close();
        } catch (IOException failure) {
            LOG.errorf(failure, "The database server in %s could not be stopped.", server.data());
        }
    }

    private static Connection connect(int port, String user, String password, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }
}
