package org.bednight.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferencesTest {

    @Test
    void each_difference_is_named_by_its_path() throws IOException {
        assertThat(between(
                        "{\"months\": [{\"cost\": 1.00}, {\"cost\": 2.00}], \"year\": 1}",
                        "{\"months\": [{\"cost\": 1.00}, {\"cost\": 3.00}, {}], \"total\": 3}"))
                .containsExactly(
                        "/answer/months/1/cost: expected 2.00, but was 3.00",
                        "/answer/months/2: expected nothing, but was {}",
                        "/answer/year: expected 1, but was nothing",
                        "/answer/total: expected nothing, but was 3");
    }

    @Test
    void money_without_its_pence_differs() throws IOException {
        assertThat(between("{\"cost\": 2.50}", "{\"cost\": 2.5}"))
                .containsExactly("/answer/cost: expected 2.50, but was 2.5");
    }

    @Test
    void the_order_of_members_makes_no_difference() throws IOException {
        assertThat(between("{\"from\": 1, \"to\": 2}", "{\"to\": 2, \"from\": 1}"))
                .isEmpty();
    }

    @Test
    void what_differs_with_each_loading_is_left_out() throws IOException {
        assertThat(between("{\"dataVersion\": 7}", "{\"dataVersion\": 8}")).isEmpty();
    }

    private static List<String> between(String expected, String actual) throws IOException {
        return JsonDifferences.between(
                ExpectedAnswers.answer("/forecast", 200, "application/json", expected),
                ExpectedAnswers.answer("/forecast", 200, "application/json", actual));
    }
}
