package org.bednight.extract.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceKeyTest {

    /** RFC 4231, 4.2: a key of 20 bytes is the same as one with 12 zero bytes behind it, as RFC 2104 fills keys up. */
    @Test
    void a_reference_is_the_beginning_of_an_hmac_sha_256() {
        var key = new ReferenceKey("0b".repeat(20) + "00".repeat(12));

        assertThat(key.reference(List.of("Hi There"))).hasToString("HB0344C61D8DB38535CA8");
    }

    @Test
    void parts_of_an_identity_are_not_mistaken_for_one_another() {
        var key = new ReferenceKey("1f".repeat(32));

        assertThat(key.reference(List.of("ab", "c"))).isNotEqualTo(key.reference(List.of("a", "bc")));
        assertThat(key).hasToString("a key");
        assertThatThrownBy(() -> new ReferenceKey("1F")).hasMessageContaining("64 hexadecimal digits");
    }

    @Test
    void a_name_is_the_same_in_whatever_order_case_and_accents_it_is_written() {
        assertThat(NormalName.of("O’TEST, Zoë-Anne"))
                .isEqualTo(NormalName.of("zoe anne  o'test"))
                .isEqualTo("anne otest zoe");
        assertThat(NormalName.of("Sam Example")).isNotEqualTo(NormalName.of("Sam Sample"));
    }
}
