package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import org.bednight.rest.ProblemResponse;
import org.jspecify.annotations.Nullable;
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
    void what_a_removal_of_records_has_ended_clashes_with_nothing() {
        assertThat(view(409, "/problems/preview-ended-as-records-were-removed").way())
                .isEqualTo("Only what waited for its next step has ended.");
    }

    @ParameterizedTest
    @CsvSource({
        "422, no-price, /data/prices, Enter prices",
        "404, file-no-longer-held, /data, Data",
        "409, file-ended-as-records-were-removed, /data, Data"
    })
    void a_sentence_that_names_a_page_leads_to_it(int status, String type, String address, String words) {
        assertThat(view(status, "/problems/" + type).next()).isEqualTo(new ErrorView.Next(address, words));
    }

    @Test
    void no_other_failure_leads_to_a_page_of_its_own() {
        assertThat(IntStream.of(400, 404, 422, 500))
                .allMatch(status -> view(status, "/problems/history-too-short").next() == null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "422, /authorities/X901, X901",
                "422, /authorities/X901/what-if, X901",
                "404, /authorities/X901, none",
                "422, /data/prices, none"
            })
    void a_page_that_lacks_facts_of_an_authority_leads_to_what_to_enter_first(
            int status, String path, @Nullable String code) {
        assertThat(view(status, "/problems/history-too-short", path).lacking()).isEqualTo(code);
    }

    private static ErrorView view(int status, String type) {
        return view(status, type, "/");
    }

    private static ErrorView view(int status, String type, String path) {
        return ErrorView.of(
                new ProblemResponse(URI.create(type), "A title", status, "What happened.", path, Map.of()), path);
    }
}
