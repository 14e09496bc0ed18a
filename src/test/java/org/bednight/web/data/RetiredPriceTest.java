package org.bednight.web.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.open;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A price is retired with a reason, once, and not unseen where somebody has changed it. */
@QuarkusTest
class RetiredPriceTest {

    @Inject
    Facts facts;

    @BeforeEach
    void startFromNothing() {
        facts.clear();
    }

    @Test
    void a_price_is_retired_with_a_reason_once() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");
        var page = read("/data/prices/retire?sector=YOI&from=2018-04-01");
        var form = sent(page, "");

        var refused = submit("/data/prices/retire", form);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("A reason has 3 to 500 characters");

        var reasoned = sent(page, "entered by mistake");
        next(submit("/data/prices/retire", reasoned));
        assertThat(read(next(submit("/data/prices/retire", reasoned)))).contains("Nothing is on record yet");
        assertThat(read("/data/history")).contains("retire price", "entered by mistake");
        assertThat(open("/data/prices/retire?sector=YOI&from=2018-04-01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_price_that_changed_since_its_form_was_opened_is_not_retired_unseen() {
        facts.price("YOI", "2018-04-01", "2019-03-31", "180.00");
        var opened = read("/data/prices/retire?sector=YOI&from=2018-04-01");
        facts.price("YOI", "2018-04-01", "2019-03-31", "185.00");

        var faulty = submit("/data/prices/retire", sent(opened, ""));
        assertThat(faulty.statusCode()).isEqualTo(400);
        var refused = submit("/data/prices/retire", sent(faulty.asString(), "entered by mistake"));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("Somebody else has changed this record", "retire it all the same")
                .doesNotContain("save yours over it");
        facts.get("/bed-night-prices").body("items[0].price", is(185.00f));
        next(submit("/data/prices/retire", sent(refused.asString(), "entered by mistake")));
        facts.get("/bed-night-prices").body("items", hasSize(0));
    }

    private static Map<String, String> sent(String page, String reason) {
        return Map.of("sector", "YOI", "from", "2018-04-01", "reason", reason, "state", hidden(page, "state"));
    }
}
