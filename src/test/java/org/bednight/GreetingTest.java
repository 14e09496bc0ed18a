package org.bednight;

import static org.assertj.core.api.Assertions.assertThat;

import org.bednight.Greeting.Place;
import org.junit.jupiter.api.Test;

class GreetingTest {

    @Test
    void an_empty_service_says_where_to_start_and_offers_no_forecast_that_it_does_not_have() {
        assertThat(Greeting.text("http://127.0.0.1:8080", Place.START))
                .contains("first page         http://127.0.0.1:8080/")
                .contains("start here")
                .contains("BEDNIGHT_DEMO=true")
                .doesNotContain("E08000025");
    }

    @Test
    void a_service_with_data_of_its_own_names_its_authorities() {
        assertThat(Greeting.text("http://127.0.0.1:8080", Place.OWN_DATA))
                .contains("your authorities   http://127.0.0.1:8080/api/v1/authorities")
                .doesNotContain("E08000025");
    }

    @Test
    void a_service_with_the_demonstration_names_its_worked_forecast() {
        assertThat(Greeting.text("http://127.0.0.1:8080", Place.DEMONSTRATION))
                .contains("/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31");
    }
}
