package org.bednight.web.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A template is tried on the paper of today and saved by hand. */
@QuarkusTest
class PaperTemplatePageTest {

    private static final String PAGE = "/authorities/E08000025/paper-template";
    private static final String STYLE = "/authorities/E08000025/house-style";

    private static final Map<String, String> FEW = Map.of(
            "place_headline", "2",
            "place_own-1", "1",
            "heading_own-1", "Background",
            "text_own-1", "We pay for **every** night & <more>.",
            "place_warnings", "3",
            "place_withheld", "4",
            "place_provenance", "5");

    @Inject
    Facts facts;

    @BeforeEach
    void birmingham() {
        facts.clear().birmingham();
    }

    @Test
    void a_template_is_tried_on_the_paper_of_today_and_saved() {
        var first = read(PAGE);
        assertThat(typed(first, "place_purpose")).isEqualTo("1");
        var fields = new HashMap<>(FEW);
        fields.put("state", hidden(first, "state"));

        var tried = new HashMap<>(fields);
        tried.put("sample", "true");
        var shown = send(tried);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString())
                .contains("nothing is saved yet", "monitoring report for 2018/19")
                .contains("We pay for <strong>every</strong> night &amp; &lt;more&gt;.")
                .doesNotContain("Long stays</h2>");
        facts.get(STYLE).body("paper", nullValue());

        assertThat(read(next(send(fields)))).contains("Stored as data version");
        facts.get(STYLE)
                .body("paper.sections", hasSize(5))
                .body("paper.sections[0].heading", equalTo("Background"))
                .body("paper.sections[1].section", equalTo("headline"));
        assertThat(typed(read(PAGE), "place_purpose")).isEmpty();
    }

    /** That no sample can be made says nothing of what somebody else has saved since. */
    @Test
    void a_sample_that_is_refused_does_not_let_the_form_replace_what_was_saved_unseen() {
        var opened = hidden(read(PAGE), "state");
        var fields = new HashMap<>(FEW);
        fields.put("state", opened);
        next(send(fields));
        facts.delete("/bed-night-prices/YOI/2018-04-01", "a test").statusCode(200);
        fields.put("heading_own-1", "Another heading");
        fields.put("sample", "true");

        var refused = send(fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        fields.remove("sample");
        fields.put("state", hidden(refused.asString(), "state"));

        assertThat(send(fields).statusCode()).isEqualTo(412);
        facts.get(STYLE).body("paper.sections[0].heading", equalTo("Background"));
    }

    @Test
    void what_a_board_has_to_see_cannot_be_left_out_by_hand() {
        var fields = new HashMap<>(FEW);
        fields.put("state", hidden(read(PAGE), "state"));
        fields.remove("place_warnings");
        fields.put("text_risk", "Read this.");
        var unplaced = send(fields);
        assertThat(unplaced.statusCode()).isEqualTo(400);
        assertThat(unplaced.asString()).contains("since a heading or a text was typed for this section");

        fields.remove("text_risk");
        var refused = send(fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString())
                .contains("A paper always has headline, warnings, withheld and provenance")
                .contains("the template lacks warnings: add it");
        assertThat(typed(refused.asString(), "heading_own-1")).isEqualTo("Background");
        facts.get(STYLE).body("paper", nullValue());
    }

    @Test
    void a_template_is_not_saved_over_one_that_somebody_else_has_changed() {
        var fields = new HashMap<>(FEW);
        fields.put("state", hidden(read(PAGE), "state"));
        facts.put(STYLE, Map.of("units", "thousands")).statusCode(200);
        assertThat(send(fields).statusCode()).isEqualTo(412);
    }

    private static Response send(Map<String, String> fields) {
        return submit(PAGE, fields);
    }
}
