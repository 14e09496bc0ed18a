package org.bednight.security;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.bednight.language.Markup;

/** What a browser reads about signing out, which only a form of our own does: an image or a link of another site shows this page. */
final class SignOutPage {

    private static final String BUTTON = """
            <form method="post" action="/sign-out"><button class="govuk-button">Sign out</button></form>
            """;

    private static final String END = """
            <p class="govuk-body"><a class="govuk-link" href="/">All authorities</a></p>
            </main></div></body></html>
            """;

    private static final String ASKED = ProblemPage.HEAD.formatted("Sign out") + """
            <h1 class="govuk-heading-xl">Sign out</h1>
            <p class="govuk-body-l">Whoever is signed in here stays so until this button is pressed.</p>
            """ + BUTTON + END;

    private static final String STILL_IN = ProblemPage.HEAD.formatted("Signed in") + """
            <h1 class="govuk-heading-xl">Signed in</h1>
            <p class="govuk-body-l">%s is signed in here.</p>
            """ + BUTTON + END;

    private static final String OUT = ProblemPage.HEAD.formatted("Signed out") + """
            <h1 class="govuk-heading-xl">Signed out</h1>
            <p class="govuk-body-l">Nobody is signed in here now. Close the browser if others use it too.</p>
            <p class="govuk-body"><a class="govuk-link" href="/">Sign in again</a></p>
            </main></div></body></html>
            """;

    private SignOutPage() {}

    /** Asks whether to sign out. */
    static void ask(RoutingContext request) {
        send(request, ASKED);
    }

    /** Says who is signed in here; if nobody is, that the session has ended, as far as this service knows. */
    static void state(RoutingContext request, Optional<String> name) {
        send(
                request,
                name.map(person -> STILL_IN.formatted(Markup.escaped(person))).orElse(OUT));
    }

    private static void send(RoutingContext request, String page) {
        request.response().putHeader("Cache-Control", "no-store");
        var unused = ProblemPage.write(request, 200, page);
    }
}
