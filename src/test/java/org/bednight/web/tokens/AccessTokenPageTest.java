package org.bednight.web.tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OTHER;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.bednight.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People make, list and revoke tokens on a page. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class AccessTokenPageTest {

    private static final String PAGE = "/access-tokens";
    private static final String ADD = PAGE + "/add";

    private static final Pattern TOKEN = Pattern.compile("bednight_[A-Za-z0-9_-]{43}");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]+)\"");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/access-tokens/[0-9a-f-]{36}/revoke)\"");

    @BeforeEach
    void record() {
        TestCouncils.record();
    }

    @Test
    void a_person_makes_a_token_uses_it_and_revokes_it() {
        read("paula", "/help").then().body(containsString("href=\"/access-tokens\""));
        read("paula", PAGE).then().statusCode(200).body(containsString("There is none yet."));

        var made = send("paula", fields("paula", "For the board"));
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body(containsString("For the board"))
                .body(containsString("/api/v1/forecasts.csv"));
        assertThat(made.headers().hasHeaderWithName("Location")).isFalse();
        assertThat(made.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        var token = find(TOKEN, made, 0);
        assertThat(status(token)).isEqualTo(200);

        var list = read("paula", PAGE);
        list.then()
                .body(containsString("For the board"))
                .body(not(containsString(token.substring(9))))
                .body(not(containsString("There is none yet.")));
        person("paula").post(find(REVOKE, list, 1)).then().statusCode(303);

        assertThat(status(token)).isEqualTo(401);
        read("paula", PAGE).then().body(containsString("by paula")).body(not(containsString("/revoke\"")));
        person("paula").post(find(REVOKE, list, 1)).then().statusCode(303);
    }

    @Test
    void the_form_offers_what_the_person_may_and_sees_and_no_more() {
        read("pia", ADD)
                .then()
                .body(containsString("name=\"role-viewer\""))
                .body(containsString("name=\"role-analyst\""))
                .body(not(containsString("name=\"role-admin\"")))
                .body(containsString("Council X911 (X911)"))
                .body(not(containsString(OTHER)));
        as("nadia", List.of("viewer"), List.of("*"))
                .get(ADD)
                .then()
                .body(containsString("name=\"codes\""))
                .body(not(containsString("name=\"authority-")));
    }

    /** The first answer of a double click is not shown: the second one has to have the token. */
    @Test
    void a_form_that_is_sent_twice_leaves_one_token_that_which_was_shown_last() {
        var fields = fields("petra", "Twice");

        var first = find(TOKEN, send("petra", fields), 0);
        var second = find(TOKEN, send("petra", fields), 0);

        assertThat(second).isNotEqualTo(first);
        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(200);
        send("petra", fields)
                .then()
                .statusCode(409)
                .body(containsString("has made its token already"))
                .body(not(containsString("bednight_")));
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    void what_was_typed_wrongly_is_kept_beside_what_is_wrong() {
        var fields = fields("pam", "");
        fields.put("days", "400");
        send("pam", fields)
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("value=\"400\""), containsString("1 to 366"), containsString("what it is for")))
                .body(not(containsString("bednight_")));

        var without = fields("pam", "For nobody");
        without.remove("role-viewer");
        send("pam", without).then().statusCode(400).body(containsString("one role at least"));
        read("pam", PAGE).then().body(containsString("There is none yet."));
    }

    @Test
    void a_form_that_asks_for_more_than_the_person_has_makes_nothing() {
        var role = fields("pat", "More");
        role.put("role-admin", "true");
        send("pat", role).then().statusCode(403).body(containsString("you do not have the role admin"));
        var authority = fields("pat", "More");
        authority.put("authority-" + OTHER, "true");
        send("pat", authority).then().statusCode(403).body(containsString("X912 is none of them"));

        read("pat", PAGE).then().body(containsString("There is none yet."));
    }

    @Test
    void whoever_has_as_many_as_a_person_may_have_is_told_to_revoke_one() {
        read("pola", PAGE).then().body(containsString("You have at most 100 that are valid."));
        for (int made = 0; made < 100; made++) {
            TestTokens.make(as("pola", List.of("analyst"), List.of(OWN)), "viewer", OWN)
                    .statusCode(201);
        }

        send("pola", fields("pola", "One more"))
                .then()
                .statusCode(409)
                .body(containsString("You have 100 access tokens that are valid"))
                .body(containsString("revoke one that you no longer need, then make this one.</"))
                .body(containsString("value=\"One more\""));
    }

    @Test
    void a_form_of_another_person_or_of_long_ago_makes_nothing_at_first() {
        var fields = fields("peg", "Late");

        send("paul", fields)
                .then()
                .statusCode(409)
                .body(containsString("open for longer than 15 minutes"))
                .body(containsString("value=\"Late\""));
        read("paul", PAGE).then().body(containsString("There is none yet."));
    }

    @Test
    void nobody_revokes_a_token_of_others_on_the_page() {
        send("pete", fields("pete", "His own"));
        var address = find(REVOKE, read("pete", PAGE), 1);

        person("pia").post(address).then().statusCode(404);
        read("pete", PAGE).then().body(containsString(address));
        var overseer = as("olu", List.of("admin"), List.of("*"));
        overseer.get(PAGE).then().body(containsString("His own")).body(containsString("pete"));
    }

    private static int status(String token) {
        return given().auth()
                .preemptive()
                .basic("token", token)
                .get("/api/v1/authorities")
                .statusCode();
    }

    /** Returns the fields of a form that was just opened, filled in. */
    private static Map<String, String> fields(String name, String label) {
        return new HashMap<>(Map.of(
                "key",
                find(KEY, read(name, ADD), 1),
                "label",
                label,
                "days",
                "30",
                "role-viewer",
                "true",
                "authority-" + OWN,
                "true"));
    }

    private static Response read(String name, String address) {
        return person(name).get(address);
    }

    private static Response send(String name, Map<String, String> fields) {
        return person(name).formParams(fields).post(ADD);
    }

    private static RequestSpecification person(String name) {
        return as(name, List.of("analyst"), List.of(OWN))
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false);
    }

    private static String find(Pattern pattern, Response page, int group) {
        var found = pattern.matcher(page.asString());
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(group);
    }
}
