package org.bednight;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says, once the service listens, where to look. */
@Singleton
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final HttpServer server;

    Greeting(HttpServer server) {
        this.server = server;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            LOG.info(text("http://127.0.0.1:" + server.getPort()));
        }
    }

    static String text(String address) {
        return """
                Bednight is ready. Where to look:
                  first page         %1$s/
                  OpenAPI page       %1$s/q/swagger-ui
                  a worked forecast  %1$s/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31""".formatted(address);
    }
}
