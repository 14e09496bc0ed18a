package org.bednight.security;

import java.util.Set;

/**
 * The authorities whose data a person sees.
 *
 * @param isAll whether these are all, also those that are added later
 * @param codes the codes of the authorities; empty where these are all
 */
public record AuthoritySet(boolean isAll, Set<String> codes) {

    /** Every authority. */
    public static final AuthoritySet ALL = new AuthoritySet(true, Set.of());

    private static final String EVERY = "*";

    public AuthoritySet {
        codes = Set.copyOf(codes);
    }

    /** Reads the values of a claim: codes, or {@code *} for all. */
    public static AuthoritySet of(Set<String> values) {
        return values.contains(EVERY) ? ALL : new AuthoritySet(false, values);
    }

    /** Says whether the authority with this code is one of these. */
    public boolean contains(String code) {
        return isAll || codes.contains(code);
    }
}
