package org.bednight.security;

import java.util.Set;

/** What is open to all, and counts for nobody: the state of the service, what pages look like, and the way to sign in. */
final class OpenPaths {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String SIGNED_OUT = "/signed-out";

    private static final Set<String> OPEN =
            Set.of(SIGN_IN, SIGNED_OUT, "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started");
    private static final Set<String> OPEN_BELOW = Set.of("/assets/", "/webjars/");

    private OpenPaths() {}

    /** @param path without dots in it that lead elsewhere */
    static boolean contains(String path) {
        return OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith);
    }
}
