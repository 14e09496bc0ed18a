package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {

    private final AddressCheck check = new AddressCheck(Set.of("Bednight.example", " 10.1.2.3 "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080",
                "bednight.example",
                "BEDNIGHT.EXAMPLE:443",
                "10.1.2.3:80"
            })
    void names_of_this_machine_and_named_hosts_are_known_whatever_their_port_and_case(String host) {
        assertThat(check.find(host, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "127.0.0.1.evil.example",
                "localhost.",
                "evil.example:127.0.0.1",
                "::1",
                "",
                "[::1"
            })
    void any_other_name_is_foreign(String host) {
        assertThat(check.find(host, null)).map(ForeignAddress::type).contains("foreign-host");
    }

    @Test
    void a_foreign_host_is_told_what_was_expected_what_was_given_and_what_to_do() {
        assertThat(check.find("evil.example", null))
                .map(ForeignAddress::detail)
                .contains("The service answers where it is addressed as localhost, 127.0.0.1, [::1] or a name in"
                        + " BEDNIGHT_HOSTS, but the Host header was 'evil.example': use one of these, or add the name to"
                        + " BEDNIGHT_HOSTS.");
    }

    @Test
    void a_request_without_a_host_is_foreign() {
        assertThat(check.find(null, null)).map(ForeignAddress::detail).hasValueSatisfying(detail -> assertThat(detail)
                .contains("the Host header was missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, http://127.0.0.1:8080",
        "localhost, http://localhost",
        "localhost:8080, HTTP://LOCALHOST:8080",
        "bednight.example, https://bednight.example",
        // A proxy may address the service by another name than the browser addressed the proxy.
        "127.0.0.1:8080, https://bednight.example"
    })
    void a_page_of_the_service_itself_or_of_a_named_host_may_call_it(String host, String origin) {
        assertThat(check.find(host, origin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080, https://evil.example",
        "127.0.0.1:8080, http://127.0.0.1:3000",
        "127.0.0.1:8080, http://localhost:8080",
        "127.0.0.1:8080, http://evil.example/127.0.0.1:8080",
        "127.0.0.1:8080, null",
        "127.0.0.1:8080, ''"
    })
    void any_other_page_is_foreign(String host, String origin) {
        assertThat(check.find(host, origin)).map(ForeignAddress::type).contains("foreign-origin");
    }

    @Test
    void a_foreign_page_is_told_what_was_expected_what_was_given_and_what_to_do() {
        assertThat(check.find("127.0.0.1:8080", "https://evil.example"))
                .map(ForeignAddress::detail)
                .contains(
                        "The service answers its own pages, those of '127.0.0.1:8080', or of a name in BEDNIGHT_HOSTS, but"
                                + " the Origin header was 'https://evil.example': call it from there, or from a program instead of"
                                + " a page.");
    }
}
