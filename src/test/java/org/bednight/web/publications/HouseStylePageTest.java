package org.bednight.web.publications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.typed;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.bednight.web.Browsing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A house style is tried on a sample and saved by hand, its logo too. */
@QuarkusTest
class HouseStylePageTest {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAADAAAAAQCAMAAABncAyDAAAAA1BMVEUSQ21Qj0vnAAAAEElEQVR42mNgGAWjYBTAAAADEAAB1y2EYwAAAABJRU5ErkJggg==";

    @Inject
    Facts facts;

    @BeforeEach
    void birmingham() {
        facts.clear().birmingham();
    }

    @Test
    void a_house_style_is_tried_on_a_sample_and_saved() {
        var address = "/authorities/E08000025/house-style";
        var state = hidden(read(address), "state");
        var style = Map.of("state", state, "units", "thousands", "sign", "overspend-negative", "board", "<i>Panel</i>");

        var sample = new HashMap<>(style);
        sample.put("sample", "true");
        var shown = send(address, sample);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString())
                .contains("(1,024) overspend", "nothing is saved yet", "&lt;i&gt;Panel&lt;/i&gt;")
                .doesNotContain("<i>Panel");
        facts.get(address).body("units", is("pounds"));

        assertThat(read(next(send(address, style)))).contains("Stored as data version", "(1,024) overspend");
        facts.get(address).body("units", is("thousands"));
        assertThat(read(next(send(address, style)))).contains("this is on record already");

        var other = new HashMap<>(style);
        other.put("units", "millions");
        assertThat(send(address, other).statusCode()).isEqualTo(412);
        other.put("redFrom", "lots");
        var faulty = send(address, other);
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.asString()).contains("Expected a number like 5 or 0.5, but was &#39;lots&#39;.");
        assertThat(typed(faulty.asString(), "redFrom")).isEqualTo("lots");
    }

    @Test
    void a_logo_is_kept_until_it_is_removed_and_has_to_be_a_png() {
        var address = "/authorities/E08000025/house-style";
        var png = Base64.getDecoder().decode(PNG);
        next(logo(address, png, Map.of("state", hidden(read(address), "state"))));
        facts.get(address).body("logo", is("data:image/png;base64," + PNG));
        next(send(address, Map.of("state", hidden(read(address), "state"), "board", "Panel")));
        facts.get(address).body("logo", is("data:image/png;base64," + PNG));

        var refused = logo(address, new byte[] {1, 2, 3}, Map.of("state", hidden(read(address), "state")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("A logo is a PNG");

        next(send(address, Map.of("state", hidden(read(address), "state"), "removeLogo", "true")));
        facts.get(address).body("logo", nullValue());
    }

    private static Response send(String address, Map<String, String> fields) {
        return logo(address, new byte[0], fields);
    }

    private static Response logo(String address, byte[] file, Map<String, String> fields) {
        var form = given().header("Accept", "text/html")
                .header("Origin", Browsing.origin())
                .redirects()
                .follow(false)
                .multiPart("logo", "logo.png", file, "image/png");
        fields.forEach((name, value) -> form.multiPart(name, value));
        return form.post(address);
    }
}
