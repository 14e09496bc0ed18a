package org.bednight.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;

/** Says who somebody is who has signed in, by their token. */
@Singleton
class Callers {

    private static final String ID_TOKEN = "id_token";

    private final ClaimsReader claims;

    Callers(ClaimsReader claims) {
        this.claims = claims;
    }

    Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Caller.NOBODY;
        }
        var byToken = identity.<Caller>getAttribute(Caller.ATTRIBUTE);
        if (byToken != null) {
            return byToken;
        }
        return verifiedToken(identity)
                .map(token ->
                        claims.read(Caller.nameOf(identity.getPrincipal().getName()), SignIn.identity(identity), token))
                .orElse(Caller.NOBODY);
    }

    /** A session of a browser has two tokens, of which the ID token was verified; a program's request has one. */
    private static Optional<String> verifiedToken(SecurityIdentity identity) {
        return identity.getCredentials().stream()
                .filter(TokenCredential.class::isInstance)
                .map(TokenCredential.class::cast)
                .min(Comparator.comparing(credential -> !ID_TOKEN.equals(credential.getType())))
                .map(TokenCredential::getToken);
    }
}
