package org.bednight.security.rows;

import org.bednight.security.AuthoritySet;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;
import org.jspecify.annotations.Nullable;

/** Views for tests without the service. */
public final class Views {

    private Views() {}

    /** That of somebody who sees all authorities. */
    public static RowView ofAll() {
        return of(AuthoritySet.ALL);
    }

    static RowView of(AuthoritySet authorities) {
        return new RowView(new CurrentUser() {
            @Override
            public String name() {
                return "amira";
            }

            @Override
            public String identity() {
                return "https://login.example 7";
            }

            @Override
            public @Nullable String address() {
                return null;
            }

            @Override
            public boolean isByToken() {
                return false;
            }

            @Override
            public boolean has(Role role) {
                return true;
            }

            @Override
            public AuthoritySet authorities() {
                return authorities;
            }
        });
    }
}
