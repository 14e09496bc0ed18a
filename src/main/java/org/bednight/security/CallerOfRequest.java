package org.bednight.security;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who sent the request that is being answered, as their token says; worked out once a request. */
@RequestScoped
class CallerOfRequest {

    private static final String ID_TOKEN = "id_token";

    private final CurrentIdentityAssociation association;
    private final ClaimsReader claims;
    private @Nullable Caller caller;

    CallerOfRequest(CurrentIdentityAssociation association, ClaimsReader claims) {
        this.association = association;
        this.claims = claims;
    }

    Caller get() {
        if (caller == null) {
            caller = of(association.getIdentity());
        }
        return caller;
    }

    private Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Caller.NOBODY;
        }
        var byToken = identity.<Caller>getAttribute(Caller.ATTRIBUTE);
        if (byToken != null) {
            return byToken;
        }
        return verifiedToken(identity)
                .map(token -> claims.read(identity.getPrincipal().getName(), SignIn.identity(identity), token))
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
