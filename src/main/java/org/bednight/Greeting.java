package org.bednight;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.bednight.demonstration.Demonstration;
import org.bednight.ledger.DataVersions;
import org.jboss.logging.Logger;

/** Says, once the service listens, where to look. */
@Singleton
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final HttpServer server;
    private final Demonstration demonstration;
    private final DataVersions versions;

    Greeting(HttpServer server, Demonstration demonstration, DataVersions versions) {
        this.server = server;
        this.demonstration = demonstration;
        this.versions = versions;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            LOG.info(text("http://127.0.0.1:" + server.getPort(), place()));
        }
    }

    private Place place() {
        if (!demonstration.list().isEmpty()) {
            return Place.DEMONSTRATION;
        }
        return versions.current().number() == 0 ? Place.START : Place.OWN_DATA;
    }

    static String text(String address, Place place) {
        return """
                Bednight is ready. Where to look:
                  first page         %1$s/
                  OpenAPI page       %1$s/q/swagger-ui
                  %2$s""".formatted(address, place.line.formatted(address));
    }

    /** Where somebody looks next, which depends on what is on record. */
    enum Place {
        START("start here         nothing is on record yet: %s/ shows how to import your files;"
                + " for an example instead, restart with BEDNIGHT_DEMO=true"),
        OWN_DATA("your authorities   %s/api/v1/authorities"),
        DEMONSTRATION(
                "a worked forecast  %s/api/v1/authorities/E08000025/forecast?financialYear=2018-19&asAt=2018-05-31");

        private final String line;

        Place(String line) {
            this.line = line;
        }
    }
}
