package org.bednight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser without scripts sends: it asks for pages, says where its forms come from, and follows no answer by itself. */
public final class Browsing {

    private Browsing() {}

    /** Opens a page, whatever its status. */
    public static Response open(String address) {
        return browser().urlEncodingEnabled(false).get(address);
    }

    /** Opens a page that is there, and returns its text. */
    public static String read(String address) {
        var page = open(address);
        assertThat(page.statusCode()).as(address).isEqualTo(200);
        return page.asString();
    }

    /** Sends a form. */
    public static Response submit(String address, Map<String, ?> fields) {
        return browser()
                .header("Origin", origin())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
    }

    /** Sends a form with a file. */
    public static Response upload(String address, String name, String content, Map<String, String> fields) {
        var form = browser()
                .header("Origin", origin())
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "text/csv");
        fields.forEach(form::multiPart);
        return form.post(address);
    }

    /** Returns where an answer leads. */
    public static String next(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** Returns what a form of a page sends in a hidden field. */
    public static String hidden(String page, String name) {
        return value(page, "type=\"hidden\" name=\"%s\" value=\"([^\"]*)\"".formatted(name));
    }

    /** Returns what stands in a field of a page. */
    public static String typed(String page, String name) {
        return value(page, "name=\"%s\" type=\"[a-z]+\" value=\"([^\"]*)\"".formatted(name));
    }

    /** Returns what the form of a page would send as it stands, by the names of its fields. */
    public static Map<String, String> fields(String page) {
        var fields = new HashMap<String, String>();
        each(page, "<input[^>]* name=\"([^\"]+)\" type=\"(?:text|date|number)\" value=\"([^\"]*)\"", fields);
        each(page, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", fields);
        each(page, "<input[^>]* name=\"([^\"]+)\" type=\"checkbox\" value=\"([^\"]*)\" checked", fields);
        each(page, "<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>", fields);
        each(page, "<select[^>]* name=\"([^\"]+)\"[^>]*>\\s*<option value=\"([^\"]*)\"", fields);
        each(
                page,
                "<select[^>]* name=\"([^\"]+)\"(?:(?!</select>)[\\s\\S])*<option value=\"([^\"]*)\" selected",
                fields);
        return fields;
    }

    /** Returns fields of a form with more of them, each name before its value. */
    public static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static void each(String page, String form, Map<String, String> fields) {
        Pattern.compile(form).matcher(page).results().forEach(found -> fields.put(found.group(1), found.group(2)));
    }

    private static String value(String page, String form) {
        var found = Pattern.compile(form).matcher(page);
        assertThat(found.find()).as(form).isTrue();
        return found.group(1);
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .redirects()
                .follow(false);
    }

    /** Returns where the pages of the service come from. */
    public static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }
}
