package org.bednight.authority;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An authority as answers cite it: by code and name. */
@Schema(description = "An authority, by code and name")
public record NamedAuthority(
        @Schema(implementation = String.class, examples = "E08000025")
        AuthorityCode code,

        String name) {

    /** Returns code and name of {@code authority}. */
    public static NamedAuthority of(Authority authority) {
        return new NamedAuthority(authority.code(), authority.name());
    }
}
