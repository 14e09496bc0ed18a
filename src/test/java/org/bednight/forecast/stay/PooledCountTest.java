package org.bednight.forecast.stay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PooledCountTest {

    @Test
    void counts_of_several_authorities_are_rounded_down_to_the_ten_and_small_ones_are_not_shown() {
        assertThat(PooledCount.rounded(174, 1683)).hasValue(1680);
        assertThat(PooledCount.rounded(174, 262.4)).hasValue(260);
        assertThat(PooledCount.rounded(2, 100)).hasValue(100);
        assertThat(PooledCount.rounded(2, 99.9)).isEmpty();
        assertThat(PooledCount.rounded(2, 0)).isEmpty();
    }

    @Test
    void an_authority_alone_is_shown_its_own() {
        assertThat(PooledCount.rounded(1, 3)).hasValue(3);
        assertThat(PooledCount.rounded(1, 19.58)).hasValue(19.58);
    }

    @Test
    void words_say_the_same() {
        assertThat(PooledCount.inWords(0)).isEqualTo("fewer than 100");
        assertThat(PooledCount.inWords(99)).isEqualTo("fewer than 100");
        assertThat(PooledCount.inWords(1689)).isEqualTo("1,680 or a few more");
    }
}
