package org.bednight.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * A person who asks, or the service itself.
 *
 * @param name the name under which their changes are recorded
 * @param roles what they may do
 * @param authorities whose data they see
 */
record Caller(String name, Set<Role> roles, AuthoritySet authorities) {

    /** The one user of the local mode, who sits at the machine. */
    static final Caller LOCAL = new Caller("local", EnumSet.allOf(Role.class), AuthoritySet.ALL);

    /** The service itself, which loads the demonstration when it starts. */
    static final Caller SERVICE = new Caller("service", EnumSet.allOf(Role.class), AuthoritySet.ALL);

    /** Somebody who has not signed in. */
    static final Caller NOBODY = new Caller("nobody", Set.of(), AuthoritySet.of(Set.of()));

    Caller {
        roles = Set.copyOf(roles);
    }

    boolean has(Role role) {
        return roles.stream().anyMatch(own -> own.includes(role));
    }
}
