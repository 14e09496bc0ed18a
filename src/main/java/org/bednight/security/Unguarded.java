package org.bednight.security;

import org.bednight.problem.CannotStart;

/** Says why the service does not start where it would answer people without knowing who they are, or where from. */
final class Unguarded {

    private Unguarded() {}

    static CannotStart on(String host) {
        return new CannotStart(
                ("Without sign-in the service listens on this machine only (127.0.0.1), but quarkus.http.host is %s. Leave it"
                                + " out, or let people sign in (BEDNIGHT_SERVED=true), or, where what stands before the service"
                                + " guards it (a container published on 127.0.0.1, a proxy with sign-in), set BEDNIGHT_OPEN=true"
                                + " and name its addresses in BEDNIGHT_HOSTS.")
                        .formatted(host));
    }

    static CannotStart without(String setting) {
        return new CannotStart(
                ("BEDNIGHT_SERVED=true lets people sign in, but %s is not set: set it, as .github/SERVED.md says, or"
                                + " leave BEDNIGHT_SERVED out.")
                        .formatted(setting));
    }

    static CannotStart withoutFile(String file) {
        return new CannotStart(
                "BEDNIGHT_SIGN_IN_SECRET_FILE names a file that holds the secret, but '%s' cannot be read."
                        .formatted(file));
    }

    static CannotStart byShortSecret(int letters) {
        return new CannotStart(
                ("The secret of the sign-in (BEDNIGHT_SIGN_IN_SECRET) has to have %d letters or more, since it also encrypts the"
                                + " cookies of sessions: make a longer one at the identity provider.")
                        .formatted(letters));
    }

    static CannotStart byAnyProxy() {
        return new CannotStart(
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true heeds headers that say from where a request came, but"
                        + " QUARKUS_HTTP_PROXY_TRUSTED_PROXIES does not say whose: name the proxies, like 10.0.0.5 or"
                        + " 10.0.0.0/24, or leave the forwarding out.");
    }

    static CannotStart byPlainHttp(String issuer) {
        return new CannotStart(
                ("BEDNIGHT_SIGN_IN_ISSUER is an address that begins with https://, or with http:// on this machine,"
                                + " but was '%s'.")
                        .formatted(issuer));
    }
}
