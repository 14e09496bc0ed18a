package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "::ffff:192.0.2.1, 192.0.2.1",
        "unknown, unknown"
    })
    void what_one_sender_has_counts_as_one(String one, String other) {
        assertThat(SenderAddress.of(one)).isEqualTo(SenderAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:0:1::1, 2001:db8:0:2::1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        "one.example, two.example"
    })
    void what_two_senders_have_does_not(String one, String other) {
        assertThat(SenderAddress.of(one)).isNotEqualTo(SenderAddress.of(other));
    }

    /** It would keep all others waiting. */
    @Test
    void a_name_is_not_looked_up() {
        assertThat(SenderAddress.of("localhost")).isEqualTo("localhost");
    }
}
