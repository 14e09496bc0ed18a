package org.bednight.scenario.saved;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Alone | Side by side stand 2 to 6 scenarios, their names separated by commas, but was of 1
                    a,b,c,d,e,f,g | Side by side stand 2 to 6 scenarios, their names separated by commas, but was of 7
                    a,b,A | Side by side each scenario stands once, but was 'A' twice
                    a,,b | A scenario's name is 1 to 60 letters
                    """)
    void side_by_side_stand_two_to_six_different_ones(String names, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioNames.parse(names))
                .withMessageStartingWith(message);
    }
}
