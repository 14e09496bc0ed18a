package org.bednight.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person who asks, or the service itself.
 *
 * @param name the name under which their changes are recorded
 * @param identity who they are to the identity provider, which no two people are
 * @param roles what they may do
 * @param authorities whose data they see
 * @param byToken whether a personal access token asks for them
 */
public record Caller(String name, String identity, Set<Role> roles, AuthoritySet authorities, boolean byToken) {

    /** The attribute of a security identity that holds the caller, where a personal access token asks. */
    public static final String ATTRIBUTE = "bednight.caller";

    /** What stands in a name between the person's and that of the token by which they ask. */
    public static final String BY_TOKEN = " (token ";

    /** The one user of the local mode, who sits at the machine. */
    static final Caller LOCAL = withEveryRight("local");

    /** The service itself, which loads the demonstration when it starts. */
    static final Caller SERVICE = withEveryRight("service");

    /** Somebody who has not signed in. */
    static final Caller NOBODY = new Caller("nobody", "", Set.of(), AuthoritySet.of(Set.of()), false);

    /** Names that are on record for what no person did who signed in; the last is that of somebody without a name. */
    private static final Set<String> NO_PERSON = Set.of(LOCAL.name, SERVICE.name, NOBODY.name, "");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s\\h]");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /**
     * Returns the name under which a person is on record. One that could be taken for the service's own, or for that of an access
     * token, says that somebody signed in.
     */
    static String nameOf(String stated) {
        var seen = UNSEEN.matcher(stated).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_PERSON.contains(seen) || stated.contains(BY_TOKEN) ? stated + " (signed in)" : stated;
    }

    private static Caller withEveryRight(String name) {
        return new Caller(name, "", EnumSet.allOf(Role.class), AuthoritySet.ALL, false);
    }

    boolean has(Role role) {
        return roles.stream().anyMatch(own -> own.includes(role));
    }
}
