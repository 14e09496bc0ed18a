package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bednight.problem.CannotStart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz",
        "Windows Server 2022, amd64, postgres-windows-x86_64.txz",
        "Windows 11, aarch64, postgres-windows-x86_64.txz"
    })
    void the_programs_for_the_usual_platforms_are_bundled(String system, String processor, String archive) {
        assertThat(PostgresBinaries.archive(system, processor).getPath()).endsWith("/" + archive);
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "FreeBSD, amd64", "Linux, x86"})
    void another_platform_is_told_which_there_are_and_how_to_bring_a_server(String system, String processor) {
        assertThatThrownBy(() -> PostgresBinaries.archive(system, processor))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        ("No database server is bundled for this platform (%s on %s): use Linux, macOS or Windows on a"
                                        + " 64-bit Intel or ARM processor, or name a PostgreSQL 13 or later of your own with"
                                        + " QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                                        + " QUARKUS_DATASOURCE_PASSWORD.")
                                .formatted(system, processor));
    }
}
