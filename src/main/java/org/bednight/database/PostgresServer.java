package org.bednight.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.problem.CannotStart;

/**
 * PostgreSQL's programs put to work on one data directory: made ready, started, stopped, and found again.
 *
 * @param binaries the programs
 * @param account the account under which they run
 * @param data the server's data directory, an absolute path
 */
record PostgresServer(PostgresBinaries binaries, ServerAccount account, Path data) {

    /** The server's all-powerful role; it serves to set up, never to run. */
    static final String SUPERUSER = "postgres";

    private static final Duration START_AT_MOST = Duration.ofMinutes(2);
    private static final Duration STOP_AT_MOST = Duration.ofMinutes(1);
    private static final int START_ATTEMPTS = 20;

    /** The same server on another data directory. */
    PostgresServer withData(Path other) {
        return new PostgresServer(binaries, account, other);
    }

    /**
     * Makes an empty cluster in the data directory, which must not be there yet. Any connection needs a password, and
     * comes from this machine.
     *
     * @throws CannotStart if that fails, with what the server's program says
     */
    void initialise(String superuserPassword) throws IOException {
        var passwordFile = PasswordFile.writeSecret(data.resolveSibling("superuser"), superuserPassword);
        try {
            run(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    SUPERUSER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(data.resolve("pg_hba.conf"), """
                # Written by Bednight: password only, this machine only.
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    /**
     * Starts the server on a free port of the loopback address and waits until it takes connections. A server of this
     * data directory that an earlier process left running is stopped first.
     *
     * @return the port
     * @throws CannotStart if it does not start, with the end of its log; then none runs
     */
    int start(Map<String, String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            stop();
            try {
                start(port, settings);
                return port;
            } catch (CannotStart failure) {
                stop();
                if (attempt == START_ATTEMPTS || !isPassing(logEnd())) {
                    throw failure;
                }
                pause();
            }
        }
    }

    /** Somebody was quicker on that port, or processes of a killed server, or of a killed start, are still ending. */
    private static boolean isPassing(String log) {
        return log.contains("could not bind") || log.contains("still in use") || log.contains("already exists");
    }

    /** Starts the server, which must not run, on {@code port}. */
    void start(int port, Map<String, String> settings) throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        var log = log();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        var options = new StringBuilder("-p " + port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-w",
                "-t",
                Long.toString(START_AT_MOST.toSeconds()),
                "-l",
                log.toString(),
                "-o",
                options.toString());
    }

    /** Stops the server, if it runs: open transactions are rolled back, and what is committed is on disk. */
    void stop() throws IOException {
        if (findPostmaster().isEmpty()) {
            return;
        }
        try {
            stop("fast");
        } catch (CannotStart slow) {
            stopAtOnce();
        }
    }

    /** A server that is stopping already, because the process that started it has ended, may be gone by now. */
    private void stopAtOnce() throws IOException {
        if (findPostmaster().isEmpty()) {
            return;
        }
        try {
            stop("immediate");
        } catch (CannotStart failure) {
            if (findPostmaster().isPresent()) {
                throw failure;
            }
        }
    }

    /**
     * Finds the server's first process, also one that an earlier run of this service left behind.
     *
     * <p>The process that {@code postmaster.pid} names counts only if it is a server of this data directory: after a
     * restart of the machine, or in a container, the number may be that of any other process.
     */
    Optional<ProcessHandle> findPostmaster() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        String content;
        try {
            content = Files.readString(pidFile);
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
        var firstLine = content.lines().findFirst().orElse("").trim();
        return firstLine.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(firstLine)).filter(this::isPostmaster)
                : Optional.empty();
    }

    /** A process that ended but was not waited for has neither command nor arguments; Windows shows no arguments. */
    private boolean isPostmaster(ProcessHandle process) {
        var named = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .map(name -> name.startsWith("postgres"));
        var ours =
                process.info().arguments().map(arguments -> List.of(arguments).contains(data.toString()));
        return ours.or(() -> named).orElse(false) && named.orElse(true);
    }

    private void stop(String mode) throws IOException {
        run("pg_ctl", "stop", "-D", data.toString(), "-w", "-t", Long.toString(STOP_AT_MOST.toSeconds()), "-m", mode);
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(List.of(arguments));
        // A file and not a pipe: on Windows the server inherits a pipe, which would then never end.
        var output = Files.createTempFile(data.getParent(), program, ".out");
        try {
            var builder = new ProcessBuilder(account.wrap(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            int status = start(builder, program).waitFor();
            if (status != 0) {
                throw new CannotStart("The database server's program %s failed (status %d) on %s:%n%s%n%s"
                        .formatted(
                                program, status, data, Files.readString(output).strip(), logEnd()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static Process start(ProcessBuilder builder, String program) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new CannotStart(
                    ("The database server's program %s cannot be run here (%s): it needs the GNU C library, which Alpine Linux"
                                    + " lacks, and a folder from which programs may run, which BEDNIGHT_DATA can name;"
                                    + " otherwise, %s.")
                            .formatted(program, failure.getMessage(), EmbeddedDatabase.BRING_YOUR_OWN),
                    failure);
        }
    }

    private Path log() {
        return data.resolveSibling("postgresql.log");
    }

    private String logEnd() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting the database server", stopped);
        }
    }
}
