package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class EmbeddedDatabaseTest {

    /** The folder that the tests share: making one takes longer than all else here. */
    private static Path folder = Path.of("made before the tests");

    @BeforeAll
    static void makeTheFolder(@TempDir Path fresh) throws IOException {
        folder = fresh;
        shareThePrograms(folder);
    }

    /** Unpacking is tested by the packaged service's first start; here all folders have what is unpacked once. */
    private static void shareThePrograms(Path folder) throws IOException {
        var shared = Files.createDirectories(Path.of("target", "test-database")).toAbsolutePath();
        var home = PostgresBinaries.unpackedBelow(shared).home();
        Files.createSymbolicLink(folder.resolve(home.getFileName()), home);
    }

    @Test
    void what_is_committed_is_on_the_disk() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void the_server_is_small_and_reached_from_this_machine_only() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SHOW max_connections")).isEqualTo("40");
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(askAsSuperuser(database, "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void the_service_connects_as_a_role_that_owns_nothing() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(askAsService(database, "SELECT current_user")).isEqualTo("bednight_service");
            assertThat(askAsService(
                            database,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR pg_has_role(oid, 'bednight', 'member')"
                                    + " FROM pg_roles WHERE rolname = user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void data_that_an_earlier_release_left_are_opened_by_the_role_that_they_lack() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            remember(database);
            execute(database, "DROP ROLE bednight_service");
        }
        var passwords = folder.resolve("pgpass");
        Files.writeString(
                passwords,
                Files.readString(passwords)
                        .lines()
                        .filter(line -> !line.contains(":bednight_service:"))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));

        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(askAsService(database, "SELECT current_user")).isEqualTo("bednight_service");
            assertThat(ask(database, "SELECT night FROM remembered")).isEqualTo("2018-05-31");
        }
        assertThat(passwords).content().contains("*:*:*:bednight_service:");
        assertThat(Files.getPosixFilePermissions(passwords)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void tables_are_made_by_an_owner_who_is_no_superuser() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT current_user")).isEqualTo("bednight");
            assertThat(ask(
                            database,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = user"))
                    .isEqualTo("f");
            assertThat(ask(database, "SELECT datdba::regrole FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("bednight");
        }
    }

    @Test
    void no_role_enters_without_its_password() {
        try (var database = EmbeddedDatabase.start(folder)) {
            for (var role : List.of("bednight", "bednight_service", "postgres")) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, "guess")
                                .close())
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void only_the_owner_of_the_folder_may_read_the_passwords_and_the_data() throws IOException {
        EmbeddedDatabase.start(folder).close();

        assertThat(Files.getPosixFilePermissions(folder.resolve("pgpass")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("database")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void data_are_kept_from_one_start_to_the_next() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            remember(database);
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(ask(database, "SELECT night FROM remembered")).isEqualTo("2018-05-31");
        }
    }

    @Test
    void a_server_that_a_killed_service_left_behind_is_stopped_first() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(folder)) {
            remember(database);
        }
        var left = serverIn(folder);
        int leftPort = left.start(Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", ""));
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), leftPort).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(ask(database, "SELECT night FROM remembered")).isEqualTo("2018-05-31");
        }
    }

    @Test
    void a_first_start_that_was_killed_leaves_nothing_to_stumble_over(@TempDir Path killed)
            throws IOException, SQLException {
        shareThePrograms(killed);
        Files.createDirectories(killed.resolve("database.new-1").resolve("base"));
        Files.writeString(killed.resolve("database.new-1").resolve("PG_VERSION"), "17\n");
        Files.createDirectories(killed.resolve("postgresql.new").resolve("bin"));
        PasswordFile.random().write(killed.resolve("pgpass"));

        try (var database = EmbeddedDatabase.start(killed)) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
        assertThat(killed.resolve("database.new-1")).doesNotExist();
    }

    /** In a container the same few process numbers come again after each restart. */
    @Test
    void a_process_that_only_has_the_number_of_the_old_server_is_left_alone() throws IOException, SQLException {
        EmbeddedDatabase.start(folder).close();
        var bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("database").resolve("postmaster.pid"),
                    "%d\n%s\n1500000000\n5432\n\n127.0.0.1\n1 1\nready\n"
                            .formatted(bystander.pid(), folder.resolve("database")));
            try (var database = EmbeddedDatabase.start(folder)) {
                assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroy();
        }
    }

    @Test
    void a_second_service_on_one_folder_is_told_so() {
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(("The data folder %s is in use by another process (number %d): stop that one first, or"
                                    + " name another folder with BEDNIGHT_DATA.")
                            .formatted(folder, ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_server_that_is_killed_runs_again_at_the_same_address_with_its_data()
            throws IOException, SQLException, InterruptedException {
        try (var database = EmbeddedDatabase.start(folder)) {
            remember(database);
            serverIn(folder).findPostmaster().orElseThrow().destroyForcibly();

            assertThat(askUntilAnswered(database, "SELECT night FROM remembered"))
                    .isEqualTo("2018-05-31");
        }
        assertThat(serverIn(folder).findPostmaster()).isEmpty();
    }

    /** As when its service is killed or out of memory: the operating system then closes the guard's input. */
    @Test
    void a_server_whose_service_has_ended_stops_cleanly_by_itself() throws IOException, InterruptedException {
        EmbeddedDatabase.start(folder).close();
        var server = serverIn(folder);
        server.start(Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", ""));
        var postmaster = server.findPostmaster().orElseThrow();
        try (var guard = new OrphanGuard()) {
            guard.watch(postmaster.pid());
            assertThat(postmaster.isAlive()).isTrue();
            guard.endInput();

            assertThat(postmaster.onExit().orTimeout(1, TimeUnit.MINUTES)).succeedsWithin(Duration.ofMinutes(1));
        }
        assertThat(folder.resolve("postgresql.log")).content().contains("database system is shut down");
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database in %s cannot be started".formatted(file.resolve("data")))
                .hasMessageContaining(
                        "look whether the user '%s' may write there".formatted(System.getProperty("user.name")))
                .hasMessageEndingWith("or name another folder with BEDNIGHT_DATA.");
    }

    @Test
    void a_server_that_does_not_start_is_quoted() throws IOException {
        EmbeddedDatabase.start(folder).close();
        whileChanged(folder.resolve("database").resolve("PG_VERSION"), "12\n", () -> assertThatThrownBy(
                        () -> EmbeddedDatabase.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database server's program pg_ctl failed")
                .hasMessageContaining("The data directory was initialized by PostgreSQL version 12"));
    }

    @Test
    void a_lost_password_is_named() throws IOException {
        EmbeddedDatabase.start(folder).close();
        var file = folder.resolve("pgpass");
        whileChanged(file, "*:*:*:postgres:x\n", () -> assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The file %s has no line *:*:*:bednight:<password>: put it back from a backup."
                        .formatted(file)));
    }

    private static void whileChanged(Path file, String content, Runnable test) throws IOException {
        var before = Files.readString(file);
        Files.writeString(file, content);
        try {
            test.run();
        } finally {
            Files.writeString(file, before);
        }
    }

    private static PostgresServer serverIn(Path folder) throws IOException {
        var data = folder.resolve("database");
        return new PostgresServer(PostgresBinaries.unpackedBelow(folder), ServerAccount.forDataIn(data), data);
    }

    private static void remember(EmbeddedDatabase database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS remembered");
            statement.execute("CREATE TABLE remembered AS SELECT date '2018-05-31' AS night");
        }
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        return ask(database, database.username(), database.password(), question);
    }

    private static String askAsService(EmbeddedDatabase database, String question) throws SQLException {
        return ask(database, database.serviceUsername(), database.servicePassword(), question);
    }

    private static void execute(EmbeddedDatabase database, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), "postgres", database.superuserPassword());
                var sent = connection.createStatement()) {
            sent.execute(statement);
        }
    }

    private static String askAsSuperuser(EmbeddedDatabase database, String question) throws SQLException {
        return ask(database, "postgres", database.superuserPassword(), question);
    }

    private static String ask(EmbeddedDatabase database, String role, String password, String question)
            throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), role, password);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String askUntilAnswered(EmbeddedDatabase database, String question)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try {
                return ask(database, question);
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
