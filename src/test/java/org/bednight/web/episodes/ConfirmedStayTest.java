package org.bednight.web.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.web.Browsing.hidden;
import static org.bednight.web.Browsing.next;
import static org.bednight.web.Browsing.read;
import static org.bednight.web.Browsing.submit;
import static org.bednight.web.Browsing.typed;
import static org.bednight.web.Browsing.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.bednight.database.AtOnce;
import org.bednight.ledger.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open stay is confirmed by hand, and nobody's night takes the place of another's unseen. */
@QuarkusTest
class ConfirmedStayTest {

    private static final Map<String, String> R1 = Map.of("authority", "X001", "episode", "R1");

    @Inject
    Facts facts;

    @BeforeEach
    void oneAuthority() {
        facts.clear().authorities("X001", "X002");
    }

    @Test
    void a_stay_is_confirmed_by_hand() {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        assertThat(read("/data/quality?authority=X001")).contains("R1", "Nights unconfirmed");
        var form = submit("/data/episodes/confirming", R1).asString();

        var sent = with(R1, "state", hidden(form, "state"));
        assertThat(submit("/data/episodes/confirm", with(sent, "in_custody_on", "2099-01-01"))
                        .statusCode())
                .isEqualTo(400);
        next(submit("/data/episodes/confirm", with(sent, "in_custody_on", typed(form, "in_custody_on"))));

        assertThat(read("/data/quality?authority=X001")).doesNotContain("Nights unconfirmed");
    }

    @Test
    void of_two_who_confirm_a_stay_at_once_the_second_is_told_of_the_first() throws Exception {
        facts.episodes("X001,R1,C1,YOI,,2018-04-12,,,");
        var state = hidden(submit("/data/episodes/confirming", R1).asString(), "state");
        var early = with(R1, "state", state, "in_custody_on", "2018-05-01");
        var late = with(R1, "state", state, "in_custody_on", "2018-05-31");

        List<Response> answers = AtOnce.start(
                List.of(() -> submit("/data/episodes/confirm", early), () -> submit("/data/episodes/confirm", late)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 412);
        boolean earlyFirst = answers.get(0).statusCode() == 303;
        var refused = answers.get(earlyFirst ? 1 : 0).asString();
        assertThat(refused)
                .contains("Somebody else has stated %s May 2018".formatted(earlyFirst ? "1" : "31"), "Confirm yours");
        var mine = with(R1, "state", hidden(refused, "state"), "in_custody_on", typed(refused, "in_custody_on"));
        next(submit("/data/episodes/confirm", mine));
        next(submit("/data/episodes/confirm", mine));
        assertThat(submit("/data/episodes/confirm", earlyFirst ? early : late).statusCode())
                .isEqualTo(412);
    }
}
