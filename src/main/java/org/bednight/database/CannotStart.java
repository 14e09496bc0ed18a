package org.bednight.database;

/**
 * The embedded database cannot be had; the message says what was expected, what was found, and what to do.
 *
 * <p>It is for whoever starts the service, not for a caller over HTTP: nothing listens yet.
 */
public class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String BRING_YOUR_OWN =
            "name a PostgreSQL 13 or later of your own with QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD";

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
