package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bednight.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of the packaged service on one database: changes, and what is recorded after an answer, come from both at once. */
class TwoInstancesIT {

    private static final String COUNCIL = "/api/v1/authorities/X001";
    private static final String CHANGES = "/api/v1/audit?size=1&action=put%20allocation";
    private static final int WRITERS = 3;
    private static final int SOME = 60;

    @Test
    void the_audit_record_of_both_is_one_chain_also_when_one_is_killed_while_it_writes(@TempDir Path folder)
            throws Exception {
        var writers = Executors.newFixedThreadPool(2 * WRITERS);
        try (var external = EmbeddedDatabase.start(folder.resolve("external"));
                var killed = on(external, folder.resolve("killed"));
                var other = on(external, folder.resolve("other"))) {
            put(other, COUNCIL, "{\"name\": \"Council\", \"recordedTo\": \"2018-05-31\"}");
            var enough = new AtomicBoolean();
            var answered = start(writers, killed, enough);
            answered.addAll(start(writers, other, enough));
            other.waitFor(() -> total(other, CHANGES) > SOME);

            killed.kill();

            long beforeTheKill = total(other, CHANGES);
            other.waitFor(() -> total(other, CHANGES) > beforeTheKill + SOME);
            enough.set(true);
            long changes = 0;
            for (var each : answered) {
                changes += each.get();
            }
            assertThat(total(other, CHANGES)).isBetween(changes, changes + WRITERS);
            assertThat(json(other, "/api/v1/audit/check").path("whole").booleanValue())
                    .isTrue();
            other.waitFor(() -> json(other, "/api/v1/audit/check").path("rows").longValue()
                    == total(other, "/api/v1/audit?size=1"));
            assertThat(total(other, "/api/v1/audit?size=1&action=list%20remand%20episodes"))
                    .isGreaterThan(SOME);
        } finally {
            writers.shutdownNow();
        }
    }

    private static PackagedService on(EmbeddedDatabase external, Path data) {
        return PackagedService.in(data)
                .with("QUARKUS_DATASOURCE_JDBC_URL", external.jdbcUrl())
                .with("QUARKUS_DATASOURCE_USERNAME", external.username())
                .with("QUARKUS_DATASOURCE_PASSWORD", external.password())
                .start();
    }

    private static List<Future<Integer>> start(ExecutorService writers, PackagedService service, AtomicBoolean enough) {
        var started = new ArrayList<Future<Integer>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var fund =
                    "%s/allocations/2018-19/Fund%%20%d".formatted(COUNCIL, service.processNumber() * WRITERS + writer);
            started.add(writers.submit(() -> write(service, fund, enough)));
        }
        return started;
    }

    /** Changes an allocation, and has single children shown, until there is enough or the service is gone; returns how many changes were answered. */
    private static int write(PackagedService service, String fund, AtomicBoolean enough) {
        int answered = 0;
        try {
            while (!enough.get()) {
                put(service, fund, "{\"amount\": %d, \"status\": \"confirmed\"}".formatted(answered + 1));
                answered++;
                service.get(COUNCIL + "/remand-episodes");
            }
        } catch (UncheckedIOException gone) {
            assertThat(enough).isFalse();
        }
        return answered;
    }

    private static void put(PackagedService service, String path, String body) {
        var answer = service.send(HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static long total(PackagedService service, String path) {
        return json(service, path).path("total").longValue();
    }

    private static JsonNode json(PackagedService service, String path) {
        try {
            return new ObjectMapper().readTree(service.get(path).body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
