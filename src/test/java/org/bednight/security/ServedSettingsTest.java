package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bednight.problem.CannotStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedSettingsTest {

    private static final String SECRET = "bednight.sign-in.secret";

    private static final Map<String, String> WHOLE = Map.of(
            "bednight.served",
            "true",
            "bednight.sign-in.issuer",
            "https://login.example/realms/bednight",
            "bednight.sign-in.client",
            "bednight",
            SECRET,
            "a secret of the tests, 32 letters and more");

    @AfterEach
    void forgetSecret() {
        System.clearProperty(SECRET);
    }

    @Test
    void the_served_mode_starts_with_an_identity_provider() {
        assertThatCode(() -> check(WHOLE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client", "secret"})
    void without_one_of_its_settings_it_does_not_start(String missing) {
        assertThatThrownBy(() -> check(without("bednight.sign-in." + missing)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("BEDNIGHT_SIGN_IN_" + missing.toUpperCase(java.util.Locale.ROOT) + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example/realms/bednight", "login.example", "ftp://localhost", "http://%"})
    void tokens_are_not_fetched_over_plain_http(String issuer) {
        assertThatThrownBy(() -> check(with("bednight.sign-in.issuer", issuer)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(issuer);
    }

    @Test
    void an_identity_provider_on_this_machine_may_do_without_tls() {
        assertThatCode(() -> check(with("bednight.sign-in.issuer", "http://localhost:8180/realms/bednight")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_secret_can_be_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from the file, of 32 letters or more\n");
        var settings = without(SECRET);
        settings.put("bednight.sign-in.secret-file", file.toString());

        check(settings);

        assertThat(System.getProperty(SECRET)).isEqualTo("from the file, of 32 letters or more");
    }

    @Test
    void a_secret_that_is_too_short_to_encrypt_cookies_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> check(with(SECRET, "thirty-one letters are too few.")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32 letters or more")
                .hasMessageNotContaining("thirty-one");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> check(with("bednight.sign-in.secret-file", "/no/such/file")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'/no/such/file' cannot be read");
    }

    private static void check(Map<String, String> settings) {
        ServedMode.check(TestSettings.of(settings));
    }

    private static Map<String, String> without(String name) {
        var fewer = new HashMap<>(WHOLE);
        fewer.remove(name);
        return fewer;
    }

    private static Map<String, String> with(String name, String value) {
        var more = new HashMap<>(WHOLE);
        more.put(name, value);
        return more;
    }
}
