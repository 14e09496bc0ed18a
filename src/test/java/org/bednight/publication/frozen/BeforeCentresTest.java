package org.bednight.publication.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What was published before a centre was named verifies by the sentences of then. */
class BeforeCentresTest {

    private static final FrozenPublication NOW = frozen("""
            {"forecast": {
               "financialYear": "2018-19", "asAt": "2018-05-31", "model": {"name": "episode"},
               "outturn": {"cost": 18000.00}, "budget": 20000.00,
               "headline": "Half of the outcomes cost no more than £9,000, the median, which stands first where a year has so few bed nights; the outturn that follows is the mean. Projected underspend of £2,000 (10.0% of the budget): an outturn of £18,000 against a budget of £20,000.",
               "warnings": ["Only 2 children arrived.", "In the last 91 days, 160 children arrived at the 174 authorities on record; …"],
               "range": {
                 "centre": {"measure": "median", "inWords": "…"}, "median": 9000.00,
                 "quantiles": {"0.1": 0.00, "0.9": 40000.00}, "probabilityOfOverspend": 0.3,
                 "warnings": ["What is known of the level of arrivals now weighs half after 45 days, …"]}}}
            """);

    @Test
    void the_sentences_that_came_with_the_centre_are_taken_out_again() {
        var then = BeforeCentres.of(NOW);

        assertThat(then.forecast().findHeadline())
                .hasValue(
                        "Projected underspend of £2,000 (10.0% of the budget): an outturn of £18,000 against a budget of £20,000.");
        assertThat(then.forecast().warnings()).containsExactly("Only 2 children arrived.");
        assertThat(then.forecast().findRange().orElseThrow().warnings()).isEmpty();
    }

    @Test
    void a_publication_has_this_form_where_its_range_knows_no_centre() {
        assertThat(BeforeCentres.isFormOf(NOW)).isFalse();
        assertThat(BeforeCentres.isFormOf(frozen("{\"forecast\": {\"range\": {\"mean\": 1}}}")))
                .isTrue();
        assertThat(BeforeCentres.isFormOf(frozen("{\"forecast\": {\"range\": {\"centre\": null}}}")))
                .isFalse();
        assertThat(BeforeCentres.isFormOf(frozen("{\"forecast\": {\"range\": null}}")))
                .isFalse();
    }

    private static FrozenPublication frozen(String json) {
        return FrozenPublication.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
