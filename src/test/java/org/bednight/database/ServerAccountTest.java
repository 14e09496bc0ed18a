package org.bednight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.Test;

/** What root may do differs between machines and containers; the choice is tested here without being root. */
class ServerAccountTest {

    private static final OptionalInt NO_DATA_YET = OptionalInt.empty();

    @Test
    void a_plain_user_s_command_stays_as_it_is() {
        var account = new ServerAccount(List.of());

        assertThat(account.wrap(List.of("initdb", "-D", "x"))).containsExactly("initdb", "-D", "x");
    }

    @Test
    void root_prefers_a_user_namespace() {
        var account = ServerAccount.forRoot(NO_DATA_YET, anyWay -> true);

        assertThat(account.wrap(List.of("initdb"))).containsExactly("unshare", "--user", "initdb");
    }

    @Test
    void root_without_user_namespaces_hands_over_to_nobody() {
        var account = ServerAccount.forRoot(NO_DATA_YET, way -> way.prefix().contains("setpriv"));

        assertThat(account.wrap(List.of("initdb")))
                .startsWith("setpriv", "--reuid=65534", "--regid=65534")
                .endsWith("initdb");
    }

    @Test
    void root_hands_data_of_another_user_to_that_user() {
        var account = ServerAccount.forRoot(OptionalInt.of(1000), anyWay -> true);

        assertThat(account.prefix()).startsWith("setpriv", "--reuid=1000", "--regid=1000");
    }

    @Test
    void root_keeps_its_own_data_in_a_user_namespace() {
        var account = ServerAccount.forRoot(OptionalInt.of(0), anyWay -> true);

        assertThat(account.prefix()).containsExactly("unshare", "--user");
    }

    @Test
    void root_without_any_way_is_told_what_was_tried_and_what_to_do() {
        assertThatThrownBy(() -> ServerAccount.forRoot(NO_DATA_YET, anyWay -> false))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The bundled database server refuses to run as root, and here root can neither make a user"
                        + " namespace (unshare --user) nor hand data that are not its own to their owner (setpriv): start"
                        + " the service as a plain user who owns the data folder, or name a PostgreSQL 13 or later of your"
                        + " own with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                        + " QUARKUS_DATASOURCE_PASSWORD.");
    }

    @Test
    void a_program_that_the_account_cannot_reach_is_not_one_that_it_may_run() {
        var account = new ServerAccount(List.of("env"));

        assertThat(account.mayRun(Path.of("/bin/sh"))).isTrue();
        assertThat(account.mayRun(Path.of("/no/such/program"))).isFalse();
    }
}
