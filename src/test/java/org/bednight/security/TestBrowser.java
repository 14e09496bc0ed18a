package org.bednight.security;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser of the tests: it keeps cookies, and opens pages of the service by way of the sign-in. */
final class TestBrowser {

    private static final int MOST_REDIRECTS = 8;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** Returns the cookies that it sends, in the order in which they were set. */
    Map<String, String> cookies() {
        return cookies;
    }

    /** Returns what it was told to keep. */
    List<String> setCookies() {
        return setCookies;
    }

    /** Opens a page, wherever that leads. */
    HttpResponse<String> browse(String path) throws IOException, InterruptedException {
        var answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = follow(answer);
        }
        return answer;
    }

    /** Goes where an answer leads. */
    HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(
                answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
    }

    /** @param headers names and values, one after the other */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(with(headers, HttpRequest.newBuilder(address(path))));
    }

    /** Sends a form without fields as a page of the service sends it. */
    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, "Sec-Fetch-Site", "same-origin");
    }

    /** @param headers names and values, one after the other */
    HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        return send(with(headers, HttpRequest.newBuilder(address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("Accept", accept(request.build().uri()));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private static String accept(URI address) {
        return address.getPath().startsWith("/api/") ? "application/json" : "text/html";
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            setCookies.add(cookie);
            cookies.put(pair[0], pair[1]);
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
