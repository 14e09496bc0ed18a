package org.bednight.web.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.bednight.web.Browsing;
import org.junit.jupiter.api.Test;

/** No other site sends a form in the user's name. */
@QuarkusTest
class FormProtectionTest {

    private static final String FORM = "/data/uploads/0";

    @Test
    void a_form_that_does_not_say_where_it_comes_from_is_refused_in_words() {
        given().header("Accept", "text/html")
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(403)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("neither an Origin nor a Sec-Fetch-Site header"));
    }

    @Test
    void a_form_of_another_site_is_refused() {
        given().header("Origin", "https://evil.example")
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-origin"));
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(403);
        given().header("Origin", "null")
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(403);
    }

    @Test
    void a_form_of_a_page_of_the_service_is_read() {
        given().header("Origin", Browsing.origin())
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("version", "1")
                .post(FORM)
                .then()
                .statusCode(404);
    }

    /** Without a referrer, a browser would send {@code Origin: null} with a form of our own. */
    @Test
    void a_page_lets_its_forms_say_where_they_come_from() {
        given().get("/data").then().header("Referrer-Policy", "same-origin");
    }
}
