package org.bednight;

/** The service does not start with the settings that it was given; the message is one sentence that says how to mend them. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message);
    }
}
