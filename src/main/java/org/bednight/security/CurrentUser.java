package org.bednight.security;

/** Who asks. */
public interface CurrentUser {

    /** Returns the name under which changes are recorded. */
    String name();
}
