package org.bednight.security;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.bednight.language.Markup;

/** Answers a browser in words where its request is refused before any page is made. */
public final class ProblemPage {

    /** The header by which a script of a page says that it asks, for a part of the page or all of it. */
    public static final String BY_SCRIPT = "HX-Request";

    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en-GB" class="govuk-template">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Bednight</title>
            <link rel="stylesheet" href="/assets/govuk-frontend.min.css">
            <link rel="stylesheet" href="/assets/bednight.css"></head>
            <body class="govuk-template__body"><div class="govuk-width-container"><main class="govuk-main-wrapper">
            """;

    private static final String PAGE = HEAD + """
            <h1 class="govuk-heading-xl">%1$s</h1>
            <p class="govuk-body-l">%2$s</p>
            <p class="govuk-body">%3$s</p>
            <p class="govuk-body"><a class="govuk-link" href="/">All authorities</a></p>
            <p class="govuk-body-s">Status %4$d</p>
            </main></div></body></html>
            """;

    private static final String OF_A_FORM = " What you typed is still there.";

    private ProblemPage() {}

    /** Says whether a page is asked for, by a browser or a script of a page; whoever calls the API has a problem body. */
    public static boolean isWanted(RoutingContext request) {
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        var path = request.request().path();
        boolean byPage = request.request().headers().contains(BY_SCRIPT);
        return (byPage || (accepted != null && accepted.contains("text/html")))
                && path != null
                && !path.startsWith("/api/");
    }

    /** Answers with a page that says what went wrong and leads on. */
    public static Future<Void> write(RoutingContext request, int status, String title, String detail) {
        boolean form = HttpMethod.POST.equals(request.request().method());
        var way = way(status) + (form ? OF_A_FORM : "");
        return write(request, status, PAGE.formatted(Markup.escaped(title), Markup.escaped(detail), way, status));
    }

    private static String way(int status) {
        return switch (status) {
            case 401 ->
                "Open the <a class=\"govuk-link\" href=\"/sign-in\" target=\"_blank\" rel=\"noopener\">sign-in</a>"
                        + " in another tab, then go back here and try again.";
            case 403 -> "Go back, or start again from the list of authorities.";
            case 429, 503 -> "Wait for as long as the sentence says, go back, and try again.";
            default -> "Go back, change what the sentence names, and try again.";
        };
    }

    static Future<Void> write(RoutingContext request, int status, String page) {
        return request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")
                .end(page);
    }
}
