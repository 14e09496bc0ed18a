package org.bednight.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeParameterTest {

    private final CodeParameter parameter = new CodeParameter();

    @ParameterizedTest
    @ValueSource(strings = {"X002", "X002 ", "X001,X002", "X002,X001", "x001,X002"})
    void an_authority_that_the_caller_does_not_see_is_unknown(String value) {
        assertThat(parameter.findHidden(value, "X001"::equals))
                .map(Problem::getMessage)
                .hasValue("There is no authority X002: see /api/v1/authorities, or add it there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X001", "X001,X001", "", "no code", "x002"})
    void what_the_caller_sees_and_what_names_no_authority_is_left_to_the_operation(String value) {
        assertThat(parameter.findHidden(value, "X001"::equals)).isEmpty();
    }

    @Test
    void every_name_of_the_parameter_is_checked() {
        assertThat(parameter.names()).containsExactlyInAnyOrder("code", "authority", "authorities");
    }
}
