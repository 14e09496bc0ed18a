package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Reads pages as a browser without scripts does. */
final class WebPages {

    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]*)\"");

    private WebPages() {}

    /** Returns a page that is there. */
    static String page(String address) {
        return given().header("Accept", "text/html")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }

    /** Follows the last link of {@code page} whose address begins so. */
    static String page(String page, String start) {
        var found = ADDRESS.matcher(page)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .filter(address -> address.startsWith(start))
                .toList();
        assertThat(found).as(start).isNotEmpty();
        return follow(found.get(found.size() - 1));
    }

    /** Opens an address that is encoded already. */
    static String follow(String address) {
        return given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
