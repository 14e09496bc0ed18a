package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.rest.ProblemResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorViewTest {

    @ParameterizedTest
    @CsvSource({
        "400, 'Go back, change what the sentence names, and try again.'",
        "404, Start again from the list of authorities.",
        "409, 'This clashes with what is on record. Go back, and open the page again to see what stands now.'",
        "412, Somebody else may have changed this. Open the page again to see what stands now.",
        "422, 'Enter what is missing, then open this page again.'",
        "500, 'This is our fault. Try again; if it comes back, tell the operator of this service.'",
        "503, The service is busy. Try again in a minute."
    })
    void each_failure_has_a_way_on(int status, String way) {
        assertThat(view(status, "/problems/some").way()).isEqualTo(way);
    }

    @Test
    void only_a_missing_price_leads_to_the_prices() {
        assertThat(view(422, "/problems/no-price").priceMissing()).isTrue();
        assertThat(IntStream.of(400, 404, 422, 500))
                .noneMatch(status -> view(status, "/problems/history-too-short").priceMissing());
    }

    private static ErrorView view(int status, String type) {
        return ErrorView.of(new ProblemResponse(URI.create(type), "A title", status, "What happened.", "/", Map.of()));
    }
}
