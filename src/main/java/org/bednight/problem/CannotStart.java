package org.bednight.problem;

/**
 * The service does not start; the message says what was expected, what was found, and what to do.
 *
 * <p>It is for whoever starts the service, not for a caller over HTTP: nothing listens yet.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
