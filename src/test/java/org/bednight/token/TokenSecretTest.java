package org.bednight.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

    private static final String SECRET = "bednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /** {@code printf %s bednight_AAA… | sha256sum}. */
    @Test
    void its_digest_is_the_sha_256_of_the_whole_text() {
        assertThat(new TokenSecret(SECRET).digest())
                .isEqualTo("c3d6e3f78e9b4254a993b0a5b1d1afca2b773bb71678fc0699737c37263b1536");
    }

    @Test
    void each_has_32_random_bytes_of_its_own() {
        var random = new SecureRandom();
        var seen = new HashSet<String>();
        for (int number = 0; number < 1_000; number++) {
            var text = TokenSecret.random(random).text();
            assertThat(Base64.getUrlDecoder().decode(text.substring(TokenSecret.PREFIX.length())))
                    .hasSize(32);
            assertThat(seen.add(text)).isTrue();
            assertThat(TokenSecret.find(text)).contains(new TokenSecret(text));
        }
    }

    @Test
    void what_prints_it_does_not_show_it() {
        assertThat(new TokenSecret(SECRET)).hasToString("an access token");
        assertThatThrownBy(() -> new TokenSecret(SECRET + "B")).hasMessageNotContaining("AAA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bednight_",
                "BEDNIGHT_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "bednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "bednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "xbednight_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void another_text_is_none(String text) {
        assertThat(TokenSecret.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer bednight_x, bednight_x",
        "bearer   bednight_x, bednight_x",
        "Bearer eyJ.x.y,",
        "Basic bednight_x,",
        "Digest bednight_x,",
        "bednight_x,",
        "Basic !,",
        "Bearer,",
        "'',"
    })
    void a_header_is_read_as_it_is_meant(String header, String token) {
        assertThat(StatedToken.find(header).orElse(null)).isEqualTo(token);
    }

    @ParameterizedTest
    @CsvSource({
        "nora:bednight_x, bednight_x",
        ":bednight_x, bednight_x",
        "nora:bednight_x:y, bednight_x:y",
        "nora:secret,",
        "bednight_x:,",
        "bednight_x, bednight_x"
    })
    void of_a_name_and_a_password_the_password_is_the_token(String pair, String token) {
        var header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));

        assertThat(StatedToken.find(header).orElse(null)).isEqualTo(token);
    }

    @Test
    void without_a_header_there_is_none() {
        assertThat(StatedToken.find(null)).isEmpty();
    }
}
