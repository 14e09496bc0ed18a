package org.bednight.publication;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What publications are made by. */
@Singleton
class Software {

    private final String version;
    private final String commit;

    Software(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version,
            PublicationConfig config) {
        this.version = name + " " + version;
        this.commit = config.commit();
    }

    /** Returns name and version, such as {@code bednight 0.1.0}. */
    String version() {
        return version;
    }

    String commit() {
        return commit;
    }

    String java() {
        return System.getProperty("java.version", "unknown");
    }
}
