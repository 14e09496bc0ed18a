package org.bednight.remand;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.bednight.database.EmbeddedDatabase;
import org.postgresql.PGConnection;

/** The packaged service as a process of its own, on a durable embedded database to which benchmarks have access too. */
final class PackagedService {

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedDatabase database;
    private final Connection connection;
    private final Process process;
    private final String origin;

    private PackagedService(EmbeddedDatabase database, Connection connection, Process process, String origin) {
        this.database = database;
        this.connection = connection;
        this.process = process;
        this.origin = origin;
    }

    /** Starts the service that {@code target/quarkus-app} holds, and waits until it is ready. */
    static PackagedService start(Path data) throws IOException, InterruptedException, SQLException {
        var database = EmbeddedDatabase.start(data);
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
        int port = freePort();
        var service = new PackagedService(
                database, connection, process(database, port).start(), "http://127.0.0.1:" + port);
        service.waitUntilReady();
        return service;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static ProcessBuilder process(EmbeddedDatabase database, int port) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/benchmark-service.log").toFile());
        var environment = process.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("BEDNIGHT_DEMO", "false");
        return process;
    }

    private void waitUntilReady() throws InterruptedException {
        var health =
                HttpRequest.newBuilder(URI.create(origin + "/q/health/ready")).build();
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // The port is not open yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The service did not start: see target/benchmark-service.log");
    }

    /** Posts a CSV file to an address below {@code /api/v1}, and returns the answer, which is a success. */
    String post(String path, byte[] csv) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + "/api/v1" + path))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(csv))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return answer.body();
    }

    void execute(String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    byte[] copyOut(String table) throws IOException, SQLException {
        var rows = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy %s to stdout".formatted(table), rows);
        return rows.toByteArray();
    }

    long copyIn(String table, byte[] rows) throws IOException, SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s from stdin".formatted(table), new ByteArrayInputStream(rows));
    }

    void stop() throws SQLException, InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        connection.close();
        database.close();
    }
}
