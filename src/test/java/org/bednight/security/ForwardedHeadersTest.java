package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.Test;

class ForwardedHeadersTest {

    @Test
    void they_are_heeded_from_named_proxies_or_not_at_all() {
        assertThatCode(() -> ForwardedHeaders.check(false, Optional.empty())).doesNotThrowAnyException();
        assertThatCode(() -> ForwardedHeaders.check(true, Optional.of("10.0.0.5,10.1.0.0/16")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_service_does_not_start_where_anybody_could_send_them() {
        for (var trusted : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> ForwardedHeaders.check(true, Optional.ofNullable(trusted)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true heeds headers that say from where a request"
                                    + " came, but QUARKUS_HTTP_PROXY_TRUSTED_PROXIES does not say whose: name the proxies, like"
                                    + " 10.0.0.5 or 10.0.0.0/24, or leave the forwarding out.");
        }
    }
}
