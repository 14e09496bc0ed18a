package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalModeTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void the_service_may_listen_to_this_machine(String host) {
        assertThatCode(() -> LocalMode.check(host, settings(false))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void listening_to_others_is_refused(String host) {
        assertThatThrownBy(() -> LocalMode.check(host, settings(false)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Without sign-in the service listens on this machine only (127.0.0.1), but"
                        + " quarkus.http.host is " + host
                        + ". Leave it out, or let people sign in (BEDNIGHT_SERVED=true), or, where what stands before the service guards it (a container published on"
                        + " 127.0.0.1, a proxy with sign-in), set BEDNIGHT_OPEN=true and name its addresses in"
                        + " BEDNIGHT_HOSTS.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1"})
    void listening_to_others_is_allowed_where_the_operator_says_that_it_is_guarded(String host) {
        assertThatCode(() -> LocalMode.check(host, settings(true))).doesNotThrowAnyException();
    }

    private static AccessSettings settings(boolean open) {
        return TestSettings.of(Map.of("bednight.open", Boolean.toString(open)));
    }
}
