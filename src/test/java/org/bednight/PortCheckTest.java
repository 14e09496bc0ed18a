package org.bednight;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_port_in_use_is_refused_with_how_to_name_another() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.check("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("cannot listen on port %d of 127.0.0.1".formatted(other.getLocalPort()))
                    .hasMessageEndingWith("or name another port with QUARKUS_HTTP_PORT.");
        }
    }

    @Test
    void any_free_port_passes() {
        assertThatCode(() -> PortCheck.check("127.0.0.1", 0)).doesNotThrowAnyException();
    }
}
