package org.bednight.security;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Whether the identity provider can be reached. Only who signs in needs it: sessions go on, and so do tokens whose key is known.
 *
 * <p>What it said counts for some seconds, for all who ask. While it cannot be reached it is asked again and again, so that the
 * log says when it is back.
 */
@Singleton
class ProviderWatch {

    private static final Logger LOG = Logger.getLogger(ProviderWatch.class);

    private static final Duration COUNTS_FOR = Duration.ofSeconds(2);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final long PAUSE = 10_000;
    private static final int FAULT_OF_THE_PROVIDER = 500;

    private final Instance<TenantConfigBean> tenants;
    private final Vertx vertx;
    private final String address;
    private final Uni<Boolean> reachable;
    private final AtomicBoolean wasReachable = new AtomicBoolean(true);
    private final AtomicBoolean looksAgain = new AtomicBoolean();

    ProviderWatch(AccessSettings settings, Instance<TenantConfigBean> tenants, Vertx vertx) {
        this.tenants = tenants;
        this.vertx = vertx;
        this.address = settings.signIn().issuer().orElse("");
        this.reachable = Uni.createFrom()
                .deferred(this::findFault)
                .invoke(this::note)
                .map(String::isEmpty)
                .memoize()
                .forFixedDuration(COUNTS_FOR);
    }

    /** Goes on with a request by one of two ways, in its own thread. */
    void ask(RoutingContext request, Runnable whereReachable, Runnable otherwise) {
        var own = vertx.getOrCreateContext();
        reachable
                .subscribe()
                .with(yes -> own.runOnContext(unused -> (yes ? whereReachable : otherwise).run()), request::fail);
    }

    /** Returns what is wrong, or an empty text. Its client is that of the sign-in, with the same settings of TLS and proxies. */
    private Uni<String> findFault() {
        return tenants.get()
                .getDefaultTenant()
                .initialize()
                .chain(ProviderWatch::fetchKeys)
                .ifNoItem()
                .after(LONGEST_ANSWER)
                .fail()
                .map(HttpResponse::statusCode)
                .map(status -> status < FAULT_OF_THE_PROVIDER ? "" : "it answers " + status)
                .onFailure()
                .recoverWithItem(ProviderWatch::words);
    }

    private static Uni<HttpResponse<Buffer>> fetchKeys(TenantConfigContext provider) {
        var known = provider.getOidcMetadata();
        return provider.getOidcProviderClient()
                .getWebClient()
                .getAbs(Objects.requireNonNullElse(known.getJsonWebKeySetUri(), known.getTokenUri()))
                .send();
    }

    private static String words(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void note(String fault) {
        boolean now = fault.isEmpty();
        if (wasReachable.compareAndSet(!now, now)) {
            LOG.log(now ? Logger.Level.INFO : Logger.Level.WARN, now ? back() : gone(fault));
        }
        if (!now && looksAgain.compareAndSet(false, true)) {
            vertx.setTimer(PAUSE, passed -> {
                looksAgain.set(false);
                reachable.subscribe().with(unused -> {});
            });
        }
    }

    private String gone(String fault) {
        return ("The identity provider at %s cannot be reached (%s): nobody can sign in until it is back. Sessions and access"
                        + " tokens go on. It is asked again every ten seconds, and the log says when it is back.")
                .formatted(address, fault);
    }

    private String back() {
        return "The identity provider at %s can be reached again.".formatted(address);
    }
}
