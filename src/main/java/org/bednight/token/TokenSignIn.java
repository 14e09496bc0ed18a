package org.bednight.token;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bednight.calendar.London;
import org.bednight.security.AccessSettings;
import org.bednight.security.Caller;
import org.bednight.security.RequestSender;
import org.bednight.security.TokenRefusal;
import org.jboss.logging.Logger;

/**
 * Recognises who asks by an access token, before the identity provider's tokens are looked at: as a bearer token, or, since
 * spreadsheets ask for a name and a password, as the password of any user name.
 */
@ApplicationScoped
class TokenSignIn implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(TokenSignIn.class);

    private static final int BEFORE_THE_PROVIDERS = DEFAULT_PRIORITY + 1_000;
    private static final int UNAUTHORIZED = 401;

    private static final String UNKNOWN =
            "This access token is not known here, or was revoked: sign in, and make another at /access-tokens.";
    private static final String EXPIRED =
            "This access token expired on %s: sign in, and make another at /access-tokens.";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(London.ZONE);

    private final AccessSettings settings;
    private final AccessTokens tokens;
    private final BlockingSecurityExecutor executor;

    TokenSignIn(AccessSettings settings, AccessTokens tokens, BlockingSecurityExecutor executor) {
        this.settings = settings;
        this.tokens = tokens;
        this.executor = executor;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager unused) {
        if (!settings.served()) {
            return Uni.createFrom().nullItem();
        }
        return stated(request)
                .map(stated -> executor.executeBlocking(() -> recognise(request, stated)))
                .orElse(Uni.createFrom().nullItem());
    }

    private SecurityIdentity recognise(RoutingContext request, String stated) {
        try {
            return identity(request, stated);
        } catch (AuthenticationFailedException refused) {
            throw refused;
        } catch (RuntimeException unread) {
            LOG.errorf(
                    "An access token could not be looked up: %s",
                    unread.getClass().getName());
            throw TokenRefusal.unavailable(request);
        }
    }

    private SecurityIdentity identity(RoutingContext request, String stated) {
        var token = TokenSecret.find(stated).flatMap(tokens::find).orElseThrow(() -> TokenRefusal.of(request, UNKNOWN));
        if (tokens.isExpired(token)) {
            throw TokenRefusal.of(request, EXPIRED.formatted(DAY.format(token.expiresAt)));
        }
        tokens.noteUse(token, RequestSender.address(request));
        var caller = AccessToken.caller(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    /** Whoever states no token of ours is led to the sign-in of the identity provider. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return stated(request)
                .map(token -> Uni.createFrom().item(new ChallengeData(UNAUTHORIZED)))
                .orElse(Uni.createFrom().nullItem());
    }

    private static Optional<String> stated(RoutingContext request) {
        return StatedToken.find(request.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_PROVIDERS;
    }
}
