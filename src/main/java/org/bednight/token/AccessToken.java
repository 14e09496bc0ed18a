package org.bednight.token;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.security.AuthoritySet;
import org.bednight.security.Caller;
import org.bednight.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is on record of an access token; the token itself is not. */
@Schema(description = "What is on record of an access token; the token itself is not")
public record AccessToken(
        @Schema(description = "Identifies it; this is not the token")
        String id,

        @Schema(description = "What it is for", examples = "Monthly workbook")
        String label,

        @Schema(description = "Who made it, and under whose name it asks", examples = "amira")
        String person,

        @Schema(description = "What it may do: viewer, analyst, publisher, admin", examples = "[\"viewer\"]")
        List<String> roles,

        @Schema(
                description = "Codes of the authorities whose data it sees; * for all, also those added later",
                examples = "[\"E08000025\"]")
        List<String> authorities,

        @Schema(description = "When it was made, in UTC") Instant madeAt,
        @Schema(description = "When it ends, in UTC") Instant expiresAt,

        @Schema(description = "When it was last used, in UTC, to the minute or so; null for never") @Nullable
        Instant lastUsedAt,

        @Schema(description = "When it was revoked, in UTC; null if it was not") @Nullable
        Instant revokedAt,

        @Schema(description = "Who revoked it; null if nobody did") @Nullable
        String revokedBy) {

    static final String BETWEEN = " ";

    public AccessToken {
        roles = List.copyOf(roles);
        authorities = List.copyOf(authorities);
    }

    static AccessToken of(AccessTokenFact fact) {
        return new AccessToken(
                fact.id.toString(),
                fact.label,
                fact.person,
                words(fact.roles),
                words(fact.authorities),
                fact.madeAt,
                fact.expiresAt,
                fact.lastUsedAt,
                fact.revokedAt,
                fact.revokedBy);
    }

    /** Returns who asks by the token of {@code fact}. */
    static Caller caller(AccessTokenFact fact) {
        var roles = words(fact.roles).stream()
                .flatMap(name -> Role.find(name).stream())
                .collect(Collectors.toSet());
        return new Caller(
                fact.person + Caller.BY_TOKEN + fact.label + ")",
                fact.identity,
                roles,
                AuthoritySet.of(Set.copyOf(words(fact.authorities))),
                true);
    }

    /** Returns the code of the authority whose data the token of {@code fact} sees, null where it sees several. */
    static @Nullable String soleAuthority(AccessTokenFact fact) {
        var seen = AuthoritySet.of(Set.copyOf(words(fact.authorities)));
        return !seen.isAll() && seen.codes().size() == 1
                ? seen.codes().iterator().next()
                : null;
    }

    /** Says whether it has ended by itself. */
    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Says whether it is still good. */
    public boolean isLiveAt(Instant now) {
        return revokedAt == null && !isExpiredAt(now);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(BETWEEN, -1));
    }
}
