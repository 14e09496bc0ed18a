package org.bednight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bednight.security.TestCouncils.OWN;
import static org.bednight.security.TestCouncils.as;
import static org.bednight.security.TestCouncils.national;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bednight.database.AtOnce;
import org.bednight.security.ServedProfile;
import org.bednight.security.TestCouncils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People save what-ifs under one name: nobody's takes the place of another's unless they are told of that one. */
@QuarkusTest
@TestProfile(ServedProfile.class)
class SavingAtOnceTest {

    private static final String SCENARIOS = "/api/v1/authorities/" + OWN + "/scenarios/";
    private static final String BAIL = "Bail beds";

    @BeforeEach
    void aCouncilWithAPrice() {
        TestCouncils.recordWithPrice();
    }

    @AfterEach
    void retireWhatWasSaved() {
        List.of(BAIL, BAIL + " 2", "Court beds")
                .forEach(name -> national().delete(SCENARIOS + name + "?reason=a test"));
        TestCouncils.retirePrice();
    }

    @Test
    void of_two_who_save_under_one_name_at_once_the_second_is_told_of_the_first_and_nothing_is_lost() throws Exception {
        var before = versions();

        List<Response> answers = AtOnce.start(List.of(saving("amira", 10, BAIL), saving("bela", 20, BAIL)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 412);
        assertThat(versions()).isEqualTo(before + 1);
        var stands = stands();
        int second = answers.get(0).statusCode() == 412 ? 0 : 1;
        assertThat(stands.getString("savedBy"))
                .isEqualTo(List.of("bela", "amira").get(second));
        assertThat(answers.get(second).asString())
                .contains(
                        "“Bail beds” is taken. Version %d was saved by %s on "
                                .formatted(stands.getInt("version"), stands.getString("savedBy")),
                        "value=\"Bail beds 2\"",
                        "&amp;prices=%d".formatted(second == 0 ? 10 : 20),
                        "Save as version %d".formatted(stands.getInt("version") + 1));
    }

    @Test
    void who_was_told_of_a_version_takes_its_place_and_not_that_of_one_saved_since() throws Exception {
        save("amira", 10, Map.of("name", BAIL));
        var told = fields(save("bela", 20, Map.of("name", BAIL)));
        List<Response> answers = AtOnce.start(List.of(() -> save("bela", 20, told), () -> save("carys", 30, told)));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(303, 412);
        var refused = answers.get(answers.get(0).statusCode() == 412 ? 0 : 1);
        assertThat(refused.asString())
                .contains("Version %d was saved by %s on "
                        .formatted(stands().getInt("version"), stands().getString("savedBy")));

        assertThat(save("carys", 40, fields(refused)).statusCode()).isEqualTo(303);
        assertThat(stands().getDouble("scenario.adjustments[0].percent")).isEqualTo(40);
    }

    @Test
    void what_is_sent_twice_is_saved_once_and_another_name_is_saved_beside_it() throws Exception {
        var twice = AtOnce.start(List.of(saving("amira", 10, BAIL), saving("amira", 10, BAIL)));
        assertThat(twice).extracting(Response::statusCode).containsExactly(303, 303);
        var before = versions();

        var other = save("bela", 20, Map.of("name", "bail  BEDS"));
        assertThat(other.statusCode()).isEqualTo(412);
        assertThat(other.asString()).contains("“Bail beds” is taken.");
        assertThat(save("bela", 20, Map.of("name", Browsing.typed(other.asString(), "name")))
                        .statusCode())
                .isEqualTo(303);

        assertThat(versions()).isEqualTo(before);
        assertThat(national().get(SCENARIOS + "bail BEDS 2").jsonPath().getString("savedBy"))
                .isEqualTo("bela");
    }

    @Test
    void a_name_that_was_retired_since_is_free_again() {
        save("amira", 10, Map.of("name", "Court beds"));
        var told = fields(save("bela", 20, Map.of("name", "Court beds")));
        national().delete(SCENARIOS + "Court beds?reason=a test").then().statusCode(200);

        var refused = save("bela", 20, told);

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.asString())
                .contains("“Court beds” was retired since", "&amp;prices=20")
                .doesNotContain("Save as version");
        assertThat(Browsing.typed(refused.asString(), "name")).isEqualTo("Court beds");
        assertThat(save("bela", 20, Map.of("name", "Court beds")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_script_that_sends_the_form_is_answered_alike() {
        save("amira", 10, Map.of("name", BAIL));

        var plain = save("bela", 20, Map.of("name", BAIL));
        var script = as("bela", List.of("analyst"), List.of(OWN))
                .header("HX-Request", "true")
                .header("Accept", "*/*")
                .header("Origin", Browsing.origin())
                .formParam("name", BAIL)
                .post(address(20));

        assertThat(script.statusCode()).isEqualTo(412);
        assertThat(script.asString()).isEqualTo(plain.asString());
    }

    /** What the form sends that saves as the next version. */
    private static Map<String, String> fields(Response refused) {
        var page = refused.asString();
        return Map.of("name", Browsing.hidden(page, "name"), "state", Browsing.hidden(page, "state"));
    }

    private static Callable<Response> saving(String person, int percent, String name) {
        return () -> save(person, percent, Map.of("name", name));
    }

    private static Response save(String person, int percent, Map<String, String> fields) {
        return as(person, List.of("analyst"), List.of(OWN))
                .redirects()
                .follow(false)
                .header("Accept", "text/html")
                .header("Origin", Browsing.origin())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address(percent));
    }

    private static String address(int percent) {
        return "/authorities/%s/what-if/saved?financialYear=2024-25&asAt=2024-04-30&prices=%d".formatted(OWN, percent);
    }

    private static int versions() {
        var all = national().get(SCENARIOS + BAIL + "/versions");
        return all.statusCode() == 404 ? 0 : all.jsonPath().getInt("total");
    }

    private static JsonPath stands() {
        return national().get(SCENARIOS + BAIL).jsonPath();
    }
}
