package org.bednight.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessTokenFact, UUID> {

    private static final String LATEST_FIRST = " order by madeAt desc, id";
    private static final String REVOKE = "revokedAt = :now, revokedBy = :person where id = :id and revokedAt is null";

    Optional<AccessTokenFact> find(TokenSecret secret) {
        return find("digest", secret.digest()).firstResultOptional();
    }

    /** Lists the tokens of everybody, the latest first. */
    List<AccessTokenFact> listLatest() {
        return list("from AccessTokenFact" + LATEST_FIRST);
    }

    /** Lists the tokens that a person has made, the latest first. */
    List<AccessTokenFact> listLatest(String identity) {
        return list("identity = :identity" + LATEST_FIRST, Map.of("identity", identity));
    }

    /** Writes that a token is used, unless that has been written within {@code pause} before; says whether it was written. */
    boolean noteUse(UUID id, Instant now, Duration pause) {
        return update(
                        "lastUsedAt = :now where id = :id and (lastUsedAt is null or lastUsedAt <= :before)",
                        Map.of("now", now, "id", id, "before", now.minus(pause)))
                == 1;
    }

    /** Counts the tokens of a person that have neither ended nor been revoked. */
    long countValid(String identity, Instant now) {
        return count(
                "identity = :identity and revokedAt is null and expiresAt > :now",
                Map.of("identity", identity, "now", now));
    }

    /** Revokes a token; says whether it was this that did. Of two at once one does. */
    boolean revoke(UUID id, Instant now, String person) {
        return update(REVOKE, Map.of("now", now, "person", person, "id", id)) == 1;
    }

    /** Revokes a token unless it has been used; says whether it was this that did. */
    boolean revokeUnused(UUID id, Instant now, String person) {
        return update(REVOKE + " and lastUsedAt is null", Map.of("now", now, "person", person, "id", id)) == 1;
    }
}
