package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @Test
    void programs_that_this_system_cannot_run_are_named_with_what_they_need(@TempDir Path folder) {
        var server = new PostgresServer(
                new PostgresBinaries(folder), new ServerAccount(List.of()), folder.resolve("database"));

        assertThatThrownBy(() -> server.initialise("secret"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The database server's program initdb cannot be run here (Cannot run program")
                .hasMessageEndingWith(": it needs the GNU C library, which Alpine Linux lacks, and a folder from which"
                        + " programs may run, which BEDNIGHT_DATA can name; otherwise, name a PostgreSQL 13 or later of your"
                        + " own with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                        + " QUARKUS_DATASOURCE_PASSWORD.");
    }
}
