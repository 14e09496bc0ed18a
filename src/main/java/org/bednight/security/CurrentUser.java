package org.bednight.security;

import org.jspecify.annotations.Nullable;

/** Who asks, and from where. */
public interface CurrentUser {

    /** Returns the name under which changes are recorded. */
    String name();

    /** Returns who they are to the identity provider, which no two people are; empty where nobody signs in. */
    String identity();

    /** Returns the address from which they ask, as a trusted proxy states it; null while no request is answered. */
    @Nullable
    String address();

    /** Says whether a personal access token asks for them. */
    boolean isByToken();

    /** Says whether they have a role, or one that includes it. */
    boolean has(Role role);

    /** Returns the authorities whose data they see. */
    AuthoritySet authorities();

    /** Says whether they see the data of the authority with this code. */
    default boolean sees(String code) {
        return authorities().contains(code);
    }
}
