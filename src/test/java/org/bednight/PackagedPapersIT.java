package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers come out of the service as it is shipped, with no more than 256 MB, and are the same after a restart. */
class PackagedPapersIT {

    private static final String PUBLICATION = "/api/v1/publications/E08000025-2018-19-P02-v1";

    @Test
    void a_publication_is_the_same_after_a_restart_and_all_its_files_can_be_had(@TempDir Path folder) {
        var data = folder.resolve("data");
        String frozen;
        try (var service = PackagedService.in(data)
                .with("BEDNIGHT_DEMO", "true")
                .jvm("-Xmx256m")
                .start()) {
            var publish = HttpRequest.newBuilder(
                            URI.create(service.address() + "/api/v1/authorities/E08000025/publications"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"financialYear\": \"2018-19\", \"asAt\": \"2018-05-31\"}"))
                    .build();
            assertThat(service.send(publish).body()).contains("\"variance\":1024007.00");
            frozen = service.get(PUBLICATION + ".json").body();
            for (var file : List.of(".csv", ".xlsx", ".docx", ".pdf", "/charts/cumulative-cost.png")) {
                assertThat(service.get(PUBLICATION + file).statusCode())
                        .as(file)
                        .isEqualTo(200);
            }
            assertThat(service.get(PUBLICATION + "/verify").body()).contains("\"same\":true");
        }
        try (var service = PackagedService.in(data).start()) {
            assertThat(service.get(PUBLICATION + ".json").body()).isEqualTo(frozen);
        }
    }
}
