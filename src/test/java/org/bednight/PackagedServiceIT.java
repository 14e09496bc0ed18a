package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as it is shipped, with its embedded database, also when it is treated badly. */
class PackagedServiceIT {

    /** The data folder that the tests share; the first to start a service in it makes it. */
    private static Path data = Path.of("made before the tests");

    @BeforeAll
    static void nameTheFolder(@TempDir Path folder) {
        data = folder.resolve("data");
    }

    @Test
    void it_starts_says_where_to_look_and_stops_with_its_database_when_asked() {
        try (var service = PackagedService.in(data).start()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.log())
                    .contains("OpenAPI page       " + service.address() + "/q/swagger-ui")
                    .contains("start here")
                    .doesNotContain("E08000025");
            service.stop();
        }
        assertThat(data.resolve("database").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void what_it_stored_is_there_after_a_restart() throws SQLException {
        var stored = UUID.randomUUID().toString();
        try (var service = PackagedService.in(data).start()) {
            store(stored, service);
        }
        try (var service = PackagedService.in(data).start()) {
            assertThat(stored(service)).isEqualTo(stored);
        }
    }

    @Test
    void it_starts_at_once_after_it_was_killed_and_has_all_that_was_committed() throws SQLException {
        var stored = UUID.randomUUID().toString();
        try (var killed = PackagedService.in(data).start()) {
            store(stored, killed);
            killed.kill();
        }
        try (var service = PackagedService.in(data).start()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(stored(service)).isEqualTo(stored);
        }
    }

    @Test
    void it_starts_at_once_after_it_was_killed_together_with_its_database_server() throws SQLException {
        var stored = UUID.randomUUID().toString();
        try (var killed = PackagedService.in(data).start()) {
            store(stored, killed);
            killed.killDatabaseServer();
            killed.kill();
        }
        try (var service = PackagedService.in(data).start()) {
            assertThat(stored(service)).isEqualTo(stored);
        }
    }

    @Test
    void it_restarts_a_database_server_that_was_killed_and_works_on() throws SQLException {
        var stored = UUID.randomUUID().toString();
        try (var service = PackagedService.in(data).start()) {
            store(stored, service);
            service.killDatabaseServer();
            service.waitFor(() -> service.log().contains("The database server runs again."));
            // Each old connection of the pool may fail one check of the service's health.
            service.waitFor(() -> service.get("/q/health/ready").statusCode() == 200);

            assertThat(stored(service)).isEqualTo(stored);
        }
    }

    @Test
    void it_starts_at_once_after_its_very_first_start_was_killed(@TempDir Path folder) throws IOException {
        var fresh = folder.resolve("data");
        try (var killed = PackagedService.in(fresh).launch()) {
            killed.waitFor(() -> hasFolderThatBeginsWith(fresh, "database.new-"));
            killed.kill();
        }
        assertThat(fresh.resolve("database")).doesNotExist();
        try (var service = PackagedService.in(fresh).start()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_second_service_on_the_same_folder_says_so_and_ends() {
        try (var first = PackagedService.in(data).start();
                var second = PackagedService.in(data).launch()) {
            assertThat(second.waitForEnd()).isEqualTo(1);
            assertThat(second.log())
                    .contains("The data folder " + data + " is in use by another process")
                    .contains("stop that one first, or name another folder with BEDNIGHT_DATA.");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void it_refuses_to_listen_to_other_machines_unless_told_that_it_is_guarded() {
        try (var refused =
                PackagedService.in(data).with("QUARKUS_HTTP_HOST", "0.0.0.0").launch()) {
            assertThat(refused.waitForEnd()).isEqualTo(1);
            assertThat(refused.log()).contains("quarkus.http.host is 0.0.0.0").contains("set BEDNIGHT_OPEN=true");
        }
    }

    @Test
    void it_warns_at_each_start_where_it_listens_to_other_machines_and_still_checks_the_host() {
        try (var open = PackagedService.in(data)
                .with("QUARKUS_HTTP_HOST", "0.0.0.0")
                .with("BEDNIGHT_OPEN", "true")
                .with("BEDNIGHT_HOSTS", "bednight.example")
                .start()) {
            assertThat(open.log()).contains("The service listens on 0.0.0.0 without sign-in");
            assertThat(RawRequest.to(open.address(), "bednight.example")).startsWith("HTTP/1.1 200");
            assertThat(RawRequest.to(open.address(), "evil.example"))
                    .startsWith("HTTP/1.1 403")
                    .contains("/problems/foreign-host");
        }
    }

    @Test
    void it_takes_references_that_look_like_names_only_where_a_setting_allows_it(@TempDir Path folder) {
        var own = folder.resolve("data");
        try (var strict = PackagedService.in(own).start()) {
            assertThat(putEpisode("JohnSmith1", strict).statusCode()).isEqualTo(400);
        }
        try (var lenient = PackagedService.in(own)
                .with("BEDNIGHT_REMAND_ANY_REFERENCE", "true")
                .start()) {
            assertThat(putEpisode("JohnSmith1", lenient).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> putEpisode(String reference, PackagedService service) {
        put("/api/v1/authorities/X001", "{\"name\": \"Sample\"}", service);
        return put(
                "/api/v1/authorities/X001/remand-episodes/" + reference,
                "{\"child\": \"20030201\", \"placements\": [{\"sector\": \"YOI\", \"startDate\": \"2018-05-01\"}]}",
                service);
    }

    private static HttpResponse<String> put(String path, String json, PackagedService service) {
        return service.send(HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    /** Another instance on the same database has the lock of changes for longer than an answer may take. */
    @Test
    void an_import_that_took_too_long_was_not_stored(@TempDir Path folder) throws Exception {
        try (var service = PackagedService.in(folder.resolve("data"))
                        .with("BEDNIGHT_LIMITS_ANSWER", "5S")
                        .start();
                var other = service.connect();
                var statement = other.createStatement()) {
            put("/api/v1/authorities/X001", "{\"name\": \"Sample\"}", service);
            statement.execute("SELECT pg_advisory_lock(%d)".formatted(0x6265646E69676874L));
            var refused = put("/api/v1/authorities/X001", "{\"family\": \"too late\"}", service);
            statement.execute("SELECT pg_advisory_unlock(%d)".formatted(0x6265646E69676874L));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("Nothing was stored");
            assertThat(put("/api/v1/authorities/X001", "{\"name\": \"In time\"}", service)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/api/v1/authorities/X001").body())
                    .contains("In time")
                    .doesNotContain("too late");
        }
    }

    @Test
    void a_port_in_use_is_told_before_the_database_is_prepared(@TempDir Path folder) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var refused = PackagedService.in(folder.resolve("data"))
                        .with("QUARKUS_HTTP_PORT", Integer.toString(other.getLocalPort()))
                        .launch()) {
            assertThat(refused.waitForEnd()).isEqualTo(1);
            assertThat(refused.log()).contains("cannot listen on port " + other.getLocalPort());
            assertThat(refused.log().lines()).hasSize(1);
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEDNIGHT_DATA|''|BEDNIGHT_DATA names a folder, but is empty",
                "BEDNIGHT_DEMO|ja|BEDNIGHT_DEMO is true or false, but was 'ja'.",
                "BEDNIGHT_DATA|/tmp/caf\u00e9|with letters that programs cannot pass on under this locale"
            })
    void a_setting_that_cannot_be_used_is_told_in_one_sentence(String variable, String value, String sentence) {
        try (var refused = PackagedService.in(data)
                .behind("env", "LC_ALL=POSIX", variable + "=" + value)
                .launch()) {
            assertThat(refused.waitForEnd()).isEqualTo(1);
            assertThat(refused.log()).contains(sentence);
            assertThat(refused.log().lines()).hasSize(1);
        }
    }

    private static boolean hasFolderThatBeginsWith(Path folder, String start) {
        try (var found = Files.newDirectoryStream(folder, start + "*")) {
            return found.iterator().hasNext();
        } catch (IOException notThereYet) {
            return false;
        }
    }

    private static void store(String text, PackagedService service) throws SQLException {
        try (var connection = service.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (text text)");
            statement.execute("TRUNCATE kept");
            statement.execute("INSERT INTO kept VALUES ('%s')".formatted(text));
        }
    }

    private static String stored(PackagedService service) throws SQLException {
        try (var connection = service.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT text FROM kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
