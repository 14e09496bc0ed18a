package org.bednight.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.bednight.security.AccessSettings;

/**
 * What a browser may load for a page, and where it may be led from one: nothing and nowhere but the service itself, and the
 * sign-in at the identity provider where people sign in. A form that only asks leads there once the session has ended, which
 * browsers count as sending the form there.
 *
 * <p>Made when it is first asked: filters are made while the service is built, when no setting can be read yet.
 */
@ApplicationScoped
class PagePolicy {

    private final String text;

    PagePolicy(AccessSettings settings) {
        var issuer = settings.signIn().issuer().filter(set -> settings.served());
        this.text = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                + " form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'"
                        .formatted(issuer.map(address -> " " + origin(address)).orElse(""));
    }

    private static String origin(String address) {
        var issuer = URI.create(address.strip());
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** Returns the value of the header {@code Content-Security-Policy}. */
    String text() {
        return text;
    }
}
