package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.bednight.database.HeldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on the demonstration: its figure, and an import of a nation that is killed half way. */
class KilledImportIT {

    private static final String FORECAST =
            "/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31";
    private static final Path NATION = Path.of("src", "test", "resources", "national-synthetic");

    @Test
    void after_an_import_was_killed_half_way_one_restart_has_all_as_it_was_before(@TempDir Path folder)
            throws IOException, SQLException {
        var data = folder.resolve("data");
        JsonNode before;
        try (var service =
                PackagedService.in(data).with("BEDNIGHT_DEMO", "true").start()) {
            assertThat(service.send(post(service, "/authorities", "authorities.csv"))
                            .statusCode())
                    .isEqualTo(200);
            before = forecast(service);
            assertThat(before.get("variance").decimalValue()).isEqualByComparingTo("1024007.00");
            killHalfWay(service);
        }
        try (var service = PackagedService.in(data).start()) {
            assertThat(forecast(service)).isEqualTo(before);
            assertThat(json(service, "/api/v1/authorities/X001/remand-episodes")
                            .get("total")
                            .intValue())
                    .isZero();

            var answer = service.send(post(service, "/remand-episodes", "remand-episodes.csv"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(new ObjectMapper().readTree(answer.body()).get("added").intValue())
                    .isEqualTo(13_882);
        }
    }

    /** Holds the table, so that the import comes to a stop before its last step, and kills the service there. */
    private static void killHalfWay(PackagedService service) throws SQLException, IOException {
        try (var placements = HeldTable.hold(service.connect(), "placement")) {
            var sent = HttpClient.newHttpClient()
                    .sendAsync(post(service, "/remand-episodes", "remand-episodes.csv"), BodyHandlers.ofString());
            service.waitFor(placements::isWaitedFor);
            service.kill();
            assertThat(sent).failsWithin(Duration.ofSeconds(30));
        }
    }

    private static HttpRequest post(PackagedService service, String path, String file) throws FileNotFoundException {
        return HttpRequest.newBuilder(URI.create(service.address() + "/api/v1" + path))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(NATION.resolve(file)))
                .build();
    }

    private static JsonNode forecast(PackagedService service) throws IOException {
        return json(service, FORECAST);
    }

    private static JsonNode json(PackagedService service, String path) throws IOException {
        return new ObjectMapper().readTree(service.get(path).body());
    }
}
