package org.bednight.audit;

import java.util.Objects;
import java.util.regex.Pattern;
import org.bednight.security.Caller;
import org.bednight.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be put on the audit record. The database adds number, instant and hash.
 *
 * @param person the name of who did it
 * @param identity who they are to the identity provider; null where nobody signs in
 * @param action what was done, in a few words, such as {@code import remand episodes}
 * @param authority the code of the authority that it concerns; null if it is none or many
 * @param object what it was done to: the name of a publication, a price, an access token or an operation, never of a child; null for none
 * @param dataVersion the data version that a change made; null if it is no change of facts
 * @param digest the SHA-256 of the file that was imported; null if there is none
 * @param address from where; null if no request asked for it
 */
public record AuditEvent(
        String person,
        @Nullable String identity,
        String action,
        @Nullable String authority,
        @Nullable String object,
        @Nullable Long dataVersion,
        @Nullable String digest,
        @Nullable String address) {

    private static final int LONGEST = 300;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    /** Texts come from identity providers and proxies: what would break a line of the chain is left out. */
    public AuditEvent {
        person = Objects.requireNonNullElse(clean(person), "nobody");
        identity = clean(identity);
        object = clean(object);
        address = clean(address);
    }

    /** Begins with who asks, and from where. */
    public static AuditEvent of(CurrentUser user, String action) {
        return new AuditEvent(user.name(), user.identity(), action, null, null, null, null, user.address());
    }

    /** Begins with who asked, and from where. */
    public static AuditEvent of(Caller caller, @Nullable String address, String action) {
        return new AuditEvent(caller.name(), caller.identity(), action, null, null, null, null, address);
    }

    public AuditEvent withAuthority(@Nullable String code) {
        return new AuditEvent(person, identity, action, code, object, dataVersion, digest, address);
    }

    public AuditEvent withObject(@Nullable String name) {
        return new AuditEvent(person, identity, action, authority, name, dataVersion, digest, address);
    }

    public AuditEvent withDataVersion(long version) {
        return new AuditEvent(person, identity, action, authority, object, version, digest, address);
    }

    public AuditEvent withDigest(@Nullable String sha256) {
        return new AuditEvent(person, identity, action, authority, object, dataVersion, sha256, address);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), LONGEST));
    }
}
