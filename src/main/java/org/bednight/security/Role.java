package org.bednight.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do. Each of the other roles includes what a viewer may; a person can have several. */
public enum Role {
    /** Reads forecasts, budgets, prices and publications. */
    VIEWER,
    /** Imports and edits episodes and allocations, sees single cases, computes what-ifs. */
    ANALYST,
    /** Publishes and withdraws forecasts, and sets the house style. */
    PUBLISHER,
    /** Changes authorities and prices, which all councils share. */
    ADMIN;

    /** Finds a role by its name, such as {@code analyst}; empty where no role has it. */
    public static Optional<Role> find(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst();
    }

    /** Says whether who has this role may do what {@code other} may. */
    public boolean includes(Role other) {
        return this == other || other == VIEWER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
