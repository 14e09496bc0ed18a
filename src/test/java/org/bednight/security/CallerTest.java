package org.bednight.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On record, the name of a person is none that the record has for what nobody did who signed in. */
class CallerTest {

    @ParameterizedTest
    @ValueSource(strings = {"amira", "service desk", "Local Government", "locales", "token", "amira (finance)"})
    void a_person_is_on_record_under_the_name_that_the_provider_states(String name) {
        assertThat(Caller.nameOf(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local",
                "service",
                "nobody",
                "Local",
                " service ",
                "ser\u200bvice",
                "nobody\n",
                "",
                "amira (token Month)"
            })
    void a_name_that_could_be_taken_for_the_service_s_own_says_that_somebody_signed_in(String name) {
        assertThat(Caller.nameOf(name)).isEqualTo(name + " (signed in)");
    }
}
