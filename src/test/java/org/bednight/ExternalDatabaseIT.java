package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bednight.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a PostgreSQL that somebody else runs. */
class ExternalDatabaseIT {

    @Test
    void it_uses_the_database_that_is_named_and_starts_none_of_its_own(@TempDir Path folder) {
        var unused = folder.resolve("data");
        try (var external = EmbeddedDatabase.start(folder.resolve("external"));
                var service = PackagedService.in(unused)
                        .with("QUARKUS_DATASOURCE_JDBC_URL", external.jdbcUrl())
                        .with("QUARKUS_DATASOURCE_USERNAME", external.username())
                        .with("QUARKUS_DATASOURCE_PASSWORD", external.password())
                        .with("BEDNIGHT_DEMO", "true")
                        .start()) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            assertThat(service.get("/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31")
                            .body())
                    .contains("\"variance\":1024007.00,")
                    .contains("\"position\":\"overspend\"");
            assertThat(service.log()).contains("Database: " + external.jdbcUrl());
            assertThat(unused).doesNotExist();
        }
    }
}
