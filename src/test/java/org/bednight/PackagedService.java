package org.bednight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The service as it is shipped, {@code java -jar quarkus-run.jar}, run as a process of its own on a free port.
 *
 * <pre>{@code
 * try (var service = PackagedService.in(folder).start()) {
 *     service.get("/q/health/ready");
 *     service.kill(); // as kill -9 does
 * }
 * }</pre>
 */
public final class PackagedService implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("first page +(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private final Path data;
    private final Path log;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();

    private PackagedService(Path data, Path log, Process process) {
        this.data = data;
        this.log = log;
        this.process = process;
    }

    /** How a service is to be started. */
    public static final class Builder {

        private final Path data;
        private final List<String> command = new ArrayList<>();
        private final Map<String, String> environment;
        private final ProcessBuilder process = new ProcessBuilder();

        private Builder(Path data) {
            this.data = data;
            environment = process.environment();
            environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("BEDNIGHT_"));
            environment.put("QUARKUS_HTTP_PORT", "0");
            environment.put("BEDNIGHT_DATA", data.toString());
            process.directory(data.getParent().toFile());
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    Path.of("target", "quarkus-app", "quarkus-run.jar")
                            .toAbsolutePath()
                            .toString()));
        }

        /** Sets a variable of the environment. */
        public Builder with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        /** Puts words before the command, such as those that change the user. */
        public Builder behind(String... prefix) {
            command.addAll(0, List.of(prefix));
            return this;
        }

        /** Replaces the command. */
        public Builder command(List<String> words) {
            command.clear();
            command.addAll(words);
            return this;
        }

        /** Sets the working directory, which is the data folder's parent otherwise. */
        public Builder workingIn(Path folder) {
            process.directory(folder.toFile());
            return this;
        }

        /** Starts the service and waits until it says where to look. */
        public PackagedService start() {
            var service = launch();
            try {
                service.waitFor(() -> service.findAddress().isPresent());
                return service;
            } catch (AssertionError notStarted) {
                service.kill();
                throw notStarted;
            }
        }

        /** Starts the service without waiting for anything. */
        public PackagedService launch() {
            try {
                var log = Files.createTempFile("packaged-service", ".log");
                var started = process.command(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                return new PackagedService(data, log, started);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Prepares a service that keeps its data in {@code data}, whose parent is there. */
    public static Builder in(Path data) {
        return new Builder(data);
    }

    /** Returns the address under which the service said that it listens. */
    public String address() {
        return findAddress().orElseThrow();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Opens the embedded database as the service itself does. */
    public Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(postmasterFile()).get(3);
            var password = Files.readAllLines(data.resolve("pgpass")).stream()
                    .filter(line -> line.startsWith("*:*:*:bednight:"))
                    .map(line -> line.substring("*:*:*:bednight:".length()))
                    .findFirst()
                    .orElseThrow();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/bednight", "bednight", password);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills the service as {@code kill -9} does, which leaves its database server running. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** Kills the embedded database server as {@code kill -9} does. */
    public void killDatabaseServer() {
        ProcessHandle.of(databaseServer()).orElseThrow().destroyForcibly();
    }

    /** Returns the process number of the embedded database server. */
    public long databaseServer() {
        try {
            return Long.parseLong(Files.readAllLines(postmasterFile()).get(0).trim());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks the service to stop, as a service manager does, waits until it has, and returns its exit status. */
    public int stop() {
        process.destroy();
        return waitForEnd();
    }

    /** Waits until the service has ended of itself, and returns its exit status. */
    public int waitForEnd() {
        try {
            if (process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("The service did not end:\n" + log());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Returns what the service has written to its output and error streams. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until {@code condition} holds; fails when the service ends before, or after some minutes. */
    public void waitFor(Condition condition) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        try {
            while (!condition.holds()) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError("What was waited for did not come:\n" + log());
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What is waited for. */
    public interface Condition {
        boolean holds();
    }

    /** Stops the service, if it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private Optional<String> findAddress() {
        var matcher = ADDRESS.matcher(log());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Path postmasterFile() {
        return data.resolve("database").resolve("postmaster.pid");
    }
}
